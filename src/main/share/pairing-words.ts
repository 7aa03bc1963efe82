import { createHash } from 'node:crypto'
import { RECEIPT_WORDS } from './receipt-words.ts'

const WORDS = 6

/**
 * Six words that two people compare aloud to make sure that a computer is whose it says: 48 bits of the key's hash,
 * the same on both sides.
 * @param publicKey as in bundles, base64url
 */
export function pairingWords(publicKey: string): string {
  const hash = createHash('sha256').update('komanda-pairing-1\n').update(publicKey).digest()
  return [...hash.subarray(0, WORDS)].map((byte) => RECEIPT_WORDS[byte] ?? '').join(' ')
}
