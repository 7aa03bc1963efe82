import type { TrainingEvent } from '../../model/event.ts'
import { schoolYearOfEvent } from './held-events.ts'
import type { EventsBlock } from './rollup.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** Events, their days and hosts: `chosen` for the figures, `all` for the table by school year. */
export function eventsBlock(chosen: readonly TrainingEvent[], all: readonly TrainingEvent[]): EventsBlock {
  const byYear = Map.groupBy(all, schoolYearOfEvent)
  const years = [...byYear.keys()].filter((year) => year !== null)
  return {
    count: chosen.length,
    days: chosen.reduce((sum, event) => sum + new Set(event.dates).size, 0),
    hosts: hostsOf(chosen),
    bySchoolYear: Object.fromEntries(
      years.toSorted(byText).map((year) => {
        const events = byYear.get(year) ?? []
        return [year, { count: events.length, hosts: hostsOf(events) }]
      }),
    ),
  }
}

const hostsOf = (events: readonly TrainingEvent[]): string[] =>
  sortedIds(events.flatMap((event) => event.hostId ?? []))
