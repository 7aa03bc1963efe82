import type { FindingRule } from './finding.ts'

/** A rule about one kind of team is proved by the minutes of another kind. */
export const evidenceOfOtherBody: FindingRule = {
  rule: 'evidence-of-other-body',
  severity: 'warning',
  find: ({ context }) => {
    const wanted = new Map(context.records.indicator.map((one) => [one.id, one]))
    const bodies = new Map(context.records.body.map((one) => [one.id, one]))
    const meetings = new Map(context.records.meeting.map((one) => [one.id, one]))
    return context.records.evidence.flatMap(({ id, indicatorId, recordId, recordKind }) => {
      const indicator = wanted.get(indicatorId)
      const meeting = recordKind === 'meeting' ? meetings.get(recordId ?? '') : undefined
      const body = meeting && bodies.get(meeting.bodyId)
      if (!meeting || !body || !indicator?.bodyKind || body.bodyKind === indicator.bodyKind) return []
      const rule = indicator.printedNumber || indicator.title
      return [
        {
          records: [id, meeting.id, indicatorId],
          params: { rule, body: body.name, date: meeting.date ?? '' },
        },
      ]
    })
  },
}
