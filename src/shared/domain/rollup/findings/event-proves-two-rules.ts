import type { FindingRule } from './finding.ts'

/** One event proves rules of several activities: on purpose or by mistake, a person says. */
export const eventProvesTwoRules: FindingRule = {
  rule: 'event-proves-two-rules',
  severity: 'info',
  find: ({ context }) => {
    const activityOf = new Map(context.records.indicator.map(({ id, activityId }) => [id, activityId]))
    const links = context.records.evidence.filter(
      ({ recordKind, state }) => recordKind === 'event' && state === 'done',
    )
    return [...Map.groupBy(links, ({ recordId }) => recordId ?? '')].flatMap(([eventId, proofs]) => {
      const event = context.records.event.find(({ id }) => id === eventId)
      const activities = new Set(proofs.flatMap(({ indicatorId }) => activityOf.get(indicatorId) ?? []))
      if (!event || activities.size < 2) return []
      const rules = [...new Set(proofs.map(({ indicatorId }) => indicatorId))]
      return [{ records: [eventId, ...rules], params: { date: event.dates[0] ?? '', title: event.title, count: rules.length } }] // prettier-ignore
    })
  },
}
