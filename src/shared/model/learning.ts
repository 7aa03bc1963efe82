import { z } from 'zod'
import { PartialDate, SchoolYear } from './date-fields.ts'
import {
  count,
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  privateLine,
  prose,
  recordId,
  reference,
  requiredLine,
  rows,
  setOf,
  sharedProse,
  treatments,
} from './field.ts'

/** One time a method was tried or shown: where or when, and to whom. */
export const MethodUse = z.strictObject({
  id: recordId(),
  date: PartialDate.nullable().default(null),
  /** Where it was used: "klasės valandėlė". */
  place: optionalLine(300),
  audience: optionalLine(300),
  eventId: optionalReference('event'),
  meetingId: optionalReference('meeting'),
})

/** A way of reflecting, in the bank that institutions share. */
export const ReflectionMethod = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  title: requiredLine(300),
  description: sharedProse(),
  author: privateLine(200),
  source: optionalLine(500),
  uses: rows(MethodUse, 200),
  presentations: rows(MethodUse, 200),
})
export type ReflectionMethod = z.infer<typeof ReflectionMethod>

const FolderDirection = z.strictObject({ id: recordId(), title: requiredLine(300) })

/** The programme of pupils' folders (Aplankas) of one institution. */
export const FolderProgramme = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  title: requiredLine(300),
  directions: rows(FolderDirection, 10),
  classLabels: setOf(requiredLine(80), 200),
  pupilCount: count(),
  since: PartialDate.nullable().default(null),
  /** Folders are looked through once in every so many units. */
  reviewEvery: z.number().int().min(1).max(60).nullable().default(null),
  reviewUnit: z.enum(['week', 'month', 'half-year', 'school-year']).default('month'),
  /** Its procedure (Aplanko rengimo tvarkos aprašas), a `paper-version`. */
  procedureId: optionalReference('paper-version'),
  state: z
    .enum(['planned', 'ongoing', 'done'])
    .default('ongoing')
    .register(treatments, { unreadAs: 'planned' }),
})
export type FolderProgramme = z.infer<typeof FolderProgramme>

/** A methodical circle of the municipality; `null` is not told. */
export const MethodicalCircle = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  name: requiredLine(300),
  leader: privateLine(200),
  bodyId: optionalReference('body'),
  schoolYear: SchoolYear.nullable().default(null),
  memberCount: count(),
  planAligned: z.boolean().nullable().default(null),
  planAlignedOn: PartialDate.nullable().default(null),
  planId: optionalReference('plan'),
  reflectionActivities: count(),
  folderPresentedOn: PartialDate.nullable().default(null),
})
export type MethodicalCircle = z.infer<typeof MethodicalCircle>

/** Where people of the project went to learn. */
export const Internship = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  topic: requiredLine(500),
  place: optionalLine(300),
  isAbroad: z.boolean().nullable().default(null),
  from: PartialDate.nullable().default(null),
  to: PartialDate.nullable().default(null),
  /** People, each once. */
  peopleCount: count(),
  participants: privateLine(1000),
  lessons: prose(),
  state: z.enum(['planned', 'ongoing', 'done']).default('done').register(treatments, { unreadAs: 'planned' }),
})
export type Internship = z.infer<typeof Internship>

/** A change of the project's course: what was changed and why. */
export const Adjustment = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  date: PartialDate.nullable().default(null),
  what: sharedProse(),
  why: sharedProse(),
  planId: optionalReference('plan'),
  /** The level, activity or indicator that was changed. */
  targetId: optionalReference(),
  meetingId: optionalReference('meeting'),
  orderId: optionalReference('order'),
})
export type Adjustment = z.infer<typeof Adjustment>

/** An answer to a question of the report (model.md, section 8). Written to be handed over: its words are facts. */
export const NarrativeAnswer = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  questionNumber: z.number().int().min(1).max(100).nullable().default(null),
  question: requiredLine(1000),
  answer: sharedProse(),
  schoolYear: SchoolYear.nullable().default(null),
  author: privateLine(200),
  state: z.enum(['draft', 'final']).default('draft'),
})
export type NarrativeAnswer = z.infer<typeof NarrativeAnswer>
