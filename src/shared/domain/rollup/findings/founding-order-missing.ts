import type { InstitutionRule } from './finding.ts'

/** A team that promised a rhythm, and no order that founds it. */
export const foundingOrderMissing: InstitutionRule = {
  rule: 'founding-order-missing',
  severity: 'warning',
  findIn: (context, institutionId) => {
    const isFounded = (bodyId: string, orderId: string | null): boolean =>
      [...context.at('orders-founding', bodyId), ...[context.get('order', orderId) ?? []].flat()].some(
        ({ state }) => state !== 'annulled',
      )
    return context
      .of('body', institutionId)
      .filter((body) => body.cadence.length > 0 && !isFounded(body.id, body.foundingOrderId))
      .map((body) => ({
        records: [body.id],
        params: { body: body.name, institution: context.institutions.get(institutionId)?.name ?? '' },
      }))
  },
}
