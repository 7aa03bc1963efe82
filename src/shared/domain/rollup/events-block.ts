import { schoolYearOf } from '../../model/dates.ts'
import type { EventsBlock } from './rollup.ts'
import type { EventFacts } from './rollup-facts.ts'
import { sortedIds } from './sorted-ids.ts'

/** Events that begin in one month, as the figures count them. */
export interface MonthOfEvents {
  /** `2018-11`; empty of events without a day. */
  readonly month: string
  readonly count: number
  readonly days: number
  readonly hosts: readonly string[]
}

export const monthOfEvents = (month: string, events: readonly EventFacts[]): MonthOfEvents => ({
  month,
  count: events.length,
  days: events.reduce((sum, event) => sum + new Set(event.dates).size, 0),
  hosts: hostsOf(events),
})

/** Events, their days and hosts: `chosen` for the figures, `all` for the table by school year, each in order of time. */
export function eventsBlock(chosen: readonly MonthOfEvents[], all: readonly MonthOfEvents[]): EventsBlock {
  const held = all.filter(({ count }) => count > 0)
  const years = Map.groupBy(
    held.filter(({ month }) => month !== ''),
    ({ month }) => schoolYearOf(month),
  )
  return {
    count: chosen.reduce((sum, { count }) => sum + count, 0),
    days: chosen.reduce((sum, { days }) => sum + days, 0),
    hosts: hostsIn(chosen),
    // Events without a day are in none.
    bySchoolYear: Object.fromEntries(
      [...years].map(([year, months]) => [
        year,
        { count: months.reduce((sum, { count }) => sum + count, 0), hosts: hostsIn(months) },
      ]),
    ),
  }
}

const hostsIn = (months: readonly MonthOfEvents[]): string[] =>
  sortedIds(months.flatMap(({ hosts }) => hosts))

const hostsOf = (events: readonly EventFacts[]): string[] =>
  sortedIds(events.flatMap((event) => event.hostId ?? []))
