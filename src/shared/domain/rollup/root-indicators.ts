import type { Indicator } from '../../model/plan.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText } from './sorted-ids.ts'

/** The indicators of root plans that are asked for, in the order of the plan. */
export function rootIndicators(context: RollupContext): readonly Indicator[] {
  const hanging = new Set(
    context
      .all('plan')
      .filter((one) => one.parentPlanId !== null)
      .map((one) => one.id),
  )
  return context
    .all('indicator')
    .filter((one) => !hanging.has(one.planId))
    .filter(({ period }) => context.rules === 'all' || period === 'school-year')
    .toSorted((one, other) => inPlanOrder(one, other, context))
}

function inPlanOrder(one: Indicator, other: Indicator, context: RollupContext): number {
  const order = (indicator: Indicator) => context.get('activity', indicator.activityId)?.order ?? 0
  return order(one) - order(other) || one.order - other.order || byText(one.id, other.id)
}
