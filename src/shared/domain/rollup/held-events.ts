import { schoolYearOf } from '../../model/dates.ts'
import type { TrainingEvent } from '../../model/event.ts'
import { type DateSpan, spanOf } from '../cadence/date-span.ts'
import { byText } from './sorted-ids.ts'
import type { RollupContext } from './rollup-context.ts'

const ALWAYS: DateSpan = { from: null, to: null }

/**
 * Events that took place up to the day of the rollup, in order of time; planned and cancelled ones are not
 * among them, nor one whose first day is still ahead. An event belongs where its first day lies; an undated one
 * nowhere, so it shows only where no school year is chosen.
 */
export function heldEvents(context: RollupContext, chosen: DateSpan = ALWAYS): readonly TrainingEvent[] {
  return context.records.event
    .filter((event) => event.state === 'held')
    .filter((event) => spanOf(event.dates[0] ?? '0000').from <= context.asOf)
    .filter((event) => isAmong(event.dates[0], chosen))
    .toSorted((one, other) => byText(one.dates[0] ?? '', other.dates[0] ?? '') || byText(one.id, other.id))
}

function isAmong(first: string | undefined, { from, to }: DateSpan): boolean {
  if (from === null || to === null) return true
  return first !== undefined && spanOf(first).from >= from && spanOf(first).from <= to
}

export function schoolYearOfEvent(event: TrainingEvent): string | null {
  const first = event.dates[0]
  return first === undefined ? null : schoolYearOf(first)
}
