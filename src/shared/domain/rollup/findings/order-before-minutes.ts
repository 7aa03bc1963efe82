import type { FindingRule } from './finding.ts'

/** An order is dated before the minutes that decided it. */
export const orderBeforeMinutes: FindingRule = {
  rule: 'order-before-minutes',
  severity: 'warning',
  find: ({ context }) => {
    const meetings = new Map(context.records.meeting.map((one) => [one.id, one]))
    return context.records.order.flatMap(({ id, date, number, meetingId, state }) => {
      const meeting = meetings.get(meetingId ?? '')
      const decided = meeting?.documentDate ?? meeting?.date ?? null
      if (state === 'annulled' || !meeting || date === null || decided === null) return []
      if (date.slice(0, decided.length) >= decided.slice(0, date.length)) return []
      return [{ records: [id, meeting.id], params: { number: number ?? '–', date, decided } }]
    })
  },
}
