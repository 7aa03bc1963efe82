import type { Indicator } from '../../model/plan.ts'
import type { Figure } from './figure.ts'
import { outcome } from './figure.ts'
import { figureOf } from './figure-of.ts'
import type { IndicatorFigure } from './rollup.ts'
import { rootIndicators } from './root-indicators.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'

/**
 * The figures of all indicators of root plans, in the order of the plan. A plan that hangs on another repeats
 * its rules for one school and is left out. A rule marked as written twice is computed from the same proofs
 * and never counted twice: its verdict is `duplicate`.
 */
export const indicatorFigures = (context: RollupContext): IndicatorFigure[] =>
  rootIndicators(context).flatMap(({ id }) => figureById(id, context))

/** The figure of one indicator, kept while what it is made of is the same; none where it is gone. */
export const figureById = (id: string, context: RollupContext): readonly IndicatorFigure[] =>
  context.kept('figure', id, () => newFigure(id, context), Object.is)

function newFigure(id: string, context: RollupContext): readonly IndicatorFigure[] {
  const indicator = context.get('indicator', id)
  return indicator === undefined ? [] : [figureWithRule(indicator, figureOf(indicator, context), context)]
}

function figureWithRule(indicator: Indicator, figure: Figure, context: RollupContext): IndicatorFigure {
  const { verdict, code, params } = judged(indicator, figure, context)
  return {
    id: indicator.id,
    kind: indicator.kind,
    comparator: indicator.comparator,
    target: indicator.target,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    verdict,
    reason: '',
    coverage: [...figure.coverage],
    missing: [...figure.missing],
    evidence: sortedIds(figure.formula.counted.map((one) => one.recordId)),
    printed: indicator.printedValue,
    reasonCode: code,
    reasonParams: params,
    formula: figure.formula,
    title: indicator.title,
    printedNumber: indicator.printedNumber,
    planId: indicator.planId,
    activityId: indicator.activityId,
    targetDate: indicator.targetDate,
    unit: indicator.unit,
  }
}

function judged(indicator: Indicator, figure: Figure, context: RollupContext) {
  if (indicator.duplicateOfId === null) return figure.outcome
  const first = context.get('indicator', indicator.duplicateOfId)
  return outcome('duplicate', 'duplicate-of', { rule: first?.printedNumber || (first?.title ?? '') })
}
