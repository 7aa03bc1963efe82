/** Distance between neighbours in a fresh list; leaves room for about fifty insertions in one place. */
const GAP = 1024
const SMALLEST_GAP = 1e-6

interface Run {
  readonly length: number
  /** Index before this one in its run; -1 at the start. */
  readonly previous: number
}

function runEndingAt(index: number, orders: readonly (number | undefined)[], runs: readonly Run[]): Run {
  const order = orders[index]
  if (order === undefined) return { length: 0, previous: -1 }
  let best: Run = { length: 1, previous: -1 }
  runs.forEach((run, earlier) => {
    const smaller = orders[earlier]
    if (smaller === undefined || smaller >= order || run.length < best.length) return
    best = { length: run.length + 1, previous: earlier }
  })
  return best
}

/** Indexes of a longest run whose stored order numbers already rise. */
function risingRun(orders: readonly (number | undefined)[]): ReadonlySet<number> {
  const runs: Run[] = []
  for (let index = 0; index < orders.length; index++) runs.push(runEndingAt(index, orders, runs))
  let last = -1
  runs.forEach((run, index) => {
    if (run.length > (runs[last]?.length ?? 0)) last = index
  })
  const kept = new Set<number>()
  for (let index = last; index !== -1; index = runs[index]?.previous ?? -1) kept.add(index)
  return kept
}

const spread = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id, index) => [id, (index + 1) * GAP]))

/**
 * Order numbers for rows in their new order, changing as few stored ones as possible, so that two people
 * who move different rows do not undo each other. Renumbers all when a gap is used up.
 */
export function assignOrder(
  ids: readonly string[],
  stored: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const orders = ids.map((id) => stored.get(id))
  const kept = risingRun(orders)
  const result = new Map<string, number>()
  let index = 0
  let low = 0
  while (index < ids.length) {
    const id = ids[index] ?? ''
    if (kept.has(index)) {
      low = orders[index] ?? low
      result.set(id, low)
      index++
      continue
    }
    let next = index
    while (next < ids.length && !kept.has(next)) next++
    const high = orders[next] ?? low + (next - index + 1) * GAP
    const step = (high - low) / (next - index + 1)
    if (step < SMALLEST_GAP) return spread(ids)
    for (; index < next; index++) {
      low += step
      result.set(ids[index] ?? '', low)
    }
  }
  return result
}
