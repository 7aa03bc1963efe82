import type { TrainingEvent } from '../../model/event.ts'
import { eventTotals } from './attendance-totals.ts'

/** Attendances and people of one event, side by side and never added. */
export interface PeopleBound {
  readonly attendances: number | null
  /** People, each once, where somebody told; else `null`. */
  readonly people: number | null
  /** There cannot be more people than this; `null` where nothing is known. */
  readonly atMost: number | null
}

/** Somebody who came on three days is three attendances and one person, so attendances bound people from above. */
export function peopleBound(event: TrainingEvent): PeopleBound {
  const attendances = eventTotals(event).total.total
  const { peopleCount: people } = event
  return { attendances, people, atMost: people ?? attendances }
}
