import type { Order } from '../../model/order.ts'
import { effectsOf } from './effects-of.ts'

/** Orders that others, given out, have changed or repealed; what stands as it was is left out. */
export function orderStandings(all: readonly Order[]): ReadonlyMap<string, 'changed' | 'repealed'> {
  const standings = new Map<string, 'changed' | 'repealed'>()
  for (const order of all) {
    if (order.state !== 'registered' && order.state !== 'reopened') continue
    for (const { effect, targetId } of effectsOf(order)) {
      if (effect === 'repeals') standings.set(targetId, 'repealed')
      if (effect === 'changes' && !standings.has(targetId)) standings.set(targetId, 'changed')
    }
  }
  return standings
}
