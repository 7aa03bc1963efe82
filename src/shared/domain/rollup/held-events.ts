import { schoolYearOf } from '../../model/dates.ts'
import type { TrainingEvent } from '../../model/event.ts'
import { spanOf } from '../cadence/date-span.ts'
import { byText } from './sorted-ids.ts'
import type { RollupContext } from './rollup-context.ts'

/**
 * Events that took place up to the day of the rollup, in order of time; planned and cancelled ones are not
 * among them, nor one whose first day is still ahead. An event belongs to the school year of its first day;
 * an undated one to none, so it shows only where no school year is chosen.
 */
export function heldEvents(context: RollupContext, schoolYear: string | null): readonly TrainingEvent[] {
  return context.records.event
    .filter((event) => event.state === 'held')
    .filter((event) => spanOf(event.dates[0] ?? '0000').from <= context.asOf)
    .filter((event) => schoolYear === null || schoolYearOfEvent(event) === schoolYear)
    .toSorted((one, other) => byText(one.dates[0] ?? '', other.dates[0] ?? '') || byText(one.id, other.id))
}

export function schoolYearOfEvent(event: TrainingEvent): string | null {
  const first = event.dates[0]
  return first === undefined ? null : schoolYearOf(first)
}
