import { z } from 'zod'
import { type Core } from '../../core/core.ts'
import { type AuthorityKey, authorityKeyOf } from '../../share/seal/authority-key.ts'
import { EpochKeyId, KeyWrap } from '../../share/seal/epoch-key.ts'
import { SealPolicy } from '../../share/seal/seal-policy.ts'
import { createSealingKey, SealingKey } from '../../share/seal/sealing-key.ts'
import { moveFile } from '../../storage/copy-file.ts'
import { keptFile, readKeptFile, writeKeptFile } from '../../lock/kept-file.ts'
import { entryKind } from '../../storage/folders.ts'
import { storageFailure } from '../../core/storage-failure.ts'
import { classifyStorageError } from '../../storage/storage-error.ts'

const HeldKey = z.object({
  id: EpochKeyId,
  key: z.string(),
  orgId: z.string(),
  audience: z.enum(['facts', 'text']),
  /** Of this device's own bundles: the municipality's epoch it was begun in; `null` for keys of others. */
  epoch: z.number().int().nullable(),
  /** Nothing new is sealed with it. */
  isRetired: z.boolean(),
  /** As this device made them, by recipient. */
  wraps: z.array(KeyWrap),
})
export type HeldKey = z.infer<typeof HeldKey>

/**
 * Every secret of sealing that this device has, and what it believes about others' keys. One file in the data folder
 * that only its user may read; never in the database, so never in a copy of it, and never on the share.
 */
const SealKeys = z.object({
  format: z.literal(1),
  device: SealingKey,
  /** The secret of the recovery sheet in force, where this device has it. */
  secret: z.string().nullable(),
  /** A secret whose sheet was printed but not confirmed. */
  pending: z.string().nullable(),
  held: z.array(HeldKey),
  erased: z.array(EpochKeyId),
  policy: SealPolicy.nullable(),
  /** What a stranger says in the municipality's name. */
  otherPolicy: SealPolicy.nullable(),
  /** Devices whose words were compared at this very computer, with the key the words spoke of. */
  paired: z.record(z.string(), z.string()).default({}),
  /** Sealing keys that other devices told in their signed heads. */
  devices: z.record(
    z.string(),
    z.object({ orgId: z.string(), key: z.string(), recovery: z.string().nullable() }),
  ),
})
export type SealKeys = z.infer<typeof SealKeys>

const LIMIT_BYTES = 64 * 1024 * 1024

export const SEAL_KEYS_FILE = 'seal-keys.json'

export const sealKeysFile = (core: Pick<Core, 'dataFolder'>): string =>
  keptFile(core.dataFolder, SEAL_KEYS_FILE)

function noKeys(): SealKeys {
  return {
    format: 1,
    device: createSealingKey(),
    secret: null,
    pending: null,
    held: [],
    erased: [],
    policy: null,
    otherPolicy: null,
    paired: {},
    devices: {},
  }
}

/** The keys of this device; new ones where there are none. A file that cannot be understood is moved aside, whole. */
export async function loadSealKeys(core: Core): Promise<SealKeys> {
  const read = await readKeptFile(core.dataFolder, SEAL_KEYS_FILE, LIMIT_BYTES)
  if (read === 'missing') return noKeys()
  const keys = read === 'damaged' ? null : parse(read)
  if (keys !== null) return keys
  const path = sealKeysFile(core)
  await moveFile(path, `${path}.${core.clock.now().toISOString().replaceAll(/[:.]/g, '-')}.damaged`)
  core.log.write('error', 'seal.keys-damaged')
  return noKeys()
}

function parse(bytes: Uint8Array): SealKeys | null {
  try {
    return SealKeys.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Nobody has ever spoken of sealing here: nothing is worth keeping. */
export const isUnused = (keys: SealKeys): boolean =>
  keys.policy === null &&
  keys.otherPolicy === null &&
  keys.pending === null &&
  keys.secret === null &&
  keys.held.length === 0

/** When it returns, the keys survive a crash; so a key is saved before anything is sealed with it. */
export async function saveSealKeys(core: Core, keys: SealKeys): Promise<void> {
  const isEmpty = isUnused(keys) && Object.keys(keys.paired).length === 0
  if (isEmpty && (await entryKind(sealKeysFile(core))) === 'missing') return
  const bytes = new TextEncoder().encode(`${JSON.stringify(keys)}\n`)
  try {
    await writeKeptFile(core.dataFolder, SEAL_KEYS_FILE, bytes)
  } catch (error) {
    throw storageFailure(classifyStorageError(error), 'The keys could not be saved', {
      cause: error,
      details: { folder: core.dataFolder },
    })
  }
}

export const authorityOf = (secret: string): AuthorityKey => authorityKeyOf(Buffer.from(secret, 'base64url'))
