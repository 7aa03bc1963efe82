import { z } from 'zod'
import { ClockTime, DatePrecision, optionalDay, PartialDate } from './date-fields.ts'
import {
  count,
  optionalId,
  optionalLine,
  ORGANISATIONS,
  privateLine,
  prose,
  recordId,
  reference,
  rows,
  trace,
  treatments,
} from './field.ts'
import { MEETING_STATES } from './meeting-states.ts'
import { storedFile } from './stored-file.ts'

export const Votes = z.strictObject({
  method: z.enum(['none', 'consent', 'open', 'secret']).default('none'),
  for: count(),
  against: count(),
  abstained: count(),
  /** How the chair's vote decided a tie, where the body's rule lets it. */
  casting: z.enum(['none', 'for', 'against']).default('none'),
})
export type Votes = z.infer<typeof Votes>

const NO_VOTES: Votes = { method: 'none', for: null, against: null, abstained: null, casting: 'none' }

/** One decision of an agenda item: an object, not a paragraph. */
export const Decision = z.strictObject({
  id: recordId(),
  type: z.enum(['decision', 'task', 'information']).default('decision'),
  text: prose(),
  responsible: privateLine(200),
  due: optionalDay(),
  done: z.boolean().default(false),
  doneOn: optionalDay(),
  /** Its own vote, where the item's decisions were voted on one by one. */
  votes: Votes.default(NO_VOTES),
  /** The open task of an earlier meeting that this one goes on with, and that meeting. */
  carriedFromId: optionalId(),
  carriedFromMeetingId: trace('meeting'),
})
export type Decision = z.infer<typeof Decision>

export const Speaker = z.strictObject({ id: recordId(), name: privateLine(200), statement: prose() })
export type Speaker = z.infer<typeof Speaker>

export const AgendaItem = z.strictObject({
  id: recordId(),
  /** What was on the agenda: "Dėl veiklos plano". A fact; the discussion below is text. */
  title: optionalLine(1000),
  presenter: privateLine(200),
  considered: prose(),
  speakers: rows(Speaker, 100),
  decisions: rows(Decision, 100),
  votes: Votes.default(NO_VOTES),
  /** `undiscussed`: put off; it comes back on the next agenda. */
  state: z.enum(['discussed', 'undiscussed']).default('discussed'),
  /** The item of an earlier meeting that this one goes on with, and that meeting. */
  carriedFromId: optionalId(),
  carriedFromMeetingId: trace('meeting'),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const AttendanceMark = z.strictObject({
  /** The id of the membership it speaks of. */
  id: recordId(),
  status: z.enum(['present', 'absent', 'remote']).default('present'),
  reason: privateLine(200),
  /** Came late: there from this agenda item on; `null` is from the beginning. */
  fromItemId: optionalId(),
  /** Left early: no longer there at this agenda item; `null` is to the end. */
  untilItemId: optionalId(),
})
export type AttendanceMark = z.infer<typeof AttendanceMark>

export const Guest = z.strictObject({ id: recordId(), name: privateLine(200), position: privateLine(200) })
export type Guest = z.infer<typeof Guest>

export const Annex = z.strictObject({
  id: recordId(),
  title: optionalLine(300),
  sheets: z.number().int().min(1).max(10_000).nullable().default(null),
  file: storedFile(),
})
export type Annex = z.infer<typeof Annex>

export const MeetingState = z.enum(MEETING_STATES)
export type MeetingState = z.infer<typeof MeetingState>

/** A meeting with its minutes, attendance and decisions: one document (two, by audience). */
export const Meeting = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  bodyId: reference('body'),
  /** When it took place, as exactly as known. */
  date: PartialDate.nullable().default(null),
  datePrecision: DatePrecision.default('day'),
  /** The day the minutes were drawn up; equal to `date` unless written. */
  documentDate: optionalDay(),
  startTime: ClockTime.nullable().default(null),
  endTime: ClockTime.nullable().default(null),
  place: optionalLine(200),
  purpose: optionalLine(500),
  /** Membership ids; the roles on paper come from the memberships. */
  chairId: optionalId(),
  secretaryId: optionalId(),
  attendance: rows(AttendanceMark, 300),
  /** Members who were there and have no mark: those of a team known by its size, or not on its list. */
  otherMembers: count(),
  guests: rows(Guest, 200),
  pupilCount: count(),
  parentCount: count(),
  agenda: rows(AgendaItem, 200),
  annexes: rows(Annex, 100),
  state: MeetingState.default('draft').register(treatments, { unreadAs: 'planned' }),
  /** As printed, e.g. `5`, `ŠP-4`, `1.6.-16`; `null` until registered. */
  minutesNumber: optionalLine(60).nullable().default(null),
  registeredOn: optionalDay(),
  edition: z.number().int().min(1).max(999).default(1),
  reopenReason: optionalLine(500),
  /** Why the number was annulled; it stays in its register. */
  annulReason: optionalLine(500),
  /** The minutes that these were started from. */
  previousMeetingId: trace('meeting'),
  /** The other record of the same meeting, which speaks for both; this one is not shown. */
  joinedIntoId: trace('meeting'),
})
export type Meeting = z.infer<typeof Meeting>

/** A meeting known only as a number ("8 susitikimai"); never mixed with dated ones. */
export const MeetingCount = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  bodyId: reference('body'),
  count: z.number().int().min(0).max(10_000),
  from: PartialDate,
  to: PartialDate,
  raw: optionalLine(500),
})
export type MeetingCount = z.infer<typeof MeetingCount>
