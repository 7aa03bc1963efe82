import type { Population } from '../../model/plan.ts'
import type { Attendance } from '../attendance/attendance-totals.ts'
import { addAttendance, eventTotals, NO_ATTENDANCE } from '../attendance/attendance-totals.ts'
import { peopleAtMost } from '../attendance/people-bound.ts'
import type { EventFacts } from './rollup-facts.ts'

/** Attendances (not people) of one institution at the events it was at. */
export interface AttendancePart {
  readonly institutionId: string
  readonly sum: Attendance
  /** Events at which it has a number. */
  readonly events: number
  /** There cannot be more different people behind them. */
  readonly atMost: number | null
}

export function attendancePart(
  institutionId: string,
  events: readonly EventFacts[],
  populations: readonly Population[],
): AttendancePart {
  let sum = NO_ATTENDANCE
  let count = 0
  for (const event of events) {
    const counts = eventTotals(event).byInstitution.get(institutionId)
    if (counts === undefined) continue
    sum = addAttendance(sum, counts)
    count += 1
  }
  const atMost = peopleAtMost(new Map([[institutionId, sum]]), populations)
  return { institutionId, sum, events: count, atMost }
}
