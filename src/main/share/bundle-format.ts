import { contentHash } from '#main/storage/content-hash.ts'
import { openEnvelope, sealEnvelope } from './bundle-envelope.ts'
import type { ArrivingReason, EnvelopeDamage } from './bundle-envelope.ts'
import { decodeFrames, decodeUtf8, encodeFrames } from './bundle-frames.ts'
import type { BundleFrame } from './bundle-frames.ts'
import { BundleMeta, NewerMeta } from './bundle-meta.ts'
import type { UnsignedMeta } from './bundle-meta.ts'
import { isSignedByItsKey, signedBytes } from './bundle-signature.ts'
import { signMessage } from './device-key.ts'
import type { DeviceKey } from './device-key.ts'
import { describe, openSeal, SEALED_FORMAT } from './seal/sealed-bundle.ts'
import { type FindKey, SealedMeta } from './seal/sealed-meta.ts'

/** The format of open bundles and of heads, which every program reads. */
export const BUNDLE_FORMAT = 1
/** The newest format this program reads: sealed bundles. */
export const NEWEST_FORMAT = SEALED_FORMAT

/** `description`: what is needed, beside the frames and a key, to make the bundle again. */
export type Bundle = { meta: BundleMeta; frames: BundleFrame[]; description: Uint8Array }
/** The newest versions this program understands. */
export type KnownVersions = { format: number; schema: number }
/** What a reader brings: without `findKey` every sealed bundle stays closed. */
export type BundleReader = KnownVersions & { findKey?: FindKey }
export type BundleDamage = EnvelopeDamage | 'bad-meta' | 'bad-signature' | 'bad-frames' | 'bad-seal'

/**
 * What bytes turned out to be. `contentHash` is SHA-256 of all bytes, the bundle's identity under any file name.
 * `newer-program` carries the bundle when only the records' schema is newer, null when the format itself is;
 * in the latter case hashes are checked, the signature is not. `sealed`: whole and signed by its key, but this reader
 * has no key that opens it.
 */
export type DecodedBundle =
  | { state: 'ok'; bundle: Bundle; contentHash: string }
  | { state: 'arriving'; reason: ArrivingReason }
  | { state: 'damaged'; reason: BundleDamage }
  | { state: 'newer-program'; meta: NewerMeta; bundle: Bundle | null; contentHash: string }
  | { state: 'sealed'; meta: SealedMeta; contentHash: string }

/**
 * Signs and seals one bundle. The same input always gives the same bytes.
 * @throws {RangeError} beyond {@link BUNDLE_LIMITS}
 * @throws {z.ZodError} when the meta is not valid
 */
export function encodeBundle(meta: UnsignedMeta, frames: readonly BundleFrame[], key: DeviceKey): Uint8Array {
  const payload = encodeFrames(frames)
  const unsigned = { ...meta, keyId: key.keyId, publicKey: key.publicKey }
  const signature = signMessage(key, signedBytes(unsigned, payload))
  const signed = BundleMeta.parse({ ...unsigned, signature })
  return sealEnvelope(new TextEncoder().encode(JSON.stringify(signed)), payload)
}

/**
 * Reads foreign bytes; never throws. A valid signature proves that the bundle is as its `publicKey` signed it,
 * not whose key that is: trust is the caller's question. Frames are views into `bytes`.
 */
export function decodeBundle(bytes: Uint8Array, reader: BundleReader): DecodedBundle {
  const envelope = openEnvelope(bytes)
  if (envelope.state !== 'ok') return envelope
  const raw = parseJson(envelope.meta)
  const peek = NewerMeta.safeParse(raw)
  if (!peek.success) return { state: 'damaged', reason: 'bad-meta' }
  const hash = contentHash(bytes)
  if (peek.data.format > reader.format) {
    return { state: 'newer-program', meta: peek.data, bundle: null, contentHash: hash }
  }
  if (peek.data.format === SEALED_FORMAT) return decodeSealed(raw, envelope, hash, reader)
  const meta = BundleMeta.safeParse(raw)
  if (!meta.success) return { state: 'damaged', reason: 'bad-meta' }
  if (!isSignedByItsKey(meta.data, envelope.payload)) return { state: 'damaged', reason: 'bad-signature' }
  const frames = decodeFrames(envelope.payload)
  if (frames === null) return { state: 'damaged', reason: 'bad-frames' }
  return understood({ meta: meta.data, frames, description: envelope.meta }, hash, reader)
}

/** The signature is looked at before any key is used; what was under the seal is as foreign as what came open. */
function decodeSealed(
  raw: unknown,
  { meta: outer, payload }: { meta: Uint8Array; payload: Uint8Array },
  hash: string,
  reader: BundleReader,
): DecodedBundle {
  const sealed = SealedMeta.safeParse(raw)
  if (!sealed.success) return { state: 'damaged', reason: 'bad-meta' }
  if (!isSignedByItsKey(sealed.data, payload)) return { state: 'damaged', reason: 'bad-signature' }
  const key = reader.findKey?.(sealed.data) ?? null
  if (key === null) return { state: 'sealed', meta: sealed.data, contentHash: hash }
  const opened = openSeal(sealed.data, payload, key)
  if (opened === null) return { state: 'damaged', reason: 'bad-seal' }
  const inside = parseJson(opened.inner)
  const { sealed: _sealed, ...open } = sealed.data
  const meta = BundleMeta.safeParse(typeof inside === 'object' ? { ...inside, ...open } : inside)
  if (!meta.success) return { state: 'damaged', reason: 'bad-meta' }
  const frames = decodeFrames(opened.frames)
  if (frames === null) return { state: 'damaged', reason: 'bad-frames' }
  return understood({ meta: meta.data, frames, description: describe(outer, opened.inner) }, hash, reader)
}

function understood(bundle: Bundle, hash: string, reader: BundleReader): DecodedBundle {
  if (bundle.meta.schema <= reader.schema) return { state: 'ok', bundle, contentHash: hash }
  const meta = NewerMeta.parse(bundle.meta)
  return { state: 'newer-program', meta, bundle, contentHash: hash }
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
