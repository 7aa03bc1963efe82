import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import type { Figure } from './figure.ts'
import { formulaOf, outcome } from './figure.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'

/**
 * Yes-no, rubric and qualitative indicators: what proves them is listed, and no number is made of it. Whether
 * they are reached is for people to say.
 */
export function judgedFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const sorted = proofsOf(indicator, context, window)
  const coverage = sortedIds(
    sorted.counted.map((proof) => proof.institutionId).filter((id) => context.institutions.has(id)),
  )
  const asked = indicator.scope === 'each-institution' ? context.participating : []
  return {
    numerator: null,
    denominator: null,
    value: null,
    outcome: outcome('not-computable', 'judged-by-people', { count: sorted.counted.length }),
    coverage,
    missing: asked.filter((id) => !coverage.includes(id)),
    formula: formulaOf('records', sorted, window),
  }
}
