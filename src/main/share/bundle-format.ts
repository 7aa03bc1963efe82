import { createHash } from 'node:crypto'
import { contentHash } from '#main/storage/content-hash.ts'
import { openEnvelope, sealEnvelope } from './bundle-envelope.ts'
import type { ArrivingReason, EnvelopeDamage } from './bundle-envelope.ts'
import { decodeFrames, decodeUtf8, encodeFrames } from './bundle-frames.ts'
import type { BundleFrame } from './bundle-frames.ts'
import { BundleMeta, NewerMeta } from './bundle-meta.ts'
import type { UnsignedMeta } from './bundle-meta.ts'
import { keyIdOf, signMessage, verifyMessage } from './device-key.ts'
import type { DeviceKey } from './device-key.ts'

/** The format this program writes. */
export const BUNDLE_FORMAT = 1

export type Bundle = { meta: BundleMeta; frames: BundleFrame[] }
/** The newest versions this program understands. */
export type KnownVersions = { format: number; schema: number }
export type BundleDamage = EnvelopeDamage | 'bad-meta' | 'bad-signature' | 'bad-frames'

/**
 * What bytes turned out to be. `contentHash` is SHA-256 of all bytes, the bundle's identity under any file name.
 * `newer-program` carries the bundle when only the records' schema is newer, null when the format itself is;
 * in the latter case hashes are checked, the signature is not.
 */
export type DecodedBundle =
  | { state: 'ok'; bundle: Bundle; contentHash: string }
  | { state: 'arriving'; reason: ArrivingReason }
  | { state: 'damaged'; reason: BundleDamage }
  | { state: 'newer-program'; meta: NewerMeta; bundle: Bundle | null; contentHash: string }

/**
 * Signs and seals one bundle. The same input always gives the same bytes.
 * @throws {RangeError} beyond {@link BUNDLE_LIMITS}
 * @throws {z.ZodError} when the meta is not valid
 */
export function encodeBundle(meta: UnsignedMeta, frames: readonly BundleFrame[], key: DeviceKey): Uint8Array {
  const payload = encodeFrames(frames)
  const unsigned = { ...meta, keyId: key.keyId, publicKey: key.publicKey }
  const signature = signMessage(key, signedMessage(unsigned, payload))
  const signed = BundleMeta.parse({ ...unsigned, signature })
  return sealEnvelope(new TextEncoder().encode(JSON.stringify(signed)), payload)
}

/**
 * Reads foreign bytes; never throws. A valid signature proves that the bundle is as its `publicKey` signed it,
 * not whose key that is: trust is the caller's question. Frames are views into `bytes`.
 */
export function decodeBundle(bytes: Uint8Array, known: KnownVersions): DecodedBundle {
  const envelope = openEnvelope(bytes)
  if (envelope.state !== 'ok') return envelope
  const raw = parseJson(envelope.meta)
  const peek = NewerMeta.safeParse(raw)
  if (!peek.success) return { state: 'damaged', reason: 'bad-meta' }
  const hash = contentHash(bytes)
  if (peek.data.format > known.format) {
    return { state: 'newer-program', meta: peek.data, bundle: null, contentHash: hash }
  }
  const meta = BundleMeta.safeParse(raw)
  if (!meta.success) return { state: 'damaged', reason: 'bad-meta' }
  if (!isSignedByItsKey(meta.data, envelope.payload)) return { state: 'damaged', reason: 'bad-signature' }
  const frames = decodeFrames(envelope.payload)
  if (frames === null) return { state: 'damaged', reason: 'bad-frames' }
  const bundle = { meta: meta.data, frames }
  return meta.data.schema > known.schema
    ? { state: 'newer-program', meta: peek.data, bundle, contentHash: hash }
    : { state: 'ok', bundle, contentHash: hash }
}

function isSignedByItsKey(meta: BundleMeta, payload: Uint8Array): boolean {
  const { signature, ...unsigned } = meta
  if (keyIdOf(meta.publicKey) !== meta.keyId) return false
  try {
    return verifyMessage(meta.publicKey, signedMessage(unsigned, payload), signature)
  } catch {
    // Unknown fields nested thousands deep exhaust the stack when they are written out again.
    return false
  }
}

function signedMessage(unsigned: Record<string, unknown>, payload: Uint8Array): Uint8Array {
  const payloadHash = createHash('sha256').update(payload).digest('hex')
  return new TextEncoder().encode(`komanda-bundle-1\n${payloadHash}\n${canonicalJson(unsigned)}`)
}

/** JSON with keys in code unit order, so that a signature does not depend on how a writer ordered them. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}

function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes)
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
