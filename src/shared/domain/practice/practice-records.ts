import type { OwnedRecord } from './owned-record.ts'
import { PracticeData } from './practice-data.ts'
import { practiceEvents } from './practice-events.ts'
import {
  PRACTICE_MUNICIPALITY_ID,
  practiceInstitutions,
  practiceMunicipality,
} from './practice-institutions.ts'
import { practiceMeetings } from './practice-meetings.ts'
import { practiceOrders } from './practice-orders.ts'
import { practicePlan } from './practice-plan.ts'
import { practiceProofs } from './practice-proofs.ts'
import { practiceTeams } from './practice-teams.ts'

export interface PracticeRecords {
  /** What the coordinator's workspace keeps. */
  readonly municipality: readonly OwnedRecord[]
  /** What each of the ten schools keeps in its own, by institution id. */
  readonly schools: Readonly<Record<string, readonly OwnedRecord[]>>
}

/**
 * The practice municipality from its data file (`resources/practice/kazlu-ruda.json`, unchecked JSON), as
 * records of the organisations that keep them: ids as in the file, the municipality is `KR`.
 *
 * A school's list starts with its own institution record, the same as the municipality's. What the file
 * files under the administration (`ADM`) and the eldership (`SEN`) is kept by the municipality. Records come
 * before those that link to them. Throws a ZodError on a file of another shape.
 */
export function practiceRecords(json: unknown): PracticeRecords {
  const data = PracticeData.parse(json)
  const institutions = practiceInstitutions(data)
  const byOwner = new Map<string, OwnedRecord[]>(institutions.map((one) => [one.record.id, [one]] as const))
  byOwner.set(PRACTICE_MUNICIPALITY_ID, [
    ...practiceMunicipality(data),
    ...institutions,
    ...practicePlan(data),
  ])
  const owned = [
    ...practiceTeams(data),
    ...practiceOrders(data),
    ...practiceMeetings(data),
    ...practiceEvents(data),
    ...practiceProofs(data),
  ]
  for (const [owner, record] of owned) byOwner.get(owner)?.push(record)
  const { [PRACTICE_MUNICIPALITY_ID]: municipality = [], ...schools } = Object.fromEntries(byOwner)
  return { municipality, schools }
}
