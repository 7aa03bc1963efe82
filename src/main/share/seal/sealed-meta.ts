import * as z from 'zod'
import { EpochKeyId, KeyWrap } from './epoch-key.ts'

const Id = z.string().min(1).max(64)

/**
 * All that a sealed bundle says openly: whose folder and number it is, which program is needed, which key opens it.
 * Names, time, schema, documents and their count are inside. `wraps` make the key readable for those outside the
 * organisation; a bundle without them is for the organisation alone and its key lies in the writer's head.
 */
export const SealedMeta = z.looseObject({
  format: z.literal(2),
  program: z.string().max(100),
  spaceId: Id,
  orgId: Id,
  deviceId: Id,
  kind: z.enum(['segment', 'snapshot']),
  sequence: z.int().min(0).max(9_999_999),
  sealed: z.looseObject({
    key: EpochKeyId,
    salt: z.string().length(43),
    wraps: z.array(KeyWrap).max(1000),
  }),
  keyId: z.string().max(64),
  publicKey: z.string().max(64),
  signature: z.string().max(128),
})
export type SealedMeta = z.infer<typeof SealedMeta>

/** Finds the epoch key of a sealed bundle, or `null` where this device has none. */
export type FindKey = (meta: SealedMeta) => Uint8Array | null
