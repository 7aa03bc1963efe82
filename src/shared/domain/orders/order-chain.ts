import type { Order } from '../../model/order.ts'
import { effectsOf } from './effects-of.ts'

export interface ChainLink {
  readonly order: Order
  readonly effect: 'changes' | 'repeals'
}

/** Where an order stands among those that change and repeal each other. */
export interface OrderChain {
  /** Orders that it changes or repeals. */
  readonly actsOn: readonly ChainLink[]
  /** Orders given out that change or repeal it, oldest first. */
  readonly actedOnBy: readonly ChainLink[]
  readonly standing: 'draft' | 'in-force' | 'changed' | 'repealed' | 'annulled'
}

const chainLinks = (order: Order): { readonly effect: ChainLink['effect']; readonly targetId: string }[] =>
  effectsOf(order).flatMap(({ effect, targetId }) =>
    effect === 'changes' || effect === 'repeals' ? [{ effect, targetId }] : [],
  )

function standingOf(order: Order, actedOnBy: readonly ChainLink[]): OrderChain['standing'] {
  if (order.state === 'annulled') return 'annulled'
  if (actedOnBy.some(({ effect }) => effect === 'repeals')) return 'repealed'
  if (order.state === 'draft') return 'draft'
  return actedOnBy.length > 0 ? 'changed' : 'in-force'
}

/** The chain of one order, seen from both ends. A draft or annulled order acts on nothing yet. */
export function orderChain(order: Order, all: readonly Order[]): OrderChain {
  const byId = new Map(all.map((one) => [one.id, one]))
  const actsOn = chainLinks(order).flatMap(({ effect, targetId }) => {
    const target = byId.get(targetId)
    return target === undefined ? [] : [{ order: target, effect }]
  })
  const actedOnBy = all
    .filter(({ state, id }) => (state === 'registered' || state === 'reopened') && id !== order.id)
    .flatMap((other) =>
      chainLinks(other)
        .filter(({ targetId }) => targetId === order.id)
        .map(({ effect }): ChainLink => ({ order: other, effect })),
    )
    .toSorted((one, other) => (one.order.date ?? '').localeCompare(other.order.date ?? ''))
  return { actsOn, actedOnBy, standing: standingOf(order, actedOnBy) }
}
