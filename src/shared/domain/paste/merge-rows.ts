import { ROLES } from '../../model/event.ts'
import type { Role } from '../../model/event.ts'
import { ask } from './ask.ts'
import type { AttendanceCounts } from './attendance-result.ts'
import type { RowDraft } from './row-draft.ts'
import { NO_COUNTS } from './row-counts.ts'

function added(left: AttendanceCounts, right: AttendanceCounts): AttendanceCounts {
  const sum: Record<Role, number | null> = { ...NO_COUNTS }
  for (const role of ROLES) {
    if (left[role] !== null || right[role] !== null) sum[role] = (left[role] ?? 0) + (right[role] ?? 0)
  }
  return sum
}

/** Persons of one school on lines of their own become one row; two typed numbers for one school are asked about. */
export function mergeRows(drafts: readonly RowDraft[]): RowDraft[] {
  const rows: RowDraft[] = []
  for (const draft of drafts) {
    const at =
      draft.institutionId === null ? -1 : rows.findIndex((row) => row.institutionId === draft.institutionId)
    const before = rows[at]
    if (!before) rows.push(draft)
    else if (before.byNames && draft.byNames) rows[at] = merged(before, draft)
    else if (complements(before, draft)) rows[at] = merged(before, draft)
    else rows.push(twice(draft))
  }
  return rows
}

/** A role that is still asked about may turn out to be the other line's. */
const OPEN_ROLES: ReadonlySet<string> = new Set(['role-unclear', 'role-unknown', 'role-typing-error'])

/** A second line for other roles only: "Mokytojai: Antanavo – 5; mokiniai: Antanavo – 12". */
function complements(before: RowDraft, draft: RowDraft): boolean {
  const told = ROLES.filter((role) => draft.counts[role] !== null)
  const plain = told.every(
    (role) => role === 'teachers' || role === 'pupils' || role === 'parents' || role === 'other',
  )
  const isOpen = [...before.asks, ...draft.asks].some(({ code }) => OPEN_ROLES.has(code))
  return (
    !isOpen &&
    told.length > 0 &&
    plain &&
    told.every((role) => before.counts[role] === null) &&
    before.counts.unspecified === null
  )
}

function merged(before: RowDraft, draft: RowDraft): RowDraft {
  return {
    ...before,
    counts: added(before.counts, draft.counts),
    mixedRoles: [...new Set([...before.mixedRoles, ...draft.mixedRoles])],
    confidence: Math.min(before.confidence, draft.confidence),
    asks: [...before.asks, ...draft.asks],
    used: [...before.used, ...draft.used],
  }
}

function twice(draft: RowDraft): RowDraft {
  const institution = draft.entry.institution
  const params = { institutionId: draft.institutionId ?? '' }
  return {
    ...draft,
    asks: [...draft.asks, ask('institution-twice', institution ? [institution] : [], { params })],
  }
}
