import type { InstitutionRule } from './finding.ts'

/** A participating institution wrote of its plan, and no record says that it was approved. */
export const planWithoutApproval: InstitutionRule = {
  rule: 'plan-without-approval',
  severity: 'info',
  findIn: (context, institutionId) => {
    const versions = context
      .of('paper-version', institutionId)
      .filter(({ paperKind }) => paperKind === 'activity-plan')
    const isApproved =
      versions.some(({ state }) => state === 'approved') ||
      context
        .of('order', institutionId)
        .some(({ effect, state }) => effect === 'approves' && state !== 'annulled')
    if (versions.length === 0 || isApproved) return []
    const institution = context.institutions.get(institutionId)?.name ?? ''
    return [{ records: versions.map(({ id }) => id), params: { institution } }]
  },
}
