import type { InstitutionRule } from './finding.ts'

/** One event proves rules of several activities: on purpose or by mistake, a person says. */
export const eventProvesTwoRules: InstitutionRule = {
  rule: 'event-proves-two-rules',
  severity: 'info',
  findIn: (context, institutionId) =>
    context.of('event', institutionId).flatMap((event) => {
      const proofs = context.at('evidence-by', event.id).filter(({ state }) => state === 'done')
      const rules = [...new Set(proofs.map(({ indicatorId }) => indicatorId))]
      const activities = new Set(rules.flatMap((id) => context.get('indicator', id)?.activityId ?? []))
      if (activities.size < 2) return []
      return [
        {
          records: [event.id, ...rules],
          params: { date: event.dates[0] ?? '', title: event.title, count: rules.length },
        },
      ]
    }),
}
