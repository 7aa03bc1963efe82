import { createHash } from 'node:crypto'

/** SHA-256 of the bytes, 64 lower-case hexadecimal characters. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
