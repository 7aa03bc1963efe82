import type { RecordOf } from '../../model/kinds.ts'
import { effectsOf } from './effects-of.ts'

type Order = RecordOf<'order'>

/** What an order that is given out tells the records it acts on. */
export interface ToldByOrder {
  /** Teams that learn which order founded them. */
  readonly bodies: readonly RecordOf<'body'>[]
  /** Papers that are approved by it. */
  readonly papers: readonly RecordOf<'paper-version'>[]
}

/**
 * Teams it founds and papers it approves, as they stand once the order is given out: linked back to it where they
 * name no other order. What a person wrote there before is left alone.
 */
export function toldByOrder(
  order: Order,
  known: {
    readonly bodies: readonly RecordOf<'body'>[]
    readonly papers: readonly RecordOf<'paper-version'>[]
  },
): ToldByOrder {
  const on = (wanted: 'founds-body' | 'approves'): ReadonlySet<string> =>
    new Set(effectsOf(order).flatMap(({ effect, targetId }) => (effect === wanted ? [targetId] : [])))
  const founded = on('founds-body')
  const approved = on('approves')
  return {
    bodies: known.bodies
      .filter(({ id, foundingOrderId }) => founded.has(id) && foundingOrderId === null)
      .map((body) => ({ ...body, foundingOrderId: order.id })),
    papers: known.papers
      .filter(({ id, approvedByOrderId }) => approved.has(id) && approvedByOrderId === null)
      .map((paper) => ({
        ...paper,
        approvedByOrderId: order.id,
        state: 'approved' as const,
        date: paper.date ?? order.date,
      })),
  }
}
