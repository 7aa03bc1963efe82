import { assertNever } from '../../lib/assert-never.ts'
import { schoolYearBounds } from '../../model/dates.ts'
import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { narrowed, spanOf } from '../cadence/date-span.ts'
import type { RollupContext } from './rollup-context.ts'

const ALWAYS: DateSpan = { from: null, to: null }

/**
 * The days an indicator counts: its school or calendar year; of `project` and `ongoing` the period of its
 * plan, where one is written; of `range` and `once` its own period. An own period narrows every kind.
 */
export function indicatorWindow(indicator: Indicator, context: RollupContext): DateSpan {
  return narrowed(baseWindow(indicator, context), written(indicator.periodFrom, indicator.periodTo))
}

function baseWindow(indicator: Indicator, context: RollupContext): DateSpan {
  switch (indicator.period) {
    case 'school-year':
      return narrowed(schoolYearBounds(context.indicatorSchoolYear), context.chosen)
    case 'calendar-year':
      return written(context.indicatorYear, context.indicatorYear)
    case 'project':
    case 'ongoing': {
      const plan = context.get('plan', indicator.planId)
      return plan === undefined ? ALWAYS : written(plan.periodFrom, plan.periodTo)
    }
    case 'range':
    case 'once':
      return ALWAYS
    default:
      return assertNever(indicator.period, 'period')
  }
}

const written = (from: string | null, to: string | null): DateSpan => ({
  from: from === null ? null : spanOf(from).from,
  to: to === null ? null : spanOf(to).to,
})
