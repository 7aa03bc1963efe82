import { assertNever } from '../../lib/assert-never.ts'
import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { judgeShare, percentOf } from './compare.ts'
import { askedInstitutions } from './each-institution-figure.ts'
import type { Figure, Outcome } from './figure.ts'
import { formulaOf, outcome, outcomeOfNothing } from './figure.ts'
import { populationOf } from './population-of.ts'
import type { LeftOut } from './proof.ts'
import type { Formula } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText, sortedIds } from './sorted-ids.ts'
import type { ToldNumber, ToldNumbers } from './told-numbers.ts'

/**
 * A share of numbers that were told: the sum of numerators of the sum of denominators.
 *
 * The denominator comes from where the indicator says: a population (each institution's own, or the
 * municipality's for all), the participating or all institutions, or what was told beside the number. A
 * number whose whole is not known is left out where others have theirs; where none has, the share is not
 * computable, and the numerator still shows. Asked of every institution, it is only partly proved until all
 * of them (or the municipality for all) have told.
 */
export function toldShareFigure(
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
  told: ToldNumbers,
  counts: Formula['counts'],
): Figure {
  const whole = wholeOf(indicator, context, told.counted)
  const used = whole === null ? told.counted : whole.used
  const isUsed = new Set(used)
  const numerator = used.length === 0 ? null : used.reduce((sum, one) => sum + one.numerator, 0)
  const denominator = whole?.denominator ?? null
  const leftOut: LeftOut[] = [
    ...told.leftOut,
    ...told.counted
      .filter((one) => !isUsed.has(one))
      .map(({ recordId, institutionId, date }) => ({
        recordId,
        institutionId,
        date,
        why: 'no-denominator' as const,
      })),
  ]
  const tellers = used.map((one) => one.institutionId)
  const coverage = sortedIds(tellers.filter((id) => !context.isMunicipal(id) && context.institutions.has(id)))
  const isForAll = indicator.scope === 'municipality' || tellers.some((id) => context.isMunicipal(id))
  const covered = new Set(coverage)
  const missing = isForAll ? [] : askedInstitutions(indicator, context).filter((id) => !covered.has(id))
  const counted = used.map((one) => ({ ...one, amount: one.numerator, bodyId: null }))
  return {
    numerator,
    denominator,
    value: numerator === null || !denominator ? null : percentOf(numerator, denominator),
    outcome: judge({ indicator, context, leftOut, numerator, denominator, missing: missing.length }),
    coverage,
    missing,
    formula: formulaOf(counts, { counted, leftOut }, window, {
      denominatorRecords: [...(whole?.records ?? [])],
      shares: sharesOf(used, indicator, context),
    }),
  }
}

/** What each institution told of it, with its own whole; institutions alone, not who spoke for all. */
function sharesOf(
  used: readonly ToldNumber[],
  indicator: Indicator,
  context: RollupContext,
): Formula['shares'] {
  const own = used.filter(({ institutionId }) => context.institutions.has(institutionId))
  return [...Map.groupBy(own, ({ institutionId }) => institutionId)]
    .toSorted(([one], [other]) => byText(one, other))
    .map(([institutionId, told]) => {
      const wholes = told.map((one) => wholeOfOne(indicator, context, one))
      return {
        institutionId,
        numerator: told.reduce((sum, { numerator }) => sum + numerator, 0),
        denominator: wholes.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
      }
    })
}

interface Judged {
  readonly indicator: Indicator
  readonly context: RollupContext
  readonly leftOut: readonly LeftOut[]
  readonly numerator: number | null
  readonly denominator: number | null
  readonly missing: number
}

function judge({ indicator, context, leftOut, numerator, denominator, missing }: Judged): Outcome {
  if (numerator === null) {
    const nothing = outcomeOfNothing(leftOut, context)
    return nothing.verdict === 'not-met' ? outcome('not-computable', 'no-numerator') : nothing
  }
  if (denominator === null) {
    return outcome('not-computable', 'no-denominator', { numerator, unit: indicator.countedUnit })
  }
  if (denominator === 0) return outcome('not-computable', 'zero-denominator', { numerator })
  const share = judgeShare(indicator, numerator, denominator)
  if (missing === 0 || share.verdict === 'not-computable') return share
  return outcome('partly', 'some-told', { ...share.params, missing })
}

/** The whole that one told number is a part of: its own population, or what was told beside it. */
export function wholeOfOne(indicator: Indicator, context: RollupContext, told: ToldNumber): number | null {
  if (indicator.denominator !== 'population') return told.denominator
  const of = context.isMunicipal(told.institutionId) ? 'municipal' : { institutionId: told.institutionId }
  return populationOf(indicator, context, of)?.count ?? told.denominator
}

interface Whole {
  readonly denominator: number
  readonly used: readonly ToldNumber[]
  readonly records: readonly string[]
}

function wholeOf(indicator: Indicator, context: RollupContext, told: readonly ToldNumber[]): Whole | null {
  if (told.length === 0) return null
  switch (indicator.denominator) {
    case 'participating':
      return { denominator: context.participating.length, used: told, records: [] }
    case 'all-institutions':
      return { denominator: context.total, used: told, records: [] }
    case 'population':
      return populationWhole(indicator, context, told) ?? toldWhole(told)
    case 'observation':
    case 'survey':
    case 'unknown':
      return toldWhole(told)
    default:
      return assertNever(indicator.denominator, 'denominator')
  }
}

function populationWhole(
  indicator: Indicator,
  context: RollupContext,
  told: readonly ToldNumber[],
): Whole | null {
  const own = new Map(
    sortedIds(told.map((one) => one.institutionId)).flatMap((institutionId) => {
      const found = context.isMunicipal(institutionId)
        ? populationOf(indicator, context, 'municipal')
        : populationOf(indicator, context, { institutionId })
      return found === null ? [] : [[institutionId, found] as const]
    }),
  )
  const used = told.filter((one) => own.has(one.institutionId))
  const forAll = populationOf(indicator, context, 'municipal')
  if (used.length < told.length && forAll !== null) {
    return { denominator: forAll.count, used: told, records: [forAll.id] }
  }
  if (used.length === 0) return null
  const populations = [...own.values()]
  return {
    denominator: populations.reduce((sum, one) => sum + one.count, 0),
    used,
    records: populations.map((one) => one.id),
  }
}

function toldWhole(told: readonly ToldNumber[]): Whole | null {
  const used = told.filter((one) => one.denominator !== null)
  if (used.length === 0) return null
  return {
    denominator: used.reduce((sum, one) => sum + (one.denominator ?? 0), 0),
    used,
    records: used.map((one) => one.recordId),
  }
}
