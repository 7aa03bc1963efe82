import { type Role, ROLES } from '../../model/event.ts'
import type { RoleCounts } from './attendance-totals.ts'

export interface CountedTotal {
  /** Sum of the roles that the municipality counts; `null` where none of them was entered. */
  readonly counted: number | null
  /** Sum of the others: shown beside it, never added. */
  readonly notCounted: number | null
}

const sumOf = (counts: RoleCounts, roles: readonly Role[]): number | null => {
  const known = roles.map((role) => counts[role]).filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}

/** Attendances parted by the municipality's list of counted roles; every number stands in exactly one part. */
export function countedTotal(counts: RoleCounts, countedRoles: readonly Role[]): CountedTotal {
  return {
    counted: sumOf(
      counts,
      ROLES.filter((role) => countedRoles.includes(role)),
    ),
    notCounted: sumOf(
      counts,
      ROLES.filter((role) => !countedRoles.includes(role)),
    ),
  }
}
