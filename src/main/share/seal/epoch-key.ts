import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { decryptOnce, deriveKey, encryptOnce, KEY_BYTES } from './one-use-cipher.ts'
import { createSealingKey, recipientId, type SealingKey, sharedSecret } from './sealing-key.ts'

/** The key of one writer's bundles of one audience for a time; `id` commits to `key` (32 bytes). */
export interface EpochKey {
  readonly id: string
  readonly key: Uint8Array
}

/** An epoch key made readable for one recipient, as age and HPKE do: a one-use X25519 key, HKDF, AES-256-GCM. */
export const KeyWrap = z.object({
  /** {@link recipientId} of the recipient. */
  to: z.string().length(24),
  /** The one-use public key. */
  point: z.string().length(43),
  sealed: z.string().length(64),
})
export type KeyWrap = z.infer<typeof KeyWrap>

export const EpochKeyId = z.string().regex(/^[0-9a-f]{32}$/)

export function createEpochKey(): EpochKey {
  const key = new Uint8Array(randomBytes(KEY_BYTES))
  return { id: epochKeyId(key), key }
}

/** A key cannot be passed off as another: its id is a hash of it. */
export function epochKeyId(key: Uint8Array): string {
  return createHash('sha256').update('komanda-epoch-1\n').update(key).digest('hex').slice(0, 32)
}

/** `null` when the recipient's key is none. */
export function wrapEpochKey({ id, key }: EpochKey, publicKey: string): KeyWrap | null {
  const once = createSealingKey()
  const secret = sharedSecret(once, publicKey)
  if (secret === null) return null
  const sealed = encryptOnce(wrappingKey(secret, once.publicKey, publicKey), utf8(id), key)
  return {
    to: recipientId(publicKey),
    point: once.publicKey,
    sealed: Buffer.from(sealed).toString('base64url'),
  }
}

/** The key of this id, or `null` when the wrap is not for this recipient, damaged, or holds another key. */
export function unwrapEpochKey(id: string, wrap: KeyWrap, own: SealingKey): EpochKey | null {
  if (wrap.to !== recipientId(own.publicKey)) return null
  const secret = sharedSecret(own, wrap.point)
  if (secret === null) return null
  const wrapping = wrappingKey(secret, wrap.point, own.publicKey)
  const key = decryptOnce(wrapping, utf8(id), Buffer.from(wrap.sealed, 'base64url'))
  return key !== null && epochKeyId(key) === id ? { id, key } : null
}

function wrappingKey(secret: Uint8Array, point: string, publicKey: string): Uint8Array {
  const salt = Buffer.concat([Buffer.from(point, 'base64url'), Buffer.from(publicKey, 'base64url')])
  return deriveKey(secret, salt, 'komanda-wrap-1')
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
