import { describe, expect, it } from 'vitest'
import type { AttendanceReading } from '#shared/domain/paste/attendance-result.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import type { ExpectedEvent, ExpectedRow } from './noisy-lists.ts'
import { noisyList } from './noisy-lists.ts'
import { KAZLU_RUDA, OTHER_TOWN } from './paste-institutions.ts'
import { CLASSES } from './trouble-classes.ts'

const LISTS_A_CLASS = 60

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** Is there a question about the row where this one should stand? */
function isAsked(reading: AttendanceReading, at: number, wanted: ExpectedRow): boolean {
  const rows = reading.events[at]?.rows ?? []
  return reading.questions.some(({ event, row }) => {
    const id = row === null ? undefined : rows[row]?.institutionId
    return event === at && (id === null || id === wanted.institutionId)
  })
}

interface Score {
  rows: number
  right: number
  readonly silent: string[]
}

/** Each expected row may be met by one row that was read; a wrong one without a question is silent. */
function scoreEvent(
  score: Score,
  reading: AttendanceReading,
  event: ExpectedEvent,
  at: number,
  text: string,
): void {
  const got = reading.events[at]
  const left = [...(got?.rows ?? [])]
  if (!same(got?.dates, event.dates)) score.silent.push(`dates of ${text}`)
  for (const wanted of event.rows) {
    score.rows++
    const found = left.findIndex(
      (row) => row.institutionId === wanted.institutionId && same(row.counts, wanted.counts),
    )
    if (found !== -1) {
      score.right++
      left.splice(found, 1)
    } else if (!isAsked(reading, at, wanted)) {
      score.silent.push(`${wanted.institutionId} of ${text}`)
    }
  }
}

const towns = [
  { town: 'a town with aliases', institutions: KAZLU_RUDA },
  { town: 'a town with names only', institutions: OTHER_TOWN },
]

describe.each(towns)('noisy lists of $town', ({ institutions }) => {
  it.each(CLASSES)('%s: at least 99 % of the counts, none wrong without a question, no names', (trouble) => {
    const score: Score = { rows: 0, right: 0, silent: [] }
    for (let list = 0; list < LISTS_A_CLASS; list++) {
      const { text, events, names } = noisyList(7_000_003 + list * 101, trouble, institutions)
      const reading = readAttendance(text, { institutions })
      for (const [at, event] of events.entries()) scoreEvent(score, reading, event, at, text)
      const given = JSON.stringify(reading)
      for (const name of names) expect(given).not.toContain(name)
    }
    expect(score.silent).toEqual([])
    expect(score.right / score.rows).toBeGreaterThanOrEqual(0.99)
  })
})
