import type { Comparison } from './bench.ts'

/** A ratio of a run that was kept, with which later runs are compared. */
export interface KeptRatio {
  readonly id: string
  readonly ratio: number
}

/** A ratio this much worse than the kept one is told. */
const SLOWER = 1.3

/** What got worse than it was kept, in words. Compares ratios, never times: a slower machine is no slower program. */
export function gotSlower(
  comparisons: readonly Pick<Comparison, 'id' | 'ratio' | 'budget'>[],
  kept: readonly KeptRatio[],
): readonly string[] {
  const ratios = new Map(kept.map(({ id, ratio }) => [id, ratio]))
  return comparisons.flatMap(({ id, ratio, budget }) => {
    const before = ratios.get(id)
    if (before === undefined) return []
    const worse = budget.kind === 'at-least' ? before / ratio : ratio / before
    return worse > SLOWER ? [`${id}: ${before.toFixed(2)} → ${ratio.toFixed(2)}`] : []
  })
}

/** The kept ratios after a run of some or all benches: what it did not measure stays as it was. */
export function keptAfter(
  kept: readonly KeptRatio[],
  comparisons: readonly Pick<Comparison, 'id' | 'ratio'>[],
): readonly KeptRatio[] {
  const fresh = comparisons.map(({ id, ratio }) => ({ id, ratio: Math.round(ratio * 100) / 100 }))
  const measured = new Map(fresh.map((one) => [one.id, one]))
  const known = new Set(kept.map(({ id }) => id))
  return [...kept.map((one) => measured.get(one.id) ?? one), ...fresh.filter(({ id }) => !known.has(id))]
}
