import type { Indicator } from '../../model/plan.ts'
import { type DateSpan, narrowed } from '../cadence/date-span.ts'
import { indicatorWindow } from './indicator-window.ts'
import type { RollupContext } from './rollup-context.ts'

/** The days among which records prove an indicator: a deadline that returns every year is kept by a proof of that year only. */
export function proofWindow(indicator: Indicator, context: RollupContext): DateSpan {
  const window = indicatorWindow(indicator, context)
  const isOfEachYear = indicator.kind === 'deadline' && indicator.targetDate?.startsWith('--') === true
  if (!isOfEachYear) return window
  const first = context.indicatorSchoolYear.slice(0, 4)
  return narrowed(window, { from: `${first}-09-01`, to: `${Number(first) + 1}-08-31` })
}
