import type { Order } from '../../model/order.ts'

/** One thing an order does to one record. */
export interface Effect {
  readonly effect: Exclude<Order['effect'], 'none'> | 'executes'
  readonly targetId: string
}

/** What an order does, from its rows and from the single effect that older records have; each once. */
export function effectsOf(order: Pick<Order, 'effects' | 'effect' | 'effectOnId'>): Effect[] {
  const rows = order.effects.flatMap(({ effect, targetId }): Effect[] =>
    targetId === null ? [] : [{ effect, targetId }],
  )
  const single: Effect[] =
    order.effect === 'none' || order.effectOnId === null
      ? []
      : [{ effect: order.effect, targetId: order.effectOnId }]
  const all = [...rows, ...single]
  return all.filter(
    (one, index) =>
      all.findIndex((other) => other.effect === one.effect && other.targetId === one.targetId) === index,
  )
}
