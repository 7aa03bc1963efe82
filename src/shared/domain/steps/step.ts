import { z } from 'zod'

/** A stored value; missing: the leaf was not there. */
const LeafValue = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional()

/** One leaf of a record that a step changed. */
export const LeafChange = z.object({
  path: z.string(),
  audience: z.enum(['facts', 'text']),
  before: LeafValue,
  after: LeafValue,
})
export type LeafChange = z.infer<typeof LeafChange>

/** What a step did to one record. `isNew`: the step made it. */
export const StepRecord = z.object({
  kind: z.string(),
  id: z.string(),
  bucket: z.string(),
  isNew: z.boolean(),
  leaves: z.array(LeafChange),
})
export type StepRecord = z.infer<typeof StepRecord>

/** What a step is called: a message and, for most, what it was done to (another message). */
export const StepLabel = z.object({
  message: z.string(),
  what: z.string().nullable(),
  count: z.number().int(),
})
export type StepLabel = z.infer<typeof StepLabel>
