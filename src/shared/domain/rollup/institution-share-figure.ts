import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { judgeShare, percentOf } from './compare.ts'
import type { Figure, Outcome } from './figure.ts'
import { amountByInstitution, formulaOf, isKnown, outcome, outcomeOfNothing } from './figure.ts'
import { populationOf } from './population-of.ts'
import type { Sorted } from './proof.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { toldNumbers } from './told-numbers.ts'
import { toldShareFigure } from './told-share-figure.ts'

/**
 * The share of institutions that have at least `minPerUnit` proofs, of the participating ones or of all in the
 * municipality (a population or a told number where the rule says so). Where numbers were told instead of
 * records, they are the share. An institution outside the denominator's set is left out.
 */
export function institutionShareFigure(
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
): Figure {
  const told = toldNumbers(indicator, context, window)
  if (indicator.source === 'observations' || (indicator.source === 'evidence' && told.counted.length > 0)) {
    return toldShareFigure(indicator, context, window, told, 'told')
  }
  const among = indicator.denominator === 'participating' ? context.participating : context.schools
  const sorted = onlyAmong(proofsOf(indicator, context), among)
  const amounts = amountByInstitution(sorted.counted)
  const isReached = (id: string): boolean => (amounts.get(id) ?? 0) >= indicator.minPerUnit
  const coverage = among.filter(isReached)
  const whole = wholeOf(indicator, context)
  const numerator = isKnown(sorted, context) ? coverage.length : null
  return {
    numerator,
    denominator: whole.count,
    value: numerator === null || !whole.count ? null : percentOf(numerator, whole.count),
    outcome: judge(indicator, context, sorted, { numerator, denominator: whole.count }),
    coverage,
    missing: context.participating.filter((id) => !isReached(id)),
    formula: formulaOf('institutions', sorted, window, {
      need: indicator.minPerUnit,
      denominatorRecords: whole.records,
      byInstitution: among.map((institutionId) => ({
        institutionId,
        count: amounts.get(institutionId) ?? 0,
        reached: isReached(institutionId),
      })),
    }),
  }
}

function onlyAmong(sorted: Sorted, among: readonly string[]): Sorted {
  const ids = new Set(among)
  const others = sorted.counted.filter((one) => !ids.has(one.institutionId))
  const leftOut = others.map(({ recordId, institutionId, date }) => ({
    recordId,
    institutionId,
    date,
    why: 'not-participating' as const,
  }))
  return {
    counted: sorted.counted.filter((one) => ids.has(one.institutionId)),
    leftOut: [...sorted.leftOut, ...leftOut],
  }
}

function wholeOf(indicator: Indicator, context: RollupContext) {
  if (indicator.denominator === 'participating') return { count: context.participating.length, records: [] }
  if (indicator.denominator === 'all-institutions') return { count: context.total, records: [] }
  const found = indicator.denominator === 'population' ? populationOf(indicator, context, 'municipal') : null
  return found === null ? { count: null, records: [] } : { count: found.count, records: [found.id] }
}

function judge(
  indicator: Indicator,
  context: RollupContext,
  sorted: Sorted,
  share: { readonly numerator: number | null; readonly denominator: number | null },
): Outcome {
  const { numerator, denominator } = share
  if (denominator === null)
    return outcome('not-computable', 'no-denominator', { numerator: numerator ?? 0, unit: '' })
  if (denominator === 0) return outcome('not-computable', 'zero-denominator', { numerator: numerator ?? 0 })
  if (numerator === null) return outcomeOfNothing(sorted.leftOut, context)
  if (numerator > 0 || sorted.counted.length > 0) return judgeShare(indicator, numerator, denominator)
  const nothing = outcomeOfNothing(sorted.leftOut, context)
  return nothing.verdict === 'not-met' ? judgeShare(indicator, 0, denominator) : nothing
}
