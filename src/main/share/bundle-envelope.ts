import { createHash } from 'node:crypto'
import { BUNDLE_LIMITS } from './bundle-frames.ts'

/*
 * The outermost layer, the same for every format version to come:
 *
 *   0   8  magic
 *   8   4  length of the meta, big-endian
 *  12   4  length of the payload, big-endian
 *  16  32  SHA-256 of lengths, meta and payload
 *  48   8  start of SHA-256 of the 48 bytes before: a damaged length is damage, not "still arriving"
 *  56      meta, payload
 *       8  tail magic
 */

/** High bit, line endings and end-of-file mark as in PNG: a transfer that treats it as text breaks it visibly. */
export const HEAD_MAGIC = Uint8Array.from([0x8a, 0x4b, 0x4d, 0x44, 0x0d, 0x0a, 0x1a, 0x0a])
const TAIL_MAGIC = Uint8Array.from([0x0a, 0x4b, 0x4d, 0x44, 0x65, 0x6e, 0x64, 0x8a])
const LENGTHS_AT = 8
const HASH_AT = 16
const CHECK_AT = 48
const HEADER_BYTES = 56

/** `too-short`, `tail-missing`: the announced end is not there yet. */
export type ArrivingReason = 'too-short' | 'tail-missing'
/** What is wrong with bytes that no waiting will make right. */
export type EnvelopeDamage =
  | 'empty'
  | 'too-large'
  | 'nul-filled'
  | 'html-page'
  | 'not-a-bundle'
  | 'bad-header'
  | 'too-long'
  | 'bad-tail'
  | 'hash-mismatch'

/** The two parts, or why there are none. */
export type Envelope =
  | { state: 'ok'; meta: Uint8Array; payload: Uint8Array }
  | { state: 'arriving'; reason: ArrivingReason }
  | { state: 'damaged'; reason: EnvelopeDamage }

/** Wraps meta and payload. @throws {RangeError} beyond {@link BUNDLE_LIMITS} */
export function sealEnvelope(meta: Uint8Array, payload: Uint8Array): Uint8Array {
  const length = HEADER_BYTES + meta.length + payload.length + TAIL_MAGIC.length
  if (meta.length > BUNDLE_LIMITS.meta) throw new RangeError(`meta of ${meta.length} bytes`)
  if (length > BUNDLE_LIMITS.bundle) throw new RangeError(`bundle of ${length} bytes`)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  bytes.set(HEAD_MAGIC, 0)
  view.setUint32(LENGTHS_AT, meta.length)
  view.setUint32(LENGTHS_AT + 4, payload.length)
  bytes.set(meta, HEADER_BYTES)
  bytes.set(payload, HEADER_BYTES + meta.length)
  bytes.set(TAIL_MAGIC, length - TAIL_MAGIC.length)
  bytes.set(bodyHash(bytes), HASH_AT)
  bytes.set(headerCheck(bytes), CHECK_AT)
  return bytes
}

/** Checks every byte before anything inside is looked at. Never throws, allocates nothing. */
export function openEnvelope(bytes: Uint8Array): Envelope {
  if (bytes.length === 0) return { state: 'damaged', reason: 'empty' }
  if (bytes.length > BUNDLE_LIMITS.bundle) return { state: 'damaged', reason: 'too-large' }
  const start = bytes.subarray(0, HEAD_MAGIC.length)
  if (!sameBytes(start, HEAD_MAGIC.subarray(0, start.length)))
    return { state: 'damaged', reason: strangeKind(bytes) }
  if (bytes.length < HEADER_BYTES) return { state: 'arriving', reason: 'too-short' }
  const tail = bytes.subarray(bytes.length - TAIL_MAGIC.length)
  if (!sameBytes(bytes.subarray(CHECK_AT, HEADER_BYTES), headerCheck(bytes))) {
    return isNul(tail)
      ? { state: 'arriving', reason: 'tail-missing' }
      : { state: 'damaged', reason: 'bad-header' }
  }
  return openBody(bytes, tail)
}

function openBody(bytes: Uint8Array, tail: Uint8Array): Envelope {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const metaLength = view.getUint32(LENGTHS_AT)
  const payloadLength = view.getUint32(LENGTHS_AT + 4)
  const announced = HEADER_BYTES + metaLength + payloadLength + TAIL_MAGIC.length
  if (metaLength > BUNDLE_LIMITS.meta || announced > BUNDLE_LIMITS.bundle)
    return { state: 'damaged', reason: 'too-large' }
  if (bytes.length < announced) return { state: 'arriving', reason: 'too-short' }
  if (bytes.length > announced) return { state: 'damaged', reason: 'too-long' }
  // Some copying programs reserve the full length first and fill it from the start.
  if (isNul(tail)) return { state: 'arriving', reason: 'tail-missing' }
  if (!sameBytes(tail, TAIL_MAGIC)) return { state: 'damaged', reason: 'bad-tail' }
  if (!sameBytes(bytes.subarray(HASH_AT, CHECK_AT), bodyHash(bytes)))
    return { state: 'damaged', reason: 'hash-mismatch' }
  const payloadAt = HEADER_BYTES + metaLength
  return {
    state: 'ok',
    meta: bytes.subarray(HEADER_BYTES, payloadAt),
    payload: bytes.subarray(payloadAt, payloadAt + payloadLength),
  }
}

function bodyHash(bytes: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(bytes.subarray(LENGTHS_AT, HASH_AT))
    .update(bytes.subarray(HEADER_BYTES, bytes.length - TAIL_MAGIC.length))
    .digest()
}

function headerCheck(bytes: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(bytes.subarray(0, CHECK_AT))
    .digest()
    .subarray(0, HEADER_BYTES - CHECK_AT)
}

function strangeKind(bytes: Uint8Array): EnvelopeDamage {
  if (isNul(bytes)) return 'nul-filled'
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').toLowerCase()
  return /<!doctype html|<html|<head|<body/.test(start) ? 'html-page' : 'not-a-bundle'
}

function isNul(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
