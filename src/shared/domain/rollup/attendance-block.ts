import type { Role, TrainingEvent } from '../../model/event.ts'
import { ROLES } from '../../model/event.ts'
import type { Attendance } from '../attendance/attendance-totals.ts'
import { addAttendance, eventTotals, NO_ATTENDANCE } from '../attendance/attendance-totals.ts'
import { countedTotal, sumOfRoles } from '../attendance/counted-total.ts'
import type { AttendancePart } from './attendance-part.ts'
import type { AttendanceBlock } from './rollup.ts'
import { byText } from './sorted-ids.ts'

/** What the lists of some events say, in the order of the events. */
export interface EventAttendances {
  readonly rows: readonly (readonly [eventId: string, AttendanceBlock['byEvent'][string]])[]
  /** Of so many there is a list with a number. */
  readonly withList: number
}

export function eventAttendances(
  events: readonly TrainingEvent[],
  countedRoles: readonly Role[],
): EventAttendances {
  const roles = ROLES.filter((role) => countedRoles.includes(role))
  const all = events.map((event) => [event.id, eventTotals(event).total] as const)
  return {
    rows: all.map(([id, counts]) => [id, { ...counts, total: sumOfRoles(counts, roles) }]),
    withList: all.filter(([, { total }]) => total !== null).length,
  }
}

/**
 * Attendances at held events, put together of the parts of institutions. Only institutions with a number appear; an
 * event without a list has `null`; a role nobody named within the lists there are sums to 0. Every `total` is the sum
 * of the roles that the municipality counts; the numbers of the other roles still stand in their own columns.
 */
export function attendanceBlock(
  parts: readonly AttendancePart[],
  events: readonly EventAttendances[],
  countedRoles: readonly Role[],
): AttendanceBlock {
  const withNumber = parts.filter((part) => part.events > 0)
  const all = withNumber.reduce((sum, part) => addAttendance(sum, part.sum), NO_ATTENDANCE)
  const bounds = withNumber.flatMap(({ atMost }) => atMost ?? [])
  const roles = ROLES.filter((role) => countedRoles.includes(role))
  const counted = (counts: Attendance): number | null => sumOfRoles(counts, roles)
  const withList = events.reduce((sum, one) => sum + one.withList, 0)
  const summed = (sum: Attendance) => ({ ...numbers(sum), total: counted(sum) ?? 0 })
  return {
    total: counted(all) ?? 0,
    peopleAtMost: bounds.length === 0 ? null : bounds.reduce((sum, one) => sum + one, 0),
    notCounted: countedTotal(all, countedRoles).notCounted ?? 0,
    countedRoles: roles,
    byRole: numbers(all),
    byInstitution: Object.fromEntries(
      withNumber.map(({ institutionId, sum, events: count }) => [
        institutionId,
        { ...summed(sum), events: count },
      ]),
    ),
    byEvent: Object.fromEntries(events.flatMap(({ rows }) => rows)),
    byMonth: Object.fromEntries(
      [...monthsOf(withNumber)]
        .toSorted(([one], [other]) => byText(one, other))
        .map(([month, sum]) => [month, summed(sum)]),
    ),
    eventsWithList: withList,
    eventsWithoutList: events.reduce((sum, { rows }) => sum + rows.length, 0) - withList,
  }
}

function monthsOf(parts: readonly AttendancePart[]): ReadonlyMap<string, Attendance> {
  const months = new Map<string, Attendance>()
  for (const { byMonth } of parts) {
    for (const [month, sum] of Object.entries(byMonth)) {
      months.set(month, addAttendance(months.get(month) ?? NO_ATTENDANCE, sum))
    }
  }
  return months
}

function numbers(counts: Attendance): Record<Role, number> {
  const { teachers, pupils, parents, other, unspecified, mixed } = counts
  return {
    teachers: teachers ?? 0,
    pupils: pupils ?? 0,
    parents: parents ?? 0,
    other: other ?? 0,
    unspecified: unspecified ?? 0,
    mixed: mixed ?? 0,
  }
}
