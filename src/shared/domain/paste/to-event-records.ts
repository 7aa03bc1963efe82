import type { z } from 'zod'
import type { Role, TrainingEvent } from '../../model/event.ts'
import type {
  AttendanceCounts,
  AttendanceEvent,
  AttendanceQuestion,
  AttendanceReading,
  AttendanceRow,
  Proposal,
} from './attendance-result.ts'

/** An event as `record put` takes it; `SCHEMAS.event` parses it. */
export type TrainingEventInput = z.input<typeof TrainingEvent>
type ParticipantInput = NonNullable<TrainingEventInput['participants']>[number]

/** What a person decided: as proposed, something else, or to leave the row (or event) out. */
export type AttendanceAnswer = Proposal | { readonly kind: 'accept' } | { readonly kind: 'leave-out' }

export interface AttendanceAnswers {
  /** By question id. */
  readonly answers: Readonly<Record<string, AttendanceAnswer>>
  /** What becomes of rows with unanswered blocking questions: they wait, or are taken as proposed. */
  readonly unanswered: 'wait' | 'accept'
  /** Who records the events. */
  readonly recordedBy: string
  readonly eventId: (event: number) => string
  readonly rowId: (event: number, row: number) => string
}

/** A row or event that was not taken over, and the questions it waits for. */
export interface WaitingPiece {
  readonly event: number
  /** `null`: the whole event waits. */
  readonly row: number | null
  readonly questions: readonly string[]
}

export interface EventRecords {
  readonly records: readonly TrainingEventInput[]
  readonly waiting: readonly WaitingPiece[]
}

interface Decision {
  readonly leftOut: boolean
  readonly open: readonly string[]
  readonly answered: readonly { readonly question: AttendanceQuestion; readonly answer: AttendanceAnswer }[]
}

function decide(questions: readonly AttendanceQuestion[], given: AttendanceAnswers): Decision {
  const answered = questions.flatMap((question) => {
    const answer = given.answers[question.id]
    return answer ? [{ question, answer }] : []
  })
  const unanswered = questions.filter(({ id, blocking }) => blocking && given.answers[id] === undefined)
  return {
    leftOut: answered.some(({ answer }) => answer.kind === 'leave-out'),
    open: given.unanswered === 'wait' ? unanswered.map(({ id }) => id) : [],
    answered,
  }
}

const ROLE_SLOTS: readonly Role[] = ['teachers', 'pupils', 'parents', 'other', 'unspecified', 'mixed']

function slotOf(question: AttendanceQuestion): Role {
  return ROLE_SLOTS.find((slot) => slot === question.params['slot']) ?? 'unspecified'
}

/** Moves the number a question was about from the role it was read as to the role that was answered. */
function moved(counts: AttendanceCounts, question: AttendanceQuestion, role: Role): AttendanceCounts {
  const from = slotOf(question)
  const count = question.params['count']
  const before = counts[from]
  if (from === role || typeof count !== 'number' || before === null) return counts
  const rest = before - count
  return { ...counts, [from]: rest > 0 ? rest : null, [role]: (counts[role] ?? 0) + count }
}

function withAnswer(
  counts: AttendanceCounts,
  question: AttendanceQuestion,
  answer: AttendanceAnswer,
): AttendanceCounts {
  if (answer.kind === 'role') return moved(counts, question, answer.role)
  if (answer.kind === 'count') return { ...counts, [slotOf(question)]: answer.count }
  return counts
}

const LONGEST_RAW = 500

function participant(row: AttendanceRow, decision: Decision, id: string): ParticipantInput | null {
  let { institutionId, counts } = row
  for (const { question, answer } of decision.answered) {
    const settled = answer.kind === 'accept' && question.proposal ? question.proposal : answer
    if (settled.kind === 'institution') institutionId = settled.institutionId
    counts = withAnswer(counts, question, settled)
  }
  if (institutionId === null) return null
  const mixedRoles = counts.mixed === null ? [] : [...row.mixedRoles]
  return { id, institutionId, ...counts, mixedRoles, raw: row.raw.slice(0, LONGEST_RAW) }
}

function datesOf(event: AttendanceEvent, decision: Decision): string[] {
  const told = decision.answered.flatMap(({ question, answer }) => {
    const settled = answer.kind === 'accept' ? question.proposal : answer
    return settled?.kind === 'dates' ? [settled.dates] : []
  })
  return [...(told.at(-1) ?? event.dates)]
}

/** Is it a question about where the event took place? */
const aboutPlace = (question: AttendanceQuestion): boolean => question.question.startsWith('institution-')

function hostOf(event: AttendanceEvent, decision: Decision): string | null {
  for (const { question, answer } of decision.answered) {
    if (aboutPlace(question) && answer.kind === 'institution') return answer.institutionId
  }
  return event.hostId
}

/** Questions about one piece of a reading: a row, an event (`null` row), or the whole text (`null` both). */
function questionsAbout({ questions }: AttendanceReading) {
  const asked = new Map<string, AttendanceQuestion[]>()
  for (const question of questions) {
    const piece = `${question.event}/${question.row}`
    const same = asked.get(piece)
    if (same) same.push(question)
    else asked.set(piece, [question])
  }
  return (event: number | null, row: number | null): readonly AttendanceQuestion[] =>
    asked.get(`${event}/${row}`) ?? []
}

/**
 * Accepted events as records to save: answers applied, raw text kept, ids the caller's. Rows with open blocking
 * questions, and rows nobody could give an institution, wait and are named; nothing is guessed.
 */
export function toEventRecords(reading: AttendanceReading, given: AttendanceAnswers): EventRecords {
  const records: TrainingEventInput[] = []
  const waiting: WaitingPiece[] = []
  const about = questionsAbout(reading)
  const whole = decide(about(null, null), given)
  for (const [at, event] of reading.events.entries()) {
    const decision = decide(about(at, null), given)
    const open = [...whole.open, ...decision.open]
    if (decision.leftOut || whole.leftOut) continue
    if (open.length > 0) {
      waiting.push({ event: at, row: null, questions: open })
      continue
    }
    const participants: ParticipantInput[] = []
    for (const [place, row] of event.rows.entries()) {
      const asked = about(at, place)
      const settled = decide(asked, given)
      const ready = settled.open.length > 0 ? null : participant(row, settled, given.rowId(at, place))
      if (ready && !settled.leftOut) participants.push(ready)
      else if (!settled.leftOut) waiting.push({ event: at, row: place, questions: asked.map(({ id }) => id) })
    }
    records.push({
      id: given.eventId(at),
      institutionId: given.recordedBy,
      hostId: hostOf(event, decision),
      dates: datesOf(event, decision),
      datePrecision: event.datePrecision,
      lecturerCount: event.lecturerCount,
      hasParticipantList: event.rows.length > 0,
      participants,
      ...(event.state === 'held' ? {} : { state: event.state }),
    })
  }
  return { records, waiting }
}
