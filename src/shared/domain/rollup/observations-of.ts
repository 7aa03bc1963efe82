import { schoolYearBounds } from '../../model/dates.ts'
import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { indicatorIds } from './indicator-ids.ts'
import type { LeftOutWhy } from './rollup.ts'
import type { ObservationFacts } from './rollup-facts.ts'
import type { RollupContext } from './rollup-context.ts'

export interface ToldObservation {
  readonly observation: ObservationFacts
  readonly against: LeftOutWhy | null
}

/**
 * The numbers told for an indicator. One told without a school year holds for every period; one of a school
 * year holds where that year and the window share a day. A number not told (`null`) is no data.
 */
export function observationsOf(
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
): readonly ToldObservation[] {
  return indicatorIds(indicator)
    .flatMap((id) => context.at('told-for', id))
    .map((observation) => ({ observation, against: againstObservation(observation, context.asOf, window) }))
}

export function againstObservation(
  observation: ObservationFacts,
  asOf: string,
  window: DateSpan,
): LeftOutWhy | null {
  if (observation.state !== 'done') return observation.state
  if (observation.schoolYear !== null) {
    const { from, to } = schoolYearBounds(observation.schoolYear)
    if (from > asOf) return 'after-as-of'
    if ((window.from !== null && to < window.from) || (window.to !== null && from > window.to)) {
      return 'out-of-period'
    }
  }
  return observation.numerator === null ? 'no-numerator' : null
}
