import type { AttendanceEvent, AttendanceQuestion, AttendanceReading } from '../paste/attendance-result.ts'
import { readAttendance } from '../paste/read-attendance.ts'
import { type AttendanceAnswer, toEventRecords, type TrainingEventInput } from '../paste/to-event-records.ts'
import { answerForm } from './attendance-answers.ts'
import { HELD_PLANNED_OR_CANCELLED } from './choices.ts'
import type { DraftWriter } from './draft-writer.ts'
import type { IntakeQuestion, IntakeQuestionCode } from './intake.ts'
import type { IntakeContext } from './intake-context.ts'

/** A list of attendances has at least this many rows with a count. */
const FEWEST_ROWS = 2

/** Is the text a list of attendances, rather than a report that cites other things? */
function isAttendance(reading: AttendanceReading, text: string): boolean {
  const rows = reading.events.flatMap(({ rows: list }) => list)
  const told = rows.filter(
    (row) => row.institutionId !== null && Object.values(row.counts).some((count) => count !== null),
  )
  const left = reading.leftovers.reduce((sum, leftover) => sum + leftover.text.length, 0)
  return told.length >= FEWEST_ROWS && left * 3 < text.length
}

/** Words that lists of attendances never have: a report need not be read twice to tell that it is one. */
const isReport = (text: string): boolean => /(?<!eil\. ?)nr\.|įsak|protokol/iu.test(text)

const keyOf = (event: AttendanceEvent): string =>
  `event|${event.dates.join(',')}|${event.hostId ?? ''}|${event.rows.map(({ raw }) => raw).join('|')}`.slice(
    0,
    2000,
  )

function codeOf({ question }: AttendanceQuestion): IntakeQuestionCode {
  if (question.startsWith('date-')) return 'date-doubtful'
  return question.startsWith('institution-') && question !== 'institution-twice'
    ? 'which-institution'
    : 'number-unreadable'
}

function readList(text: string, { institutions, defaultYear }: IntakeContext): AttendanceReading {
  return readAttendance(text, { institutions, ...(defaultYear === null ? {} : { defaultYear }) })
}

const asksWhetherHeld = ({ question }: AttendanceQuestion): boolean =>
  question === 'event-planned' || question === 'event-cancelled'

/** What is to come or was called off is never taken as done, until somebody says that it was held. */
function askWhetherHeld(
  writer: DraftWriter,
  questions: readonly AttendanceQuestion[],
  event: AttendanceEvent,
): void {
  const asked = questions.find(asksWhetherHeld)
  if (!asked) return
  const about = keyOf(event)
  const { line, raw, span } = asked
  writer.ask({
    code: 'tense-unclear', about, field: 'state', source: { line, place: '', raw, span }, blocking: false,
    told: asked.question,
    proposal: event.state,
    choices: HELD_PLANNED_OR_CANCELLED,
  }) // prettier-ignore
}

/** More wrong answers to one question are no answers. */
const MOST_TRIES = 5

const plainParams = ({ params }: AttendanceQuestion): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(', ') : value,
    ]),
  )

/** Asks in the question's own words; an answer that is none is asked again. */
function askQuestion(
  writer: DraftWriter,
  question: AttendanceQuestion,
  about: string,
  schools: IntakeQuestion['choices'],
): AttendanceAnswer | null {
  const { choices, proposal, parse } = answerForm(question, schools)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const answer = writer.ask({
      code: codeOf(question),
      told: question.question,
      about,
      field: `${question.id}${'+'.repeat(tries)}`,
      source: { line: question.line, place: '', raw: question.raw, span: question.span },
      params: plainParams(question),
      proposal,
      choices,
      // A row waits by itself; its event is saved without it.
      blocking: question.blocking && question.row === null,
    })
    const parsed = answer === null ? null : parse(answer)
    if (answer === null || parsed) return parsed
  }
  return null
}

function questionsByEvent({ questions }: AttendanceReading): ReadonlyMap<number, AttendanceQuestion[]> {
  const asked = new Map<number, AttendanceQuestion[]>()
  for (const question of questions) {
    if (question.event === null) continue
    const same = asked.get(question.event)
    if (same) same.push(question)
    else asked.set(question.event, [question])
  }
  return asked
}

/** Ids follow from keys, as those of every draft; days that a person told are days. */
function withoutIds(event: TrainingEventInput, areDaysTold: boolean): Record<string, unknown> {
  const participants = (event.participants ?? []).map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'))) // prettier-ignore
  const precision = (event.dates ?? []).length > 1 ? 'day-list' : 'day'
  const record = Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'id'))
  return { ...record, ...(areDaysTold ? { datePrecision: precision } : {}), participants }
}

type Answers = Record<string, AttendanceAnswer>

/** Asks everything that is open, the whole text's questions with its first event. */
function answersTo(
  reading: AttendanceReading,
  schools: IntakeQuestion['choices'],
  writer: DraftWriter,
): Answers {
  const answers: Answers = {}
  for (const question of reading.questions) {
    const event = reading.events[question.event ?? 0]
    if (!event || asksWhetherHeld(question)) continue
    const answer = askQuestion(writer, question, keyOf(event), schools)
    if (answer) answers[question.id] = answer
  }
  return answers
}

/** What each event becomes by the answers so far; one with open questions of its own stands as understood. */
function recordsOf(reading: AttendanceReading, answers: Answers, selfId: string) {
  const told = { ...reading, questions: reading.questions.filter(({ event }) => event !== null) }
  const given = { answers, recordedBy: selfId, eventId: String, rowId: (event: number, row: number) => `${event}-${row}` } // prettier-ignore
  const settled = toEventRecords(told, { ...given, unanswered: 'wait' })
  const waiting = new Set(settled.waiting.flatMap(({ event, row }) => (row === null ? [String(event)] : [])))
  const waits = waiting.size === 0 ? [] : toEventRecords(told, { ...given, unanswered: 'accept' }).records
  return new Map([...settled.records, ...waits.filter(({ id }) => waiting.has(id))].map((record) => [record.id, record])) // prettier-ignore
}

/**
 * Drafts of a text that is a list of attendances; `false` where it is not one and nothing was written. A row with an
 * open question is left out until it is answered; the event itself is kept. `place` names the table it is the text of.
 */
export function readAttendanceText(
  text: string,
  context: IntakeContext,
  writer: DraftWriter,
  place = '',
): boolean {
  const reading = isReport(text) ? null : readList(text, context)
  if (!reading || !isAttendance(reading, text)) return false
  const schools = context.institutions.map(({ id, name }) => ({ value: id, words: name }))
  const answers = answersTo(reading, schools, writer)
  const asked = questionsByEvent(reading)
  const records = recordsOf(reading, answers, context.selfId)
  for (const [at, event] of reading.events.entries()) {
    const about = asked.get(at) ?? []
    const key = keyOf(event)
    askWhetherHeld(writer, about, event)
    const record = records.get(String(at))
    if (!record) continue
    const [line = 1] = about.map((question) => question.line)
    writer.add({
      kind: 'event', key, title: event.dates.join(', '), state: event.state === 'planned' ? 'planned' : 'done', confidence: 0.9,
      source: { line, place, raw: text.slice(event.span.start, event.span.end).slice(0, 500), span: event.span },
      updates: ['participants'],
      record: withoutIds(record, about.some(({ id }) => answers[id]?.kind === 'dates')),
    }) // prettier-ignore
  }
  for (const { line, text: left } of reading.leftovers) writer.leave({ line, place, text: left })
  return true
}
