import type { InstitutionRule } from './finding.ts'

/** A rule about one kind of team is proved by the minutes of another kind. */
export const evidenceOfOtherBody: InstitutionRule = {
  rule: 'evidence-of-other-body',
  severity: 'warning',
  findIn: (context, institutionId) =>
    context.of('evidence', institutionId).flatMap(({ id, indicatorId, recordId, recordKind }) => {
      const indicator = context.get('indicator', indicatorId)
      const meeting = recordKind === 'meeting' ? context.get('meeting', recordId) : undefined
      const body = meeting && context.get('body', meeting.bodyId)
      if (!meeting || !body || !indicator?.bodyKind || body.bodyKind === indicator.bodyKind) return []
      const rule = indicator.printedNumber || indicator.title
      return [
        {
          records: [id, meeting.id, indicatorId],
          params: { rule, body: body.name, date: meeting.date ?? '' },
        },
      ]
    }),
}
