import { describe, expect, it } from 'vitest'
import type { AttendanceEvent, AttendanceReading } from '#shared/domain/paste/attendance-result.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { FRESH_LISTS } from './fresh-lists.ts'
import { FURTHER_LISTS } from './further-lists.ts'
import { LISTS_OF_BIRZAI } from './lists-of-birzai.ts'
import { SECOND_FRESH_LISTS } from './second-fresh-lists.ts'
import { TABLE_LISTS } from './table-lists.ts'
import { THIRD_FRESH_LISTS } from './third-fresh-lists.ts'
import { LISTS_OF_MARIJAMPOLE } from './typed-lists-marijampole.ts'
import { LISTS_OF_UTENA } from './typed-lists-utena.ts'
import { UNSEEN_LISTS } from './unseen-lists.ts'
import { MORE_UNSEEN_LISTS } from './unseen-lists-more.ts'

const LETTERS = {
  teachers: 'T',
  pupils: 'P',
  parents: 'A',
  other: 'O',
  unspecified: 'U',
  mixed: 'X',
} as const
const ROLES = ['teachers', 'pupils', 'parents', 'other', 'unspecified', 'mixed'] as const

function row({ institutionId, counts }: AttendanceEvent['rows'][number]): string {
  const told = ROLES.flatMap((role) => (counts[role] === null ? [] : [`${LETTERS[role]}${counts[role]}`]))
  return [institutionId ?? '?', ...told].join(' ')
}

function line({ dates, hostId, rows }: AttendanceEvent): string {
  const host = hostId === null ? '' : ` @${hostId}`
  return `${dates.join(',') || '-'}${host}: ${rows.map(row).join(' | ')}`
}

const asks = ({ questions }: AttendanceReading): string[] =>
  [...new Set(questions.map(({ question }) => question))].toSorted()

describe('lists of other towns, in many hands', () => {
  it.each([
    ...LISTS_OF_UTENA,
    ...LISTS_OF_MARIJAMPOLE,
    ...LISTS_OF_BIRZAI,
    ...FURTHER_LISTS,
    ...UNSEEN_LISTS,
    ...MORE_UNSEEN_LISTS,
    ...FRESH_LISTS,
    ...SECOND_FRESH_LISTS,
    ...THIRD_FRESH_LISTS,
    ...TABLE_LISTS,
  ])('$text', ({ town, text, reading, asks: wanted }) => {
    const got = readAttendance(text, { institutions: town })
    expect(got.events.map(line)).toEqual(reading)
    expect(asks(got)).toEqual(wanted)
  })
})
