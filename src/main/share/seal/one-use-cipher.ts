import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

export const KEY_BYTES = 32
export const TAG_BYTES = 16
/** A key that encrypts once needs no nonce of its own (NIST SP 800-38D asks that the pair is unique). */
const NONCE = new Uint8Array(12)

/** HKDF-SHA256: 32 bytes of key material for exactly one purpose. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, KEY_BYTES))
}

/** AES-256-GCM under a key that is never used again: cipher text and tag. `header` is covered, not hidden. */
export function encryptOnce(key: Uint8Array, header: Uint8Array, content: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, NONCE).setAAD(header)
  return new Uint8Array(Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]))
}

/** The content, or `null` where key, header or one single bit is another. Never throws. */
export function decryptOnce(key: Uint8Array, header: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  if (key.length !== KEY_BYTES || sealed.length < TAG_BYTES) return null
  const end = sealed.length - TAG_BYTES
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, NONCE, { authTagLength: TAG_BYTES })
    decipher.setAAD(header).setAuthTag(sealed.subarray(end))
    const content = Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
    return new Uint8Array(content.buffer, content.byteOffset, content.length)
  } catch {
    return null
  }
}
