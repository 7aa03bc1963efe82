import { z } from 'zod'
import { optionalDay, PartialDate } from './dates.ts'
import { optionalId, optionalLine, privateLine, prose, recordId, requiredLine, rows } from './field.ts'

export const OrderPoint = z.strictObject({ id: recordId(), text: prose() })

/** A director's order or a council decision. */
export const Order = z.strictObject({
  id: recordId(),
  institutionId: recordId(),
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
  /** What it does to another record, seen from both ends. */
  effect: z.enum(['none', 'founds-body', 'approves', 'changes', 'repeals']).default('none'),
  effectOnId: optionalId(),
  state: z.enum(['draft', 'registered', 'annulled']).default('draft'),
  registeredOn: optionalDay(),
  /** The decision of minutes that it executes. */
  meetingId: optionalId(),
  decisionId: optionalId(),
  raw: optionalLine(500),
})
export type Order = z.infer<typeof Order>
