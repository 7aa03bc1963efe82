import { z } from 'zod'
import { optionalDay, SchoolYear } from './date-fields.ts'
import {
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  privateLine,
  recordId,
  reference,
  requiredLine,
  setOf,
  sharedProse,
  treatments,
} from './field.ts'

/**
 * What a coordinator says of a part of a plan or of a record. It is meant to be read by the school, so its
 * words travel with the facts; it lies in the commenting organisation's own documents.
 */
export const Comment = z.strictObject({
  id: recordId(),
  /** Who comments. */
  institutionId: reference(...ORGANISATIONS),
  /** Whose plan or record it is. */
  forInstitutionId: optionalReference(...ORGANISATIONS),
  targetKind: optionalLine(40),
  targetId: reference(),
  text: sharedProse(),
  date: optionalDay(),
  followUp: z.boolean().default(false),
  followUpOn: optionalDay(),
  /** When the matter was settled; `null` while it is open. */
  settledOn: optionalDay(),
})
export type Comment = z.infer<typeof Comment>

/** A warning that a person looked at and let stand. It comes back when the facts it spoke of change. */
export const AcceptedWarning = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  recordId: recordId(),
  recordKind: optionalLine(40),
  code: requiredLine(60),
  path: optionalLine(300),
  factsHash: requiredLine(64),
  reason: requiredLine(500),
  acceptedOn: optionalDay(),
  acceptedBy: privateLine(200),
})
export type AcceptedWarning = z.infer<typeof AcceptedWarning>

/**
 * What a person decided about a contradiction or gap that the rollup found. A finding's id follows from its facts, so
 * the decision holds until they change; it is meant for others, so its reason travels with the facts.
 */
export const FindingDecision = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  findingId: requiredLine(120),
  rule: requiredLine(60),
  verdict: z.enum(['right-as-is', 'corrected', 'asked']),
  reason: optionalLine(500),
  decidedOn: optionalDay(),
})
export type FindingDecision = z.infer<typeof FindingDecision>

/**
 * Which of two values, given to one field on two computers, a person chose, and why. It travels with the record, so
 * that nobody is asked twice. What was chosen may retell something, so it stays with the texts.
 */
export const ConflictDecision = z.strictObject({
  id: recordId(),
  institutionId: optionalReference(...ORGANISATIONS),
  targetKind: requiredLine(40),
  targetId: recordId(),
  /** `agenda/<row>/title` */
  path: requiredLine(500),
  chosen: privateLine(2000),
  rejected: privateLine(2000),
  /**
   * Where somebody else's document is spoken of: the change that wrote the chosen value, and those that wrote all
   * values there were. Both are hashes, so nothing of the text leaves with them.
   */
  chosenClaim: optionalLine(100),
  claims: setOf(requiredLine(100), 100),
  reason: optionalLine(500),
  decidedOn: optionalDay(),
})
export type ConflictDecision = z.infer<typeof ConflictDecision>

/**
 * How an organisation receives what others hand over, decided on one of its computers for all of them. It is
 * nobody else's business, so all of it lies with the texts, which stay inside the organisation.
 */
export const ShareRule = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  /** `contribution` of an organisation, `senders` as a whole, `device` of a sender. */
  about: z.enum(['contribution', 'senders', 'device']).register(treatments, { audience: 'text' }),
  /** Id of the organisation or the device. */
  subject: privateLine(100),
  name: privateLine(200),
  /** Public key of the device whose words were compared. */
  key: privateLine(300),
  value: z
    .enum(['left-out', 'shown', 'only-paired', 'first-seen', 'paired', 'revoked', 'seen'])
    .register(treatments, { audience: 'text' }),
  /** ISO time. */
  since: privateLine(40),
})
export type ShareRule = z.infer<typeof ShareRule>

/** A school year of an institution: `<institution>:2018-2019`. A closed one is read, searched, not written. */
export const SchoolYearRecord = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  schoolYear: SchoolYear,
  state: z.enum(['open', 'closed']).default('open'),
  closedOn: optionalDay(),
  reopenReason: optionalLine(500),
  /** Plans that were copied from this year into the next. */
  copiedPlanIds: setOf(reference('plan'), 100),
})
export type SchoolYearRecord = z.infer<typeof SchoolYearRecord>
