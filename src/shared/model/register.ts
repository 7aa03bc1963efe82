import { z } from 'zod'
import { optionalDay } from './date-fields.ts'
import {
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  privateLine,
  recordId,
  reference,
  requiredLine,
} from './field.ts'

/** A register of numbers. Marks have no national meaning: the list is the school's own. */
export const Register = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  registers: z.enum(['minutes', 'orders']).default('minutes'),
  title: requiredLine(300),
  /** How the register is called in short: `V`, `ŠP`. */
  mark: optionalLine(30),
  /** Printed before the running number: `V-`, `ŠP-`, `1.6.-`; may be empty. */
  prefix: optionalLine(30),
  /** Printed between the file index or prefix and the running number. */
  separator: optionalLine(5),
  suffix: optionalLine(30),
  padding: z.number().int().min(1).max(8).default(1),
  resets: z.enum(['calendar-year', 'school-year', 'never']).default('calendar-year'),
  /** The running number of its first own entry, where a paper register was kept before. */
  firstNumber: z.number().int().min(1).max(1_000_000).default(1),
  fileIndex: optionalLine(60),
  /** `true`: the file index is a part of the number, as in `V-4.9-255`. */
  fileIndexInNumber: z.boolean().default(false),
  retention: optionalLine(300),
  /** Which act or plan the retention is from; it is shown, never computed with. */
  retentionSource: optionalLine(300),
  medium: z.enum(['paper', 'electronic']).default('paper'),
})
export type Register = z.infer<typeof Register>

/**
 * A line of a register beside its records: why a number is missing, or that it was annulled. Where a body has
 * no register, its own run of numbers is named by `bodyId`.
 */
export const RegisterEntry = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  registerId: optionalReference('register'),
  bodyId: optionalReference('body'),
  /** Which run: `2018`, `2018-2019` or `all`, by the register's rule of resetting. */
  period: requiredLine(20),
  entryKind: z.enum(['gap', 'annulled', 'note']).default('gap'),
  /** As printed. */
  number: requiredLine(60),
  /** The last number, where one reason speaks of several in a row. */
  toNumber: optionalLine(60),
  reason: requiredLine(500),
  date: optionalDay(),
  /** The record that had the number. */
  recordId: optionalReference(),
  decidedBy: privateLine(200),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>
