import { z } from 'zod'
import { optionalLine, recordId, requiredLine } from './field.ts'

/** A register of numbers. Marks have no national meaning: the list is the school's own. */
export const Register = z.strictObject({
  id: recordId(),
  institutionId: recordId(),
  registers: z.enum(['minutes', 'orders']).default('minutes'),
  title: requiredLine(300),
  /** Printed before the running number: `V-`, `ŠP-`, `1.6.-`; may be empty. */
  prefix: optionalLine(30),
  suffix: optionalLine(30),
  padding: z.number().int().min(1).max(8).default(1),
  resets: z.enum(['calendar-year', 'school-year', 'never']).default('calendar-year'),
  fileIndex: optionalLine(60),
  retention: optionalLine(300),
  medium: z.enum(['paper', 'electronic']).default('paper'),
})
export type Register = z.infer<typeof Register>
