import * as z from 'zod'

const Id = z.string().min(1).max(64)

const Covers = z.record(z.string().regex(/^[1-9]\d{0,6}$/u), z.string().regex(/^[0-9a-f]{64}$/u))
export type Covers = z.infer<typeof Covers>

const META_FIELDS = {
  format: z.int().min(1),
  program: z.string().max(100),
  schema: z.int().min(0),
  spaceId: Id,
  orgId: Id,
  orgName: z.string().max(300),
  role: z.enum(['institution', 'municipality']),
  deviceId: Id,
  deviceLabel: z.string().max(300),
  kind: z.enum(['segment', 'snapshot', 'head']),
  sequence: z.int().min(0).max(9_999_999),
  createdAt: z.iso.datetime({ offset: true }),
  applied: z.record(z.string(), z.int().min(0)).optional(),
  /** In snapshots only: the writer's own bundles, content hash by number, all of whose changes are in here. */
  covers: Covers.optional(),
  /** In heads only: what a `SealNotice` tells about keys. */
  seal: z.unknown().optional(),
  keyId: z.string().max(64),
  publicKey: z.string().max(64),
  signature: z.string().max(128),
}

/**
 * What a bundle says about itself. Unknown fields are kept and covered by the signature.
 * `format`: of this file; `schema`: of the records inside. `head` bundles carry no frames but `applied`: the highest
 * sequence of each device whose changes the writer has.
 */
export const BundleMeta = z.looseObject(META_FIELDS)
export type BundleMeta = z.infer<typeof BundleMeta>

/** The meta before it is signed. */
export type UnsignedMeta = Omit<z.infer<z.ZodObject<typeof META_FIELDS>>, 'keyId' | 'publicKey' | 'signature'>

/** The little that is read of a bundle whose format a newer program invented. */
export const NewerMeta = z.looseObject({
  format: z.int().min(1),
  schema: z.int().min(0).optional().catch(undefined),
  program: z.string().max(100).optional().catch(undefined),
  orgName: z.string().max(300).optional().catch(undefined),
})
export type NewerMeta = z.infer<typeof NewerMeta>
