import { type Role, ROLES } from '../../model/event.ts'
import type { RoleCounts } from './attendance-totals.ts'

export interface CountedTotal {
  /** Sum of the roles that the municipality counts; `null` where none of them was entered. */
  readonly counted: number | null
  /** Sum of the others: shown beside it, never added. */
  readonly notCounted: number | null
}

/** Sum of some roles; `null` where none of them was entered. */
export function sumOfRoles(counts: RoleCounts, roles: readonly Role[]): number | null {
  let sum: number | null = null
  for (const role of roles) {
    const count = counts[role]
    if (count !== null) sum = (sum ?? 0) + count
  }
  return sum
}

/** Attendances parted by the municipality's list of counted roles; every number stands in exactly one part. */
export function countedTotal(counts: RoleCounts, countedRoles: readonly Role[]): CountedTotal {
  return {
    counted: sumOfRoles(
      counts,
      ROLES.filter((role) => countedRoles.includes(role)),
    ),
    notCounted: sumOfRoles(
      counts,
      ROLES.filter((role) => !countedRoles.includes(role)),
    ),
  }
}
