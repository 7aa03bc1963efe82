import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { judgeCount } from './compare.ts'
import { onlyAsked } from './each-institution-figure.ts'
import type { Figure, Outcome } from './figure.ts'
import { formulaOf, isKnown, outcome, outcomeOfNothing } from './figure.ts'
import type { Proof, Sorted } from './proof.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'

/**
 * A count of records (each once, whoever linked it) or the sum of the numbers told; no denominator, value is
 * the count. With no record it is 0 where somebody was heard from, no data where nobody was; a sum of
 * numbers that nobody told is always no data.
 */
export function countFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const isTold = indicator.source === 'observations'
  const proofs = proofsOf(indicator, context)
  const one = indicator.scope === 'one-institution' ? indicator.institutionId : null
  const sorted = one === null ? (isTold ? withoutParts(proofs, context) : proofs) : onlyAsked(proofs, [one])
  const isNumber = isTold ? sorted.counted.length > 0 : isKnown(sorted, context)
  const numerator = isNumber ? sumOf(sorted.counted) : null
  const coverage = sortedIds(
    sorted.counted.map((proof) => proof.institutionId).filter((id) => context.institutions.has(id)),
  )
  const covered = new Set(coverage)
  const asked = indicator.scope === 'each-institution' ? context.participating : []
  return {
    numerator,
    denominator: null,
    value: numerator,
    outcome: judge(indicator, context, sorted, numerator),
    coverage,
    missing: asked.filter((id) => !covered.has(id)),
    formula: formulaOf(isTold ? 'told' : 'records', sorted, window, { need: indicator.target }),
  }
}

/** Where the municipality told the number for all, single institutions' numbers are in it already. */
function withoutParts(sorted: Sorted, context: RollupContext): Sorted {
  const forAll = sorted.counted.filter((one) => context.isMunicipal(one.institutionId))
  if (forAll.length === 0) return sorted
  const parts = sorted.counted.filter((one) => !context.isMunicipal(one.institutionId))
  const leftOut = parts.map(({ recordId, institutionId, date }) => ({
    recordId,
    institutionId,
    date,
    why: 'told-by-municipality' as const,
  }))
  return { counted: forAll, leftOut: [...sorted.leftOut, ...leftOut] }
}

function sumOf(counted: readonly Proof[]): number {
  const amounts = new Map(counted.map((one) => [one.recordId, one.amount]))
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
}

/** Nothing counted satisfies "at most" only where something was looked at. */
function judge(
  indicator: Indicator,
  context: RollupContext,
  sorted: Sorted,
  numerator: number | null,
): Outcome {
  if (sorted.counted.length > 0 && numerator !== null) return judgeCount(indicator, numerator)
  const nothing = outcomeOfNothing(sorted.leftOut, context)
  if (numerator === null && nothing.verdict === 'not-met') return outcome('not-computable', 'no-data')
  if (nothing.verdict !== 'not-met' || indicator.target === null || indicator.comparator === 'none') {
    return nothing.verdict === 'not-met' ? outcome('not-computable', 'no-target', { value: 0 }) : nothing
  }
  return judgeCount(indicator, 0).verdict === 'met' ? judgeCount(indicator, 0) : nothing
}
