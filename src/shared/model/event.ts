import { z } from 'zod'
import { DatePrecision, IsoDay } from './date-fields.ts'
import {
  count,
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  privateLine,
  recordId,
  reference,
  requiredLine,
  rows,
  setOf,
  treatments,
} from './field.ts'

/** Roles of attendances. `unspecified`: role not given; `mixed`: one number for several roles. */
export const ROLES = ['teachers', 'pupils', 'parents', 'other', 'unspecified', 'mixed'] as const
export type Role = (typeof ROLES)[number]

/** Attendances of one institution at one event. Attendances are not people; `null` is not entered. */
export const ParticipantCount = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  teachers: count(),
  pupils: count(),
  parents: count(),
  other: count(),
  unspecified: count(),
  mixed: count(),
  /** Which roles the `mixed` number holds. */
  mixedRoles: setOf(z.enum(['teachers', 'pupils', 'parents', 'other']), 4),
  raw: optionalLine(500),
})
export type ParticipantCount = z.infer<typeof ParticipantCount>

export const Lecturer = z.strictObject({
  id: recordId(),
  lecturerKind: z.enum(['external', 'internal', 'moderator']).default('external'),
  name: privateLine(200),
})

export const TrainingEvent = z.strictObject({
  id: recordId(),
  /** Who recorded it. */
  institutionId: reference(...ORGANISATIONS),
  hostId: optionalReference(...ORGANISATIONS),
  dates: setOf(IsoDay, 60),
  datePrecision: DatePrecision.default('day'),
  title: optionalLine(500),
  themes: setOf(requiredLine(200), 30),
  audience: optionalLine(300),
  place: optionalLine(200),
  plannedDays: count(),
  lecturers: rows(Lecturer, 50),
  lecturerCount: count(),
  /** `false`: nobody kept a list, so there is no data; `true` with no rows is a gap. */
  hasParticipantList: z.boolean().default(true),
  participants: rows(ParticipantCount, 500),
  /** People, each once however often they came; told apart from attendances and never added to them. */
  peopleCount: count(),
  /** How many attendances are expected; outside of it is a warning, never an error. */
  expectedMin: count(),
  expectedMax: count(),
  state: z
    .enum(['planned', 'held', 'cancelled'])
    .default('held')
    .register(treatments, { unreadAs: 'planned' }),
})
export type TrainingEvent = z.infer<typeof TrainingEvent>
