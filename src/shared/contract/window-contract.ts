import { z } from 'zod'
import { edit, query } from './procedure.ts'

const Key = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,99}$/)
/** A few words or widths; looks only, never data. */
const Value = z
  .json()
  .refine((value) => JSON.stringify(value).length <= 10_000, { params: { rule: 'too_big' } })

export const windowContract = {
  /** What windows of this data folder remember of their looks: theme, language, pane widths. */
  'window.recall': query(z.strictObject({}), z.object({ values: z.record(z.string(), z.json()) })),
  'window.remember': edit(z.strictObject({ key: Key, value: Value }), z.object({})),
}
