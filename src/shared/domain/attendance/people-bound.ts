import { ROLES, type TrainingEvent } from '../../model/event.ts'
import type { Population } from '../../model/plan.ts'
import { eventTotals, type RoleCounts } from './attendance-totals.ts'
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
 * There cannot be more different people than this behind attendances summed by institution: those of each role, or,
 * where fewer, the people the institution has of that role. `null` where no number is known.
 */
export function peopleAtMost(
  byInstitution: ReadonlyMap<string, RoleCounts>,
  populations: readonly Population[],
): number | null {
  const own = Map.groupBy(populations, ({ institutionId }) => institutionId)
  let sum: number | null = null
  for (const [institutionId, counts] of byInstitution) {
    for (const role of ROLES) {
      const count = counts[role]
      if (count === null) continue
      const people = populationOfRole(role, institutionId, own.get(institutionId) ?? [])
      sum = (sum ?? 0) + (people === null ? count : Math.min(count, people))
    }
  }
  return sum
}

/**
 * Somebody who came on three days is three attendances and one person, so attendances bound people from above, and
 * the people that an institution has bound them too.
 */
export function peopleBound(event: TrainingEvent, populations: readonly Population[] = []): PeopleBound {
  const { total, byInstitution } = eventTotals(event)
  const { peopleCount: people } = event
  return {
    attendances: total.total,
    people,
    atMost: people ?? peopleAtMost(byInstitution, populations),
  }
}
