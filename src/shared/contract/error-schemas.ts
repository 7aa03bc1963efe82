import { z } from 'zod'
import { ERROR_CODES } from './app-error.ts'

export const ErrorCodeSchema = z.enum(ERROR_CODES)

/** `FieldIssue` as it crosses the wall. */
export const FieldIssueSchema = z.object({
  path: z.string(),
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
