import { randomBytes } from 'node:crypto'
import { openEnvelope, sealEnvelope } from '../bundle-envelope.ts'
import { BUNDLE_LIMITS, type BundleFrame, decodeUtf8, encodeFrames } from '../bundle-frames.ts'
import type { UnsignedMeta } from '../bundle-meta.ts'
import { signedBytes } from '../bundle-signature.ts'
import { canonicalJson } from '../canonical-json.ts'
import { type DeviceKey, signMessage } from '../device-key.ts'
import type { EpochKey, KeyWrap } from './epoch-key.ts'
import { decryptOnce, deriveKey, encryptOnce, KEY_BYTES, TAG_BYTES } from './one-use-cipher.ts'
import { paddedLength } from './padded-length.ts'
import { type FindKey, SealedMeta } from './sealed-meta.ts'

/** The format of sealed bundles; programs that know only the first say "made by a newer program". */
export const SEALED_FORMAT = 2

/** With what a bundle is sealed; `wraps` travel inside it. */
export interface SealWith {
  readonly epoch: EpochKey
  readonly wraps: readonly KeyWrap[]
}

/** A sealed bundle and what is needed, beside its frames and its key, to make the very same bytes again. */
export interface SealedBundle {
  readonly bytes: Uint8Array
  readonly description: Uint8Array
}

/** The two parts under the seal. */
export interface OpenedSeal {
  readonly inner: Uint8Array
  readonly frames: Uint8Array
}

const LENGTH_BYTES = 4

/**
 * Encrypts, then signs: the signature covers the cipher text and all that is said openly, and the open words,
 * the writer's key among them, are bound to the cipher text as well. So neither another signature under the same
 * content nor other content under the signature is ever taken.
 * @throws {RangeError} beyond {@link BUNDLE_LIMITS}
 */
export function encodeSealedBundle(
  meta: UnsignedMeta,
  frames: readonly BundleFrame[],
  key: DeviceKey,
  { epoch, wraps }: SealWith,
): SealedBundle {
  const { format: _format, program, spaceId, orgId, deviceId, kind, sequence, ...inside } = meta
  const open = {
    format: SEALED_FORMAT,
    program,
    spaceId,
    orgId,
    deviceId,
    kind,
    sequence,
    sealed: { key: epoch.id, salt: randomBytes(KEY_BYTES).toString('base64url'), wraps: [...wraps] },
    keyId: key.keyId,
    publicKey: key.publicKey,
  }
  const inner = new TextEncoder().encode(JSON.stringify(inside))
  const payload = encrypt(open, epoch.key, inner, encodeFrames(frames))
  const signature = signMessage(key, signedBytes(open, payload))
  const outer = new TextEncoder().encode(JSON.stringify(SealedMeta.parse({ ...open, signature })))
  return { bytes: sealEnvelope(outer, payload), description: describe(outer, inner) }
}

/** What is under the seal, or `null` where the key or anything else is not as it was sealed. Never throws. */
export function openSeal(meta: SealedMeta, payload: Uint8Array, epochKey: Uint8Array): OpenedSeal | null {
  const { signature: _signature, ...open } = meta
  const plain = decryptOnce(contentKey(open, epochKey), headerOf(open), payload)
  return plain === null ? null : unpack(plain)
}

/** {@link SealedBundle.description} of a bundle that was opened. */
export function describe(outer: Uint8Array, inner: Uint8Array): Uint8Array {
  const parts = { outer: decodeUtf8(outer), inner: decodeUtf8(inner) }
  return new TextEncoder().encode(JSON.stringify(parts))
}

/**
 * Makes a bundle again from its description: the same bytes as the first time. `null` where the description is none
 * or the key is gone for good.
 */
export function resealBundle(
  description: Uint8Array,
  frames: (orgId: string) => readonly BundleFrame[],
  find: FindKey,
): Uint8Array | null {
  const { outer, inner } = JSON.parse(decodeUtf8(description) ?? '{}') as { outer?: string; inner?: string }
  if (outer === undefined || inner === undefined) return null
  const meta = SealedMeta.parse(JSON.parse(outer))
  const epochKey = find(meta)
  if (epochKey === null) return null
  const { signature: _signature, ...open } = meta
  const utf8 = new TextEncoder()
  const payload = encrypt(open, epochKey, utf8.encode(inner), encodeFrames(frames(meta.orgId)))
  return sealEnvelope(utf8.encode(outer), payload)
}

/** Whether bytes in the own table are a description of a sealed bundle, not of an open one. */
export const isSealedDescription = (description: Uint8Array): boolean =>
  decodeUtf8(description.subarray(0, 9)) === '{"outer":'

/** The open words of a whole bundle, as they stand in it. */
export function outerBytes(bundle: Uint8Array): Uint8Array {
  const envelope = openEnvelope(bundle)
  return envelope.state === 'ok' ? envelope.meta : new Uint8Array()
}

type OpenWords = Omit<SealedMeta, 'signature'> | Record<string, unknown>

function headerOf(open: OpenWords): Uint8Array {
  return new TextEncoder().encode(`komanda-sealed-1\n${canonicalJson(open)}`)
}

function contentKey(open: OpenWords, epochKey: Uint8Array): Uint8Array {
  const { salt } = open['sealed'] as SealedMeta['sealed']
  return deriveKey(epochKey, Buffer.from(salt, 'base64url'), 'komanda-content-1')
}

function encrypt(open: OpenWords, epochKey: Uint8Array, inner: Uint8Array, frames: Uint8Array): Uint8Array {
  const length = 2 * LENGTH_BYTES + inner.length + frames.length
  const room = BUNDLE_LIMITS.bundle - BUNDLE_LIMITS.meta - TAG_BYTES
  const plain = new Uint8Array(Math.max(length, Math.min(paddedLength(length), room)))
  const view = new DataView(plain.buffer)
  view.setUint32(0, inner.length)
  plain.set(inner, LENGTH_BYTES)
  view.setUint32(LENGTH_BYTES + inner.length, frames.length)
  plain.set(frames, 2 * LENGTH_BYTES + inner.length)
  return encryptOnce(contentKey(open, epochKey), headerOf(open), plain)
}

function unpack(plain: Uint8Array): OpenedSeal | null {
  const inner = partAt(plain, 0)
  const frames = inner && partAt(plain, inner.end)
  return frames ? { inner: inner.part, frames: frames.part } : null
}

function partAt(plain: Uint8Array, at: number): { part: Uint8Array; end: number } | null {
  if (at + LENGTH_BYTES > plain.length) return null
  const view = new DataView(plain.buffer, plain.byteOffset, plain.length)
  const end = at + LENGTH_BYTES + view.getUint32(at)
  return end > plain.length ? null : { part: plain.subarray(at + LENGTH_BYTES, end), end }
}
