import type { Body, CadenceRule } from '../../model/body.ts'
import { schoolYearBounds } from '../../model/dates.ts'
import type { RecordOf } from '../../model/kinds.ts'
import { checkCadence, type CadenceResult } from './check-cadence.ts'
import { later, spanOf } from './date-span.ts'

type Meeting = RecordOf<'meeting'>

export interface TeamPromise {
  readonly rule: CadenceRule
  readonly result: CadenceResult
}

/** A meeting that was only foreseen or was annulled keeps no promise. */
const HELD: ReadonlySet<Meeting['state']> = new Set(['draft', 'in-progress', 'registered', 'reopened'])

/**
 * How a team keeps its own promises in one school year as of a day, asked for from its founding, else from
 * the start of the promise, else from its first meeting.
 */
export function teamPromises(
  body: Body,
  meetings: readonly Meeting[],
  counts: readonly RecordOf<'meeting-count'>[],
  schoolYear: string,
  asOf: string,
): readonly TeamPromise[] {
  const own = meetings.filter(({ bodyId, state }) => bodyId === body.id && HELD.has(state))
  const first = own.flatMap(({ date }) => date ?? []).toSorted()[0] ?? null
  const year = schoolYearBounds(schoolYear)
  return body.cadence.map((rule) => {
    const known = body.foundedOn ?? rule.validFrom ?? first
    const bounds = { from: known === null ? null : later(year.from, spanOf(known).to), to: year.to }
    const dates = own.map(({ date, datePrecision }) => ({ date, precision: datePrecision }))
    const countOnly = counts.filter(({ bodyId }) => bodyId === body.id)
    return { rule, result: checkCadence(rule, dates, countOnly, bounds, asOf) }
  })
}
