import type { InstitutionRule } from './finding.ts'

/** An order is dated before the minutes that decided it. */
export const orderBeforeMinutes: InstitutionRule = {
  rule: 'order-before-minutes',
  severity: 'warning',
  findIn: (context, institutionId) =>
    context.of('order', institutionId).flatMap(({ id, date, number, meetingId, state }) => {
      const meeting = context.get('meeting', meetingId)
      const decided = meeting?.documentDate ?? meeting?.date ?? null
      if (state === 'annulled' || !meeting || date === null || decided === null) return []
      if (date.slice(0, decided.length) >= decided.slice(0, date.length)) return []
      return [{ records: [id, meeting.id], params: { number: number ?? '–', date, decided } }]
    }),
}
