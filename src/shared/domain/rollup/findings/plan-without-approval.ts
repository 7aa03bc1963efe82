import type { FindingRule } from './finding.ts'

/** A participating institution wrote of its plan, and no record says that it was approved. */
export const planWithoutApproval: FindingRule = {
  rule: 'plan-without-approval',
  severity: 'info',
  find: ({ context }) => {
    const plans = context.records['paper-version'].filter(({ paperKind }) => paperKind === 'activity-plan')
    const approves = new Set(
      context.records.order.flatMap((one) => (one.effect === 'approves' && one.state !== 'annulled' ? [one.institutionId] : [])), // prettier-ignore
    )
    return [...Map.groupBy(plans, ({ institutionId }) => institutionId)].flatMap(
      ([institutionId, versions]) => {
        const isApproved = versions.some(({ state }) => state === 'approved') || approves.has(institutionId)
        if (isApproved) return []
        const institution = context.institutions.get(institutionId)?.name ?? ''
        return [{ records: versions.map(({ id }) => id), params: { institution } }]
      },
    )
  },
}
