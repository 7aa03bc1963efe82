import { type Role, ROLES, type TrainingEvent } from '../../model/event.ts'
import type { Population } from '../../model/plan.ts'
import { eventTotals } from './attendance-totals.ts'
import { populationOfRole } from './population-of-role.ts'

/** Attendances and people of one event, side by side and never added. */
export interface PeopleBound {
  readonly attendances: number | null
  /** People, each once, where somebody told; else `null`. */
  readonly people: number | null
  /** There cannot be more people than this; `null` where nothing is known. */
  readonly atMost: number | null
}

/**
 * There cannot be more different people behind these events than: attendances of an institution and role over all
 * of them, or, where fewer, the people it has of that role. `null` where no number is known.
 */
export function peopleAtMost(
  events: readonly TrainingEvent[],
  populations: readonly Population[],
): number | null {
  const sums = new Map<string, { institutionId: string; role: Role; count: number }>()
  for (const event of events) {
    for (const row of event.hasParticipantList ? event.participants : []) {
      for (const role of ROLES) {
        const count = row[role]
        if (count === null) continue
        const key = `${row.institutionId} ${role}`
        const before = sums.get(key)?.count ?? 0
        sums.set(key, { institutionId: row.institutionId, role, count: before + count })
      }
    }
  }
  if (sums.size === 0) return null
  return [...sums.values()].reduce((sum, { institutionId, role, count }) => {
    const people = populationOfRole(role, institutionId, populations)
    return sum + (people === null ? count : Math.min(count, people))
  }, 0)
}

/**
 * Somebody who came on three days is three attendances and one person, so attendances bound people from above, and
 * the people that an institution has bound them too.
 */
export function peopleBound(event: TrainingEvent, populations: readonly Population[] = []): PeopleBound {
  const attendances = eventTotals(event).total.total
  const { peopleCount: people } = event
  return { attendances, people, atMost: people ?? peopleAtMost([event], populations) }
}
