import type { TrainingEvent } from '../../model/event.ts'
import type { Population } from '../../model/plan.ts'
import { eventTotals } from '../attendance/attendance-totals.ts'
import { populationOfRole } from '../attendance/population-of-role.ts'
import type { Warning } from './warning.ts'

/** More teachers or pupils than the institution has, over all days of the event. */
function abovePopulation(event: TrainingEvent, populations: readonly Population[]): Warning[] {
  const days = Math.max(1, event.dates.length)
  return event.participants.flatMap((row) =>
    (['teachers', 'pupils'] as const).flatMap((role): Warning[] => {
      const people = populationOfRole(role, row.institutionId, populations)
      const count = row[role]
      if (people === null || count === null || count <= people * days) return []
      const params = { count, people, days }
      return [{ code: 'attendance-above-population', path: `participants/${row.id}/${role}`, params }]
    }),
  )
}

/** Attendances that are fewer or more than expected, and more than there are people. Empty is no number. */
export function attendanceWarnings(event: TrainingEvent, populations: readonly Population[]): Warning[] {
  const { total } = eventTotals(event).total
  const warnings = abovePopulation(event, populations)
  if (total === null) return warnings
  const { expectedMin: min, expectedMax: max } = event
  if (min !== null && total < min)
    warnings.push({ code: 'attendance-below-min', path: 'participants', params: { total, min } })
  if (max !== null && total > max)
    warnings.push({ code: 'attendance-above-max', path: 'participants', params: { total, max } })
  return warnings
}
