import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import * as z from 'zod'

/** An X25519 key pair that things are sealed to; both halves 32 raw bytes, base64url. */
export const SealingKey = z.object({ publicKey: z.string().length(43), privateKey: z.string().length(43) })
export type SealingKey = z.infer<typeof SealingKey>

/** What stands before the 32 bytes of an X25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A new random key pair. */
export function createSealingKey(): SealingKey {
  const { d } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return sealingKeyOf(Buffer.from(d ?? '', 'base64url'))
}

/** The key pair of 32 secret bytes. */
export function sealingKeyOf(secret: Uint8Array): SealingKey {
  const { x } = createPublicKey(privateKeyOf(secret)).export({ format: 'jwk' })
  if (x === undefined) throw new Error('the system made an X25519 key without a public part')
  return { publicKey: x, privateKey: Buffer.from(secret).toString('base64url') }
}

/** By what name a public key is addressed: the first 24 hexadecimal characters of a hash of it. */
export function recipientId(publicKey: string): string {
  const raw = Buffer.from(publicKey, 'base64url')
  return createHash('sha256').update('komanda-recipient-1\n').update(raw).digest('hex').slice(0, 24)
}

/** The secret that two keys share, or `null` for a key that is none (wrong length, a point of small order). */
export function sharedSecret(own: SealingKey, publicKey: string): Uint8Array | null {
  try {
    const other = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: publicKey }, format: 'jwk' })
    const secret = diffieHellman({
      privateKey: privateKeyOf(Buffer.from(own.privateKey, 'base64url')),
      publicKey: other,
    })
    return secret.every((byte) => byte === 0) ? null : new Uint8Array(secret)
  } catch {
    return null
  }
}

function privateKeyOf(secret: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, secret]), format: 'der', type: 'pkcs8' })
}
