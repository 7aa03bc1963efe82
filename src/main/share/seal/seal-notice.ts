import * as z from 'zod'
import { EpochKeyId, KeyWrap } from './epoch-key.ts'
import { SealPolicy } from './seal-policy.ts'

/**
 * What a device tells about keys in its head: where others may seal to it, who may open what it knows, which keys
 * were destroyed, and what the municipality decided. The head is signed by the device and overwritten, so a wrap that
 * is taken out of it is gone, unlike one in a bundle.
 */
export const SealNotice = z.looseObject({
  /** This device's sealing key. */
  key: z.string().length(43),
  /** The sealing key of its organisation's recovery sheet. */
  recovery: z.string().length(43).nullable(),
  keys: z
    .array(
      z.object({
        id: EpochKeyId,
        orgId: z.string().max(64),
        audience: z.enum(['facts', 'text']),
        wraps: z.array(KeyWrap).max(1000),
      }),
    )
    .max(20_000),
  erased: z.array(EpochKeyId).max(20_000),
  policy: SealPolicy.nullable(),
})
export type SealNotice = z.infer<typeof SealNotice>
