import { z } from 'zod'
import { query } from './procedure.ts'

/** What an administrator can switch off. */
export const PolicyFeature = z.enum(['import', 'export', 'practice', 'spelling', 'updates', 'web-share'])
export type PolicyFeature = z.infer<typeof PolicyFeature>

/** A register that a new workspace begins with; the rest of its fields are the model's own. */
const PolicyRegister = z.strictObject({
  title: z.string().trim().min(1).max(300),
  registers: z.enum(['minutes', 'orders']).default('minutes'),
  prefix: z.string().max(30).default(''),
  resets: z.enum(['calendar-year', 'school-year', 'never']).default('calendar-year'),
})

/** The machine-wide settings file: what it does not name stays free. */
export const Policy = z.strictObject({
  share: z.string().trim().min(1).max(4000).optional(),
  language: z.enum(['lt', 'en']).optional(),
  registers: z.array(PolicyRegister).max(50).default([]),
  off: z.array(PolicyFeature).max(20).default([]),
})
export type Policy = z.infer<typeof Policy>

export const PolicyState = z.object({
  /** Where the file is looked for; `null` where nothing is. */
  file: z.string().nullable(),
  policy: Policy,
  /** The place in the file that does not fit (`off/0`), or what is wrong with all of it; then nothing is fixed. */
  trouble: z.string().nullable(),
})
export type PolicyState = z.infer<typeof PolicyState>

export const policyContract = {
  'policy.state': query(z.strictObject({}), PolicyState),
}
