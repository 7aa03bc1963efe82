import { z } from 'zod'
import { optionalDay, PartialDate } from './date-fields.ts'
import {
  optionalId,
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  privateLine,
  prose,
  recordId,
  reference,
  requiredLine,
  rows,
} from './field.ts'
import { Annex } from './meeting.ts'

export const OrderSubPoint = z.strictObject({ id: recordId(), text: prose() })

export const OrderPoint = z.strictObject({
  id: recordId(),
  text: prose(),
  subPoints: rows(OrderSubPoint, 100),
})

/** One thing an order does to one record. */
export const OrderEffect = z.strictObject({
  id: recordId(),
  effect: z.enum(['founds-body', 'approves', 'changes', 'repeals', 'executes']).default('approves'),
  targetId: optionalReference(),
  /** What it is done to, where no record of it is kept: "Aplanko tvarkos aprašas". */
  targetText: optionalLine(300),
})
export type OrderEffect = z.infer<typeof OrderEffect>

/** A director's order or a council decision. */
export const Order = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  orderKind: z.enum(['order', 'council-decision']).default('order'),
  /** As typed, of any grammar: `V-100`, `V-4.9-255`, `AT-151`; `null` is normal. */
  number: optionalLine(60).nullable().default(null),
  date: PartialDate.nullable().default(null),
  subject: requiredLine(1000),
  place: optionalLine(100),
  signerTitle: optionalLine(200),
  signerName: privateLine(200),
  preamble: prose(),
  operativeVerb: optionalLine(60),
  points: rows(OrderPoint, 200),
  annexes: rows(Annex, 100),
  /** What it does to other records, seen from both ends. */
  effects: rows(OrderEffect, 50),
  /** The one effect of records made before `effects`; read both through `effectsOf`. */
  effect: z.enum(['none', 'founds-body', 'approves', 'changes', 'repeals']).default('none'),
  effectOnId: optionalReference(),
  /** `reopened`: given out once and opened again with a reason; it keeps its number. */
  state: z.enum(['draft', 'registered', 'reopened', 'annulled']).default('draft'),
  registeredOn: optionalDay(),
  edition: z.number().int().min(1).max(999).default(1),
  reopenReason: optionalLine(500),
  /** The register its number is from. */
  registerId: optionalReference('register'),
  annulReason: optionalLine(500),
  /** The decision of minutes that it executes. */
  meetingId: optionalReference('meeting'),
  decisionId: optionalId(),
  raw: optionalLine(500),
})
export type Order = z.infer<typeof Order>
