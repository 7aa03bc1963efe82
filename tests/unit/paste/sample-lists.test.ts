import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { toEventRecords } from '#shared/domain/paste/to-event-records.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import practice from '#resources/practice/kazlu-ruda.json' with { type: 'json' }
import { ROOT } from '../../../scripts/project.mjs'
import { KAZLU_RUDA, OTHER_TOWN } from './paste-institutions.ts'

const SAMPLE = readFileSync(join(ROOT, 'resources/practice/attendance-as-typed.txt'), 'utf8')
const read = (text: string) => readAttendance(text, { institutions: KAZLU_RUDA })

/** What the facts say of an event that has a list. */
const expected = practice.trainingEvents
  .filter(({ participants }) => participants.length > 0)
  .map(({ dates, participants }) => ({
    dates,
    rows: participants.map((row) => ({
      id: row.institutionId,
      all: row.teachers + row.pupils + row.parents + row.other + row.unspecified,
    })),
  }))

describe('lists as schools typed them', () => {
  test('every line of the sample is read exactly, with nothing asked and nothing left over', () => {
    const reading = read(SAMPLE)
    const got = reading.events.map(({ dates, rows }) => ({
      dates,
      rows: rows.map(({ institutionId, counts }) => ({
        id: institutionId,
        all: Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0),
      })),
    }))
    expect(got).toEqual(expected)
    expect(reading.questions).toEqual([])
    expect(reading.leftovers).toEqual([])
  })

  test('another town is read by its own list, and a school it does not have is asked about', () => {
    const reading = readAttendance(
      '2019-03-05 Paupių „Žiburio“ gimnazijoje – 5 mokytojai; Jankų mokykla – 3',
      {
        institutions: OTHER_TOWN,
      },
    )
    expect(reading.events[0]?.dates).toEqual(['2019-03-05'])
    expect(reading.events[0]?.rows[0]).toMatchObject({ institutionId: 'ZIB', counts: { teachers: 5 } })
    expect(reading.questions.map(({ raw }) => raw).join(' ')).toContain('Jankų')
  })

  test('roles are kept as written: given, not given, two in one number', () => {
    const { events } = read(SAMPLE)
    expect(events[0]?.rows[0]?.counts).toMatchObject({
      teachers: 5,
      pupils: 12,
      parents: 2,
      unspecified: null,
    })
    expect(events[1]?.rows[0]?.counts).toMatchObject({ teachers: null, unspecified: 7 })
    expect(events[2]?.rows[0]).toMatchObject({ counts: { mixed: 132 }, mixedRoles: ['teachers', 'parents'] })
  })

  test('accepted rows become events that can be saved, with the typed text kept', () => {
    const { records, waiting } = toEventRecords(read(SAMPLE), {
      answers: {},
      unanswered: 'wait',
      recordedBy: 'ELM',
      eventId: (event) => `e${event}`,
      rowId: (event, row) => `r${event}-${row}`,
    })
    expect(waiting).toEqual([])
    const saved = records.map((record) => SCHEMAS.event.parse(record))
    expect(saved.map(({ participants }) => participants.length)).toEqual([2, 8, 1, 8, 4, 7])
    expect(saved[0]?.participants[0]?.raw).toContain('mokytojai')
  })
})

describe('any text at all', () => {
  test('no sign is lost: each visible one is understood, asked about or left over', () => {
    const word = fc.constantFrom(
      '2018-09-17',
      '208-09-19',
      'Jankų',
      'mokykla',
      'mokytojai',
      '–',
      '12',
      ';',
      '\n',
      '„Pušelė“',
      'KRKGG',
      'labas',
      '(',
      '132',
      'ir',
      'tėvai',
      '\u00A0',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 80, unit: 'grapheme' }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const { marks } = read(typed)
        let end = 0
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end)
          expect(typed.slice(end, mark.start)).not.toMatch(/[\p{L}\p{N}]/u)
          end = mark.end
        }
        expect(typed.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 1500 },
    )
  })
})
