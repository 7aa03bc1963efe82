import { z } from 'zod'
import { PartialDate } from './date-fields.ts'
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
  trace,
} from './field.ts'

/** Kinds of bodies that keep minutes (model.md, section 3). */
export const BodyKind = z.enum([
  'savivaldybes-kk',
  'istaigos-kk',
  'll-metodine-grupe',
  'iniciatyvine-grupe',
  'mokytoju-taryba',
  'mokyklos-taryba',
  'metodine-taryba',
  'metodine-grupe',
  'metodinis-burelis',
  'mokiniu-taryba',
  'vadovu-pasitarimas',
  'seniunaiciu-sueiga',
  'tevu-klubas',
  'neformali-grupe',
  'other',
])
export type BodyKind = z.infer<typeof BodyKind>

/** A promise of rhythm: kept, broken or unverifiable is computed from the body's meetings. */
export const CadenceRule = z.strictObject({
  id: recordId(),
  rule: z.enum(['every-n', 'nth-weekday', 'last-weekday', 'per-school-year', 'per-year']).default('every-n'),
  /** For `every-n`: one meeting at least in every `every` units. */
  every: z.number().int().min(1).max(60).default(1),
  unit: z.enum(['week', 'month', 'school-year', 'year']).default('month'),
  /** ISO weekday 1 (Monday) to 7, and which one of the month, for the weekday rules. */
  weekday: z.number().int().min(1).max(7).nullable().default(null),
  nth: z.number().int().min(1).max(5).nullable().default(null),
  min: z.number().int().min(0).max(400).nullable().default(null),
  max: z.number().int().min(0).max(400).nullable().default(null),
  exemptMonths: setOf(z.number().int().min(1).max(12), 12).default([7, 8]),
  validFrom: PartialDate.nullable().default(null),
  validTo: PartialDate.nullable().default(null),
  /** The words of the promise as it was typed. */
  raw: optionalLine(500),
})
export type CadenceRule = z.infer<typeof CadenceRule>

export const Membership = z.strictObject({
  id: recordId(),
  /** Gendered role as the person writes it: pirmininkė, sekretorius, narys. */
  role: optionalLine(100),
  duty: z.enum(['chair', 'secretary', 'member']).default('member'),
  name: privateLine(200),
  position: privateLine(200),
  from: PartialDate.nullable().default(null),
  to: PartialDate.nullable().default(null),
})
export type Membership = z.infer<typeof Membership>

export const Body = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  bodyKind: BodyKind.default('istaigos-kk'),
  name: requiredLine(300),
  /** Genitive for headings: "kūrybinės komandos"; stored, never guessed. */
  nameGenitive: optionalLine(300),
  /** A size alone is allowed; it may be known without names. */
  size: count(),
  members: rows(Membership, 300),
  foundedOn: PartialDate.nullable().default(null),
  foundingOrderId: optionalReference('order'),
  predecessorId: trace('body'),
  /** Part of the members that must be present; `null` where no quorum is needed. */
  quorum: z.enum(['half', 'more-than-half', 'two-thirds']).nullable().default(null),
  /**
   * Of whom the quorum is a part: of the members on the day, of all seats (`size`), or of the larger of the
   * two, so that a stale list never makes a quorum.
   */
  quorumOf: z.enum(['larger', 'members', 'size']).default('larger'),
  /** What an equal number of votes means (documents.md 7.3); `none` is not written. */
  tieRule: z.enum(['none', 'chair', 'not-carried']).default('none'),
  cadence: rows(CadenceRule, 20),
  registerId: optionalReference('register'),
  /** What its new minutes start from, where nothing else is chosen. */
  templateId: optionalReference('minutes-template'),
})
export type Body = z.infer<typeof Body>
