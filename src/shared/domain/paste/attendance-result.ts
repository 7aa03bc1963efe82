import type { DatePrecision } from '../../model/date-fields.ts'
import type { Role } from '../../model/event.ts'
import type { Span } from './span.ts'

/** Roles that a mixed number may hold. */
export type MixedRole = 'teachers' | 'pupils' | 'parents' | 'other'

/** Attendances by role; `null` is not told, which is never 0. */
export type AttendanceCounts = Readonly<Record<Role, number | null>>

/**
 * Everything a person may be asked. Params by code:
 * - `institution-typing-error` { typed }, `institution-ambiguous` { typed, candidates }, `institution-unknown`
 *   { typed }, `institution-type-differs` { typed }, `institution-only-kind` { typed }, `institution-missing` {},
 *   `institution-twice` { institutionId }
 * - `date-year-mistyped`, `date-no-such-day`, `date-no-year`, `date-year-assumed`, `date-day-month-order`,
 *   `date-range` { typed }, `date-on-sunday` { date }, `date-missing` {}
 * - `role-unclear`, `role-typing-error`, `role-unknown` { typed, count, slot }, `role-without-number` { typed, slot },
 *   `role-twice` { slot }, `roles-share-number` { typed, count }
 * - `number-unclear` { typed, why, slot }, `several-numbers` { numbers }, `no-count` {}, `count-may-be-shared` {},
 *   `row-total-disagrees` { announced, counted }, `total-disagrees` { announced, counted }
 * - `names-counted` { names }, `words-not-understood` { typed }, `host-or-participant` { institutionId },
 *   `lecturers-unclear` {}, `event-planned` {}, `event-cancelled` {}: nothing is counted as held before somebody says so
 */
export type QuestionCode =
  | 'institution-typing-error'
  | 'institution-ambiguous'
  | 'institution-unknown'
  | 'institution-type-differs'
  | 'institution-only-kind'
  | 'institution-missing'
  | 'institution-twice'
  | 'date-year-mistyped'
  | 'date-no-such-day'
  | 'date-no-year'
  | 'date-year-assumed'
  | 'date-day-month-order'
  | 'date-range'
  | 'date-on-sunday'
  | 'date-missing'
  | 'role-unclear'
  | 'role-typing-error'
  | 'role-unknown'
  | 'role-without-number'
  | 'role-twice'
  | 'roles-share-number'
  | 'number-unclear'
  | 'several-numbers'
  | 'no-count'
  | 'count-may-be-shared'
  | 'row-total-disagrees'
  | 'total-disagrees'
  | 'names-counted'
  | 'words-not-understood'
  | 'host-or-participant'
  | 'lecturers-unclear'
  | 'event-planned'
  | 'event-cancelled'

/** What the engine would answer; already filled in where the row or event shows a value. */
export type Proposal =
  | { readonly kind: 'institution'; readonly institutionId: string }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'dates'; readonly dates: readonly string[] }
  | { readonly kind: 'count'; readonly count: number }

export type QuestionParam = string | number | readonly string[] | readonly number[]

export interface AttendanceQuestion {
  /** The same for the same text, so that answers can be kept by it. */
  readonly id: string
  /** From 1. */
  readonly line: number
  readonly column: number
  /** The typed words asked about, without names of persons. */
  readonly raw: string
  readonly span: Span
  /** The typed words asked about, each with its place. */
  readonly spans: readonly Span[]
  readonly question: QuestionCode
  readonly params: Readonly<Record<string, QuestionParam>>
  readonly proposal: Proposal | null
  /** Must be answered before the row (or event) is saved; others only ask to look once. */
  readonly blocking: boolean
  /** Index of the event and row it is about; `null` where it is about the event or the whole text. */
  readonly event: number | null
  readonly row: number | null
}

export interface AttendanceRow {
  readonly institutionId: string | null
  /** As typed, names of persons replaced by `[…]`. */
  readonly raw: string
  readonly span: Span
  readonly counts: AttendanceCounts
  readonly mixedRoles: readonly MixedRole[]
  /** 0 to 1; under 1 where a word had to be interpreted. */
  readonly confidence: number
}

export type EventState = 'held' | 'planned' | 'cancelled'

export interface AttendanceEvent {
  readonly dates: readonly string[]
  readonly datePrecision: DatePrecision
  readonly hostId: string | null
  readonly rows: readonly AttendanceRow[]
  /** Sum of all counts of all rows; `null` where no row has one. */
  readonly total: number | null
  /** The total the text itself tells. */
  readonly announcedTotal: number | null
  readonly lecturerCount: number | null
  /** Planned where the text speaks of it as of something to come; cancelled where it says so and counts nobody. */
  readonly state: EventState
  readonly span: Span
}

/** Typed text no rule reads, one piece a line, where it stands. */
export interface Leftover {
  /** From 1, in UTF-16 units. */
  readonly line: number
  readonly column: number
  readonly text: string
  readonly span: Span
}

/** What became of a piece of the text. Marks are in order, never overlap and hold every visible character. */
export interface TextMark extends Span {
  readonly state: 'understood' | 'question' | 'leftover'
}

export interface AttendanceReading {
  readonly events: readonly AttendanceEvent[]
  readonly questions: readonly AttendanceQuestion[]
  readonly leftovers: readonly Leftover[]
  readonly marks: readonly TextMark[]
}
