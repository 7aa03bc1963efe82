import type { ParticipantCount, Role } from '../../model/event.ts'
import { ROLES } from '../../model/event.ts'

/** Attendances by role; `null` where nobody entered a number. */
export type RoleCounts = Readonly<Record<Role, number | null>>

export interface Attendance extends RoleCounts {
  /** All roles together; `null` is no data, never 0. */
  readonly total: number | null
}

export const NO_ATTENDANCE: Attendance = {
  teachers: null,
  pupils: null,
  parents: null,
  other: null,
  unspecified: null,
  mixed: null,
  total: null,
}

/** The sum of what is known: no data beside a number is that number, no data beside no data stays so. */
const plus = (one: number | null, other: number | null): number | null =>
  one === null ? other : one + (other ?? 0)

/** What a list of attendances is read by. */
export type RowOfCounts = Pick<ParticipantCount, 'institutionId' | Role>
export interface ListedEvent {
  readonly hasParticipantList: boolean
  readonly participants: readonly RowOfCounts[]
}

/** Attendances of one row. */
export function rowTotals(row: RowOfCounts): Attendance {
  const sum: Changing = { ...NO_ATTENDANCE }
  for (const role of ROLES) {
    sum[role] = row[role]
    sum.total = plus(sum.total, row[role])
  }
  return sum
}

/** A municipality adds a hundred thousand of them, so one object is made of two and no more. */
type Changing = { -readonly [Name in keyof Attendance]: Attendance[Name] }

export function addAttendance(one: Attendance, other: Attendance): Attendance {
  const sum: Changing = { ...one }
  for (const role of ROLES) sum[role] = plus(one[role], other[role])
  sum.total = plus(one.total, other.total)
  return sum
}

/**
 * Attendances at one event, by institution and together. Where nobody kept a list, or the list has no number,
 * the total is `null`. Numbers for several roles at once stay in the role `mixed`.
 */
export function eventTotals(event: ListedEvent): EventTotals {
  const known = totalsOf.get(event)
  if (known !== undefined) return known
  const totals = newEventTotals(event)
  if (kept === MOST_KEPT) totalsOf = new WeakMap()
  kept = kept === MOST_KEPT ? 1 : kept + 1
  totalsOf.set(event, totals)
  return totals
}

export interface EventTotals {
  readonly total: Attendance
  readonly byInstitution: ReadonlyMap<string, Attendance>
}

/** Several figures ask for the totals of one event; records are never changed, so the same one has the same. */
let totalsOf = new WeakMap<ListedEvent, EventTotals>()
/** Of a country they would take more memory than the events. */
const MOST_KEPT = 1000
let kept = 0

function newEventTotals(event: ListedEvent): EventTotals {
  const byInstitution = new Map<string, Attendance>()
  for (const row of event.hasParticipantList ? event.participants : []) {
    const totals = rowTotals(row)
    if (totals.total === null) continue
    const before = byInstitution.get(row.institutionId) ?? NO_ATTENDANCE
    byInstitution.set(row.institutionId, addAttendance(before, totals))
  }
  return { total: [...byInstitution.values()].reduce(addAttendance, NO_ATTENDANCE), byInstitution }
}
