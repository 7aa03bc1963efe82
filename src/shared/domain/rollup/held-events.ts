import { type DateSpan, spanOf } from '../cadence/date-span.ts'
import type { EventFacts } from './rollup-facts.ts'
import { byText } from './sorted-ids.ts'

/**
 * Events that took place up to the day of the rollup, in order of time; planned and cancelled ones are not
 * among them, nor one whose first day is still ahead.
 */
export const heldEvents = (events: readonly EventFacts[], asOf: string): readonly EventFacts[] =>
  events
    .filter((event) => event.state === 'held' && spanOf(event.dates[0] ?? '0000').from <= asOf)
    .toSorted((one, other) => byText(one.dates[0] ?? '', other.dates[0] ?? '') || byText(one.id, other.id))

/** An event belongs where its first day lies; an undated one nowhere, so it shows only where no year is chosen. */
export function eventsAmong(events: readonly EventFacts[], { from, to }: DateSpan): readonly EventFacts[] {
  if (from === null || to === null) return events
  return events.filter(({ dates: [first] }) => {
    const day = first === undefined ? null : spanOf(first).from
    return day !== null && day >= from && day <= to
  })
}
