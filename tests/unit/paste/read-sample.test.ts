import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import data from '../../../resources/practice/kazlu-ruda.json' with { type: 'json' }
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { ROOT } from '../../../scripts/project.mjs'
import { KAZLU_RUDA } from './paste-institutions.ts'

interface Told {
  readonly teachers: number
  readonly pupils: number
  readonly parents: number
  readonly other: number
  readonly unspecified: number
  readonly combinedRoles?: readonly string[]
}

/** The facts keep 0 for roles nobody told of and put one number for two roles under "unspecified". */
function countsOf(told: Told): Record<string, number | null> {
  const mixed = told.combinedRoles !== undefined
  const { teachers, pupils, parents, other, unspecified } = told
  const counts = {
    teachers,
    pupils,
    parents,
    other,
    unspecified: mixed ? 0 : unspecified,
    mixed: mixed ? unspecified : 0,
  }
  return Object.fromEntries(Object.entries(counts).map(([role, count]) => [role, count === 0 ? null : count]))
}

const ATTENDANCE_AS_TYPED = readFileSync(join(ROOT, 'resources/practice/attendance-as-typed.txt'), 'utf8')

const listed = data.trainingEvents.filter((event) => event.hasParticipantList)
const reading = readAttendance(ATTENDANCE_AS_TYPED, { institutions: KAZLU_RUDA })

describe('attendance as the practice schools typed it', () => {
  it('finds every event and asks nothing', () => {
    expect(reading.events.map((event) => event.dates)).toEqual(listed.map((event) => event.dates))
    expect(reading.questions).toEqual([])
    expect(reading.leftovers).toEqual([])
  })

  it.each(listed.map((event, at) => ({ id: event.id, event, at })))('reads $id exactly', ({ event, at }) => {
    const rows = reading.events[at]?.rows ?? []
    expect(rows.map(({ institutionId, counts, raw }) => ({ institutionId, counts, raw }))).toEqual(
      event.participants.map((row) => ({
        institutionId: row.institutionId,
        counts: countsOf(row),
        raw: row.raw,
      })),
    )
  })

  it('keeps one number for two roles mixed', () => {
    const [row] = reading.events[2]?.rows ?? []
    expect(row?.counts.mixed).toBe(132)
    expect(row?.mixedRoles).toEqual(['teachers', 'parents'])
    expect(reading.events[2]?.datePrecision).toBe('day-list')
  })
})
