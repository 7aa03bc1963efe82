import type { Role } from '../../model/event.ts'
import type { Population } from '../../model/plan.ts'
import { foldForSearch } from '../lithuanian/fold-for-search.ts'

/** Beginnings of counted units whose number bounds a role. */
const UNITS: Partial<Record<Role, readonly string[]>> = {
  teachers: ['pedagog', 'mokytoj', 'teacher'],
  pupils: ['mokin', 'pupil', 'vaik'],
}

/** How many people of a role an institution has, the greatest number told; `null` where nobody told. */
export function populationOfRole(
  role: Role,
  institutionId: string,
  populations: readonly Population[],
): number | null {
  const units = UNITS[role] ?? []
  const counts = populations
    .filter((one) => one.institutionId === institutionId)
    .filter(({ countedUnit }) => units.some((unit) => foldForSearch(countedUnit).startsWith(unit)))
    .map(({ count }) => count)
  return counts.length === 0 ? null : Math.max(...counts)
}
