import { z } from 'zod'
import { query } from './procedure.ts'

/** What somebody who helps has to know: versions, sizes, counts. No names, no texts. */
export const SupportDetails = z.object({
  program: z.string(),
  databaseVersion: z.number().int(),
  projectionVersion: z.number().int(),
  modelVersion: z.number().int(),
  node: z.string(),
  platform: z.string(),
  role: z.string(),
  isPractice: z.boolean(),
  databaseBytes: z.number().int(),
  records: z.number().int(),
  documents: z.number().int(),
  devices: z.number().int(),
  lastBackupAt: z.string().nullable(),
  hasShare: z.boolean(),
})
export type SupportDetails = z.infer<typeof SupportDetails>

export const supportContract = {
  'support.details': query(z.strictObject({}), SupportDetails),
}
