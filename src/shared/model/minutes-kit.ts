import { z } from 'zod'
import { BodyKind } from './body.ts'
import { ClockTime } from './date-fields.ts'
import {
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
} from './field.ts'

export const TemplateItem = z.strictObject({
  id: recordId(),
  title: requiredLine(1000),
  presenter: privateLine(200),
})
export type TemplateItem = z.infer<typeof TemplateItem>

/** What new minutes start from: the usual agenda, places and hours of a body or of a kind of bodies. */
export const MinutesTemplate = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  title: requiredLine(300),
  bodyKind: BodyKind.nullable().default(null),
  bodyId: optionalReference('body'),
  agenda: rows(TemplateItem, 100),
  /** The first one is the usual place. */
  places: setOf(requiredLine(200), 30),
  startTime: ClockTime.nullable().default(null),
  endTime: ClockTime.nullable().default(null),
  purpose: optionalLine(500),
})
export type MinutesTemplate = z.infer<typeof MinutesTemplate>

/** Words that a secretary writes again and again, put in by one key. */
export const Phrase = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  title: requiredLine(200),
  text: prose(),
  fits: z.enum(['any', 'considered', 'decision', 'task', 'preamble', 'order-point']).default('any'),
})
export type Phrase = z.infer<typeof Phrase>
