import type { FindingRule } from './finding.ts'

/** A team that promised a rhythm, and no order that founds it. */
export const foundingOrderMissing: FindingRule = {
  rule: 'founding-order-missing',
  severity: 'warning',
  find: ({ context }) => {
    const valid = context.records.order.filter((one) => one.state !== 'annulled')
    const orders = new Set(valid.map((one) => one.id))
    const founded = new Set(
      valid.filter((one) => one.effect === 'founds-body').flatMap((one) => one.effectOnId ?? []),
    )
    return context.records.body
      .filter((body) => body.cadence.length > 0 && !founded.has(body.id))
      .filter((body) => body.foundingOrderId === null || !orders.has(body.foundingOrderId))
      .map((body) => ({
        records: [body.id],
        params: { body: body.name, institution: context.institutions.get(body.institutionId)?.name ?? '' },
      }))
  },
}
