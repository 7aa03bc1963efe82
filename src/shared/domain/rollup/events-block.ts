import { schoolYearOf } from '../../model/dates.ts'
import type { TrainingEvent } from '../../model/event.ts'
import type { EventsBlock } from './rollup.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** Events, their days and hosts: `chosen` for the figures, `all` for the table by school year. */
export function eventsBlock(chosen: readonly TrainingEvent[], all: readonly TrainingEvent[]): EventsBlock {
  const byYear = bySchoolYear(all)
  return {
    count: chosen.length,
    days: chosen.reduce((sum, event) => sum + new Set(event.dates).size, 0),
    hosts: hostsOf(chosen),
    bySchoolYear: Object.fromEntries(
      [...byYear.keys()].toSorted(byText).map((year) => {
        const events = byYear.get(year) ?? []
        return [year, { count: events.length, hosts: hostsOf(events) }]
      }),
    ),
  }
}

/** Events by the school year of their first day; undated ones are in none. */
function bySchoolYear(events: readonly TrainingEvent[]): ReadonlyMap<string, readonly TrainingEvent[]> {
  const years = new Map<string, TrainingEvent[]>()
  for (const [month, held] of Map.groupBy(events, ({ dates: [first] }) => first?.slice(0, 7))) {
    if (month === undefined) continue
    const year = schoolYearOf(month)
    years.set(year, [...(years.get(year) ?? []), ...held])
  }
  return years
}

const hostsOf = (events: readonly TrainingEvent[]): string[] =>
  sortedIds(events.flatMap((event) => event.hostId ?? []))
