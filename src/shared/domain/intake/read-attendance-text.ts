import type {
  AttendanceEvent,
  AttendanceQuestion,
  AttendanceReading,
  AttendanceRow,
} from '../paste/attendance-result.ts'
import { readAttendance } from '../paste/read-attendance.ts'
import type { DraftWriter } from './draft-writer.ts'
import type { IntakeQuestionCode } from './intake.ts'
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
const isReport = (text: string): boolean => /nr\.|įsak|protokol/iu.test(text)

const keyOf = (event: AttendanceEvent): string =>
  `event|${event.dates.join(',')}|${event.hostId ?? ''}|${event.rows.map(({ raw }) => raw).join('|')}`.slice(
    0,
    2000,
  )

/** What a row is saved as, once its own questions are answered; rows with open ones wait. */
function rowOf(
  row: AttendanceRow,
  questions: readonly AttendanceQuestion[],
  ask: (question: AttendanceQuestion) => string | null,
): Record<string, unknown> | null {
  let { institutionId } = row
  for (const question of questions.filter(({ blocking }) => blocking)) {
    const answer = ask(question)
    if (answer === null) return null
    if (question.question.startsWith('institution-')) institutionId = answer
  }
  if (institutionId === null) return null
  const mixedRoles = row.counts.mixed === null ? [] : [...row.mixedRoles]
  return { institutionId, ...row.counts, mixedRoles, raw: row.raw.slice(0, 500) }
}

function codeOf({ question }: AttendanceQuestion): IntakeQuestionCode {
  if (question.startsWith('date-')) return 'date-doubtful'
  return question.startsWith('institution-') ? 'which-institution' : 'number-unreadable'
}

function readList(text: string, { institutions, defaultYear }: IntakeContext): AttendanceReading {
  return readAttendance(text, { institutions, ...(defaultYear === null ? {} : { defaultYear }) })
}

const PLANNED = { state: 'planned' } as const

/** Future tense is never taken as done: the event is saved as planned until somebody says that it was held. */
function askWhetherHeld(writer: DraftWriter, questions: readonly AttendanceQuestion[], about: string): void {
  const asked = questions.find(({ question }) => question === 'event-planned')
  if (!asked) return
  const { line, raw, span } = asked
  writer.ask({
    code: 'tense-unclear', about, field: 'state', source: { line, place: '', raw, span }, blocking: false,
    proposal: 'planned',
    choices: [{ value: 'planned', words: 'Tik planuojama' }, { value: 'held', words: 'Jau įvyko' }],
  }) // prettier-ignore
}

/**
 * Drafts of a text that is a list of attendances; `false` where it is not one and nothing was written. A row with an
 * open question is left out until it is answered; the event itself is kept.
 */
export function readAttendanceText(text: string, context: IntakeContext, writer: DraftWriter): boolean {
  const reading = isReport(text) ? null : readList(text, context)
  if (!reading || !isAttendance(reading, text)) return false
  const schools = context.institutions.map(({ id, name }) => ({ value: id, words: name }))
  for (const [at, event] of reading.events.entries()) {
    const key = keyOf(event)
    const ask = (question: AttendanceQuestion): string | null =>
      writer.ask({
        code: codeOf(question),
        about: key,
        field: question.id,
        source: { line: question.line, place: '', raw: question.raw, span: question.span },
        proposal: question.proposal?.kind === 'institution' ? question.proposal.institutionId : null,
        choices: question.question.startsWith('institution-') ? schools : [],
        blocking: question.row === null,
      })
    const about = reading.questions.filter((question) => question.event === at)
    for (const question of about.filter(({ row, blocking }) => row === null && blocking)) ask(question)
    const participants = event.rows.flatMap((row, place) => rowOf(row, about.filter((question) => question.row === place), ask) ?? []) // prettier-ignore
    const [line = 1] = about.map((question) => question.line)
    if (event.isPlanned) askWhetherHeld(writer, about, key)
    writer.add({
      kind: 'event', key, title: event.dates.join(', '), state: event.isPlanned ? 'planned' : 'done', confidence: 0.9,
      source: { line, place: '', raw: text.slice(event.span.start, event.span.end).slice(0, 500), span: event.span },
      record: {
        institutionId: context.selfId,
        hostId: event.hostId,
        dates: [...event.dates],
        datePrecision: event.datePrecision,
        lecturerCount: event.lecturerCount,
        hasParticipantList: event.rows.length > 0,
        participants,
        ...(event.isPlanned ? PLANNED : {}),
      },
    }) // prettier-ignore
  }
  for (const { line, text: left } of reading.leftovers) writer.leave({ line, place: '', text: left })
  return true
}
