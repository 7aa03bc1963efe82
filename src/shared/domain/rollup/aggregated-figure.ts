import { assertNever } from '../../lib/assert-never.ts'
import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { judgeCount } from './compare.ts'
import { amountByInstitution, type Figure, formulaOf, outcome } from './figure.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'
import { toldNumbers, type ToldNumber } from './told-numbers.ts'
import { toldShareFigure, wholeOfOne } from './told-share-figure.ts'

const SHARES: readonly Indicator['kind'][] = ['share-of-people', 'share-of-groups', 'survey-share']

/** One value made of several. */
type Joined = 'mean' | 'maximum' | 'last'

interface Value {
  readonly value: number
  /** Age of what was told; the latest wins in `last`. */
  readonly age: string
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100

/** Mean, greatest or latest of the values of institutions; `null` where there is none. */
function together(mode: Joined, values: readonly Value[]): number | null {
  if (values.length === 0) return null
  const numbers = values.map(({ value }) => value)
  if (mode === 'mean') return numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  if (mode === 'maximum') return Math.max(...numbers)
  return values.toSorted((one, other) => byText(one.age, other.age)).at(-1)?.value ?? null
}

const ageOf = (one: ToldNumber): string => `${one.date ?? '0000'} ${one.recordId}`

/** What each institution has: of a share its percent, of told numbers the number, else how many records. */
function valuesOf(indicator: Indicator, context: RollupContext, window: DateSpan, figure: Figure): Value[] {
  const told = toldNumbers(indicator, context, window).counted
  if (SHARES.includes(indicator.kind)) {
    return told.flatMap((one) => {
      const whole = wholeOfOne(indicator, context, one)
      return whole ? [{ value: (one.numerator * 100) / whole, age: ageOf(one) }] : []
    })
  }
  if (indicator.source === 'observations')
    return told.map((one) => ({ value: one.numerator, age: ageOf(one) }))
  const counted = figure.formula.counted.map((one) => ({ ...one, amount: one.amount ?? 0, bodyId: null }))
  return [...amountByInstitution(counted)].map(([age, value]) => ({ value, age }))
}

/** The plan asks for nothing but what the kind of indicator computes anyway, or there is nothing to join. */
function isAsComputed({ kind, aggregation, source }: Indicator, figure: Figure): boolean {
  const isShare = SHARES.includes(kind)
  if (!isShare && kind !== 'count') return true
  if (aggregation === 'computed' || aggregation === 'sum') return true
  if (aggregation === 'share') return isShare
  const isLastOfRecords = aggregation === 'last' && !isShare && source !== 'observations'
  return isLastOfRecords || figure.formula.counted.length === 0
}

const WITHOUT_VALUE = { numerator: null, denominator: null, value: null } as const

/**
 * The figure of an indicator whose plan says how values of several institutions become one (mean, the latest,
 * the greatest, one share of all, or none at all). Such a value is no part of a whole, so numerator and
 * denominator stay empty. `computed` and `sum` are the figure as its kind computes it; where nothing was told,
 * the figure keeps its own reason. The latest of counted records is their count: a record is no measurement.
 */
export function aggregatedFigure(
  figure: Figure,
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
): Figure {
  const { aggregation } = indicator
  if (isAsComputed(indicator, figure)) return figure
  switch (aggregation) {
    case 'computed':
    case 'sum':
      return figure
    case 'share':
      return toldShareFigure(indicator, context, window, toldNumbers(indicator, context, window), 'told')
    case 'not-additive': {
      const count = figure.coverage.length
      return { ...figure, ...WITHOUT_VALUE, outcome: outcome('not-computable', 'not-additive', { count }) }
    }
    case 'mean':
    case 'maximum':
    case 'last':
      return togetherFigure(figure, indicator, context, window, aggregation)
    default:
      return assertNever(aggregation, 'aggregation')
  }
}

function togetherFigure(
  figure: Figure,
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
  mode: Joined,
): Figure {
  const value = together(mode, valuesOf(indicator, context, window, figure))
  if (value === null) return figure
  const isShare = SHARES.includes(indicator.kind)
  const judged = judgeCount(indicator, value)
  const params = { ...judged.params, value: twoDecimals(value), unit: isShare ? ' %' : '' }
  const code = judged.verdict === 'not-computable' ? judged.code : `${mode}-${judged.verdict}`
  return {
    ...figure,
    ...WITHOUT_VALUE,
    value: twoDecimals(value),
    outcome: { verdict: judged.verdict, code, params },
    formula: isShare ? figure.formula : formulaFor(figure, indicator, context, window),
  }
}

/** Of told numbers only the latest of each institution is used. */
function formulaFor(figure: Figure, indicator: Indicator, context: RollupContext, window: DateSpan) {
  if (indicator.source !== 'observations') return figure.formula
  const { counted, leftOut } = toldNumbers(indicator, context, window)
  const proofs = counted.map((one) => ({ ...one, amount: one.numerator, bodyId: null }))
  return formulaOf('told', { counted: proofs, leftOut }, window, { need: indicator.target })
}
