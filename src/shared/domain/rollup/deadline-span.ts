import type { Indicator } from '../../model/plan.ts'
import { spanOf } from '../cadence/date-span.ts'
import type { RollupContext } from './rollup-context.ts'

/**
 * The days of a deadline: the day itself; of `--MM` and `--MM-DD` that month or day within the school year
 * that is looked at (`--10` of 2018-2019 is October 2018, `--01` January 2019). `null` where none is written.
 */
export function deadlineSpan(
  indicator: Indicator,
  context: RollupContext,
): { readonly from: string; readonly to: string } | null {
  const target = indicator.targetDate
  if (target === null) return null
  if (!target.startsWith('--')) return spanOf(target)
  const month = Number(target.slice(2, 4))
  const first = Number(context.indicatorSchoolYear.slice(0, 4))
  const year = month >= 9 ? first : first + 1
  return spanOf(`${year}-${target.slice(2)}`)
}
