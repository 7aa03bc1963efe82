import { type LiveRollup, liveRollup } from './live-rollup.ts'
import type { ComparedBy, PeriodValues } from './period-values.ts'
import type { Rollup } from './rollup.ts'
import type { RollupInput } from './rollup-input.ts'
import type { RollupWithFindings } from './whole-rollup.ts'

/**
 * The municipal rollup of the given records, as of a day. Pure: the same records in any order give the same
 * rollup. `reason` is left empty for `withReasons`.
 *
 * A chosen school year narrows attendance, events and rhythms to it and is the year of the rules "per school
 * year"; rules of the whole project stay whole. Without a choice everything up to `asOf` is counted, and the
 * rules per year take the latest year that has data (`indicatorSchoolYear`).
 */
export function computeRollup(input: RollupInput): Rollup {
  return rollupWithFindings(input).rollup
}

/** The rollup together with the findings it counts. */
export function rollupWithFindings(input: RollupInput): RollupWithFindings {
  return liveOf(input).answer(input)
}

/** The school years of the given records, or their halves, side by side. */
export const periodValues = (input: RollupInput, by: ComparedBy): PeriodValues =>
  liveOf(input).periods(by, input.asOf)

function liveOf(input: RollupInput): LiveRollup {
  const live = liveRollup()
  live.hear(input)
  live.write(new Map([['', input]]))
  return live
}
