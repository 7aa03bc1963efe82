import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { keyIdOf, verifyMessage } from './device-key.ts'

/** What a bundle's signature covers: the payload's hash and every field of the meta, known or not. */
export function signedBytes(unsigned: Record<string, unknown>, payload: Uint8Array): Uint8Array {
  const payloadHash = createHash('sha256').update(payload).digest('hex')
  return new TextEncoder().encode(`komanda-bundle-1\n${payloadHash}\n${canonicalJson(unsigned)}`)
}

/** Whether the key in the meta signed exactly this. Never throws. */
export function isSignedByItsKey(
  meta: { readonly keyId: string; readonly publicKey: string; readonly signature: string },
  payload: Uint8Array,
): boolean {
  const { signature, ...unsigned } = meta
  if (keyIdOf(meta.publicKey) !== meta.keyId) return false
  try {
    return verifyMessage(meta.publicKey, signedBytes(unsigned, payload), signature)
  } catch {
    // Unknown fields nested thousands deep exhaust the stack when they are written out again.
    return false
  }
}
