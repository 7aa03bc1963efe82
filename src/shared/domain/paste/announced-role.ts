import type { Role } from '../../model/event.ts'
import { ROLES } from '../../model/event.ts'
import type { AttendanceCounts } from './attendance-result.ts'
import { NO_COUNTS } from './row-counts.ts'
import type { RowDraft } from './row-draft.ts'

/** The one role a total tells of, or null: "45 mokytojai", never "45 dalyviai" or "45 mokytojai ir tėvai". */
export function onlyRoleOf(counts: AttendanceCounts): Role | null {
  const [role, ...more] = ROLES.filter((one) => counts[one] !== null)
  return role === undefined || more.length > 0 || role === 'unspecified' || role === 'mixed' ? null : role
}

/**
 * Rows without roles under a total that has one and is their sum: "Dalyvavo 45 mokytojai: Antanavo – 20, Jankų – 25".
 * All of them are of that role then, and nothing is guessed.
 */
export function withAnnouncedRole(rows: readonly RowDraft[], role: Role | null): readonly RowDraft[] {
  const bare = rows.every(({ counts }) => ROLES.every((one) => one === 'unspecified' || counts[one] === null))
  if (role === null || !bare) return rows
  return rows.map((row) => ({
    ...row,
    counts: { ...NO_COUNTS, [role]: row.counts.unspecified },
  }))
}
