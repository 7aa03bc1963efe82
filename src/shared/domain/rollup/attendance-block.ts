import type { TrainingEvent } from '../../model/event.ts'
import type { Role } from '../../model/event.ts'
import { ROLES } from '../../model/event.ts'
import type { Population } from '../../model/plan.ts'
import type { Attendance } from '../attendance/attendance-totals.ts'
import { addAttendance, eventTotals, NO_ATTENDANCE } from '../attendance/attendance-totals.ts'
import { peopleAtMost } from '../attendance/people-bound.ts'
import { countedTotal } from '../attendance/counted-total.ts'
import type { AttendanceBlock } from './rollup.ts'
import { byText } from './sorted-ids.ts'

/**
 * Attendances (not people) at held events. Only institutions with a number appear; an event without a list has
 * `null`; a role nobody named within the lists there are sums to 0. Every `total` is the sum of the roles that
 * the municipality counts; the numbers of the other roles still stand in their own columns.
 */
export function attendanceBlock(
  events: readonly TrainingEvent[],
  countedRoles: readonly Role[] = ROLES,
  populations: readonly Population[] = [],
): AttendanceBlock {
  const totals = events.map((event) => ({ event, ...eventTotals(event) }))
  const all = totals.reduce((sum, one) => addAttendance(sum, one.total), NO_ATTENDANCE)
  const byInstitution = new Map<string, { sum: Attendance; events: number }>()
  for (const [id, counts] of totals.flatMap((one) => [...one.byInstitution])) {
    const before = byInstitution.get(id) ?? { sum: NO_ATTENDANCE, events: 0 }
    byInstitution.set(id, { sum: addAttendance(before.sum, counts), events: before.events + 1 })
  }
  const withList = totals.filter((one) => one.total.total !== null).length
  const dated = totals.filter(
    ({ event, total }) => total.total !== null && (event.dates[0]?.length ?? 0) >= 7,
  )
  const counted = (counts: Attendance): number | null => countedTotal(counts, countedRoles).counted
  return {
    total: counted(all) ?? 0,
    peopleAtMost: peopleAtMost(events, populations),
    notCounted: countedTotal(all, countedRoles).notCounted ?? 0,
    countedRoles: ROLES.filter((role) => countedRoles.includes(role)),
    byRole: numbers(all),
    byInstitution: Object.fromEntries(
      [...byInstitution]
        .toSorted(([one], [other]) => byText(one, other))
        .map(([id, { sum, events: count }]) => [
          id,
          { ...numbers(sum), total: counted(sum) ?? 0, events: count },
        ]),
    ),
    byEvent: Object.fromEntries(
      totals.map(({ event, total }) => [event.id, { ...total, total: counted(total) }]),
    ),
    byMonth: Object.fromEntries(
      [...Map.groupBy(dated, ({ event }) => (event.dates[0] ?? '').slice(0, 7))]
        .toSorted(([one], [other]) => byText(one, other))
        .map(([month, ones]) => {
          const sum = ones.reduce((before, one) => addAttendance(before, one.total), NO_ATTENDANCE)
          return [month, { ...numbers(sum), total: counted(sum) ?? 0 }]
        }),
    ),
    eventsWithList: withList,
    eventsWithoutList: totals.length - withList,
  }
}

const numbers = (counts: Attendance): Record<Role, number> =>
  Object.fromEntries(ROLES.map((role) => [role, counts[role] ?? 0])) as Record<Role, number>
