import type { Order } from '../../model/order.ts'
import type { Activity } from '../../model/plan.ts'

export interface DecisionOutcomes {
  readonly orders: readonly Order[]
  readonly activities: readonly Activity[]
}

/**
 * What became of a decision: the link is kept once, in the order and the activity, so that minutes need not
 * be reopened for it and the two ends can never disagree.
 */
export function outcomesOfDecision(
  meetingId: string,
  decisionId: string,
  records: { readonly orders: readonly Order[]; readonly activities: readonly Activity[] },
): DecisionOutcomes {
  const isOf = (record: { meetingId: string | null; decisionId: string | null }): boolean =>
    record.meetingId === meetingId && record.decisionId === decisionId
  return {
    orders: records.orders.filter((order) => isOf(order) && order.state !== 'annulled'),
    activities: records.activities.filter(isOf),
  }
}
