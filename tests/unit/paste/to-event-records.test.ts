import { describe, expect, it } from 'vitest'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import type { AttendanceAnswer, AttendanceAnswers } from '#shared/domain/paste/to-event-records.ts'
import { toEventRecords } from '#shared/domain/paste/to-event-records.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { KAZLU_RUDA } from './paste-institutions.ts'

const reading = readAttendance(
  '208-09-19 Vieta: Jankų. 2 lektoriai. Antanvo – 5; KRKGG – 12 mok. ir 3 mokyt.; Xyz – 8; Plutiškių gimnazija – 7',
  { institutions: KAZLU_RUDA },
)
const idOf = (code: string): string => reading.questions.find(({ question }) => question === code)?.id ?? ''

function taken(
  answers: Record<string, AttendanceAnswer>,
  unanswered: AttendanceAnswers['unanswered'] = 'wait',
) {
  const { records, waiting } = toEventRecords(reading, {
    answers: Object.fromEntries(Object.entries(answers).map(([code, answer]) => [idOf(code), answer])),
    unanswered,
    recordedBy: 'ELM',
    eventId: (event) => `e${event}`,
    rowId: (event, row) => `r${event}-${row}`,
  })
  return { events: records.map((record) => SCHEMAS.event.parse(record)), waiting }
}

const ACCEPT = { kind: 'accept' } as const

describe('accepted rows as records', () => {
  it('wait with the whole event while its date is asked about', () => {
    const { events, waiting } = taken({})
    expect(events).toEqual([])
    expect(waiting).toEqual([{ event: 0, row: null, questions: [idOf('date-year-mistyped')] }])
  })

  it('keep typed text, host and lecturers; rows with open questions wait', () => {
    const { events, waiting } = taken({ 'date-year-mistyped': ACCEPT, 'role-unclear': ACCEPT })
    expect(events[0]).toMatchObject({ id: 'e0', dates: ['2018-09-19'], hostId: 'JAN', lecturerCount: 2 })
    expect(events[0]?.participants).toMatchObject([
      { id: 'r0-1', institutionId: 'KRKGG', pupils: 12, teachers: 3, raw: 'KRKGG – 12 mok. ir 3 mokyt.' },
      { id: 'r0-3', institutionId: 'PLU', unspecified: 7 },
    ])
    expect(waiting.map(({ row }) => row)).toEqual([0, 2])
  })

  it('take answers that differ from the proposal', () => {
    const { events } = taken({
      'date-year-mistyped': { kind: 'dates', dates: ['2017-09-19'] },
      'institution-typing-error': { kind: 'institution', institutionId: 'BAG' },
      'role-unclear': { kind: 'role', role: 'parents' },
      'institution-unknown': { kind: 'leave-out' },
    })
    expect(events[0]?.dates).toEqual(['2017-09-19'])
    expect(events[0]?.participants).toMatchObject([
      { institutionId: 'BAG', unspecified: 5 },
      { institutionId: 'KRKGG', pupils: null, parents: 12, teachers: 3 },
      { institutionId: 'PLU' },
    ])
  })

  it('taken as proposed still never invent an institution', () => {
    const { events, waiting } = taken({}, 'accept')
    expect(events[0]?.participants.map(({ institutionId }) => institutionId)).toEqual(['ANT', 'KRKGG', 'PLU'])
    expect(waiting.map(({ row }) => row)).toEqual([2])
  })

  it.each([
    'Planuojama 2019-05-08: Plutiškių gimnazija – 7 mokytojai',
    '2019-05-08 dalyvaus: Plutiškių gimnazija – 7 mokytojai',
    '2019-05-08 Plutiškių gimnazijoje vyks seminaras: Jankų pagrindinė mokykla – 7 mokytojai',
  ])('what is to come is asked about and never saved as held: %s', (text) => {
    const planned = readAttendance(text, { institutions: KAZLU_RUDA })
    expect(planned.questions.map(({ question }) => question)).toContain('event-planned')
    const { records } = toEventRecords(planned, {
      answers: {},
      unanswered: 'wait',
      recordedBy: 'ELM',
      eventId: (event) => `e${event}`,
      rowId: (event, row) => `r${event}-${row}`,
    })
    expect(records).toMatchObject([{ state: 'planned', participants: [{ teachers: 7 }] }])
  })
})
