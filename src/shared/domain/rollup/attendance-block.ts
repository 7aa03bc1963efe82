import type { Role } from '../../model/event.ts'
import { ROLES } from '../../model/event.ts'
import type { Attendance } from '../attendance/attendance-totals.ts'
import { addAttendance, eventTotals, NO_ATTENDANCE } from '../attendance/attendance-totals.ts'
import { countedTotal, sumOfRoles } from '../attendance/counted-total.ts'
import type { AttendancePart } from './attendance-part.ts'
import type { AttendanceBlock } from './rollup.ts'
import type { EventFacts } from './rollup-facts.ts'

const MONTH = 'YYYY-MM'.length

/** What the lists of the events of one month say, in the order of the events. */
export interface EventAttendances {
  /** `2018-11`; shorter of events whose month nobody knows. */
  readonly month: string
  readonly sum: Attendance
  readonly byEvent: AttendanceBlock['byEvent']
  readonly count: number
  /** Of so many there is a list with a number. */
  readonly withList: number
}

export function eventAttendances(
  month: string,
  events: readonly EventFacts[],
  countedRoles: readonly Role[],
): EventAttendances {
  const roles = ROLES.filter((role) => countedRoles.includes(role))
  const all = events.map((event) => [event.id, eventTotals(event).total] as const)
  return {
    month,
    sum: all.reduce((sum, [, counts]) => addAttendance(sum, counts), NO_ATTENDANCE),
    byEvent: Object.fromEntries(
      all.map(([id, counts]) => [id, { ...counts, total: sumOfRoles(counts, roles) }]),
    ),
    count: all.length,
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
    // Put together month by month: most months are as they were, and tens of thousands of rows one by one are slow.
    byEvent: Object.assign({}, ...events.map(({ byEvent }) => byEvent)) as AttendanceBlock['byEvent'],
    byMonth: Object.fromEntries(
      events
        .filter(({ month, sum }) => month.length === MONTH && sum.total !== null)
        .map(({ month, sum }) => [month, summed(sum)]),
    ),
    eventsWithList: withList,
    eventsWithoutList: events.reduce((sum, { count }) => sum + count, 0) - withList,
  }
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
