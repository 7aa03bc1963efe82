import { hash } from 'node:crypto'

/** SHA-256 of the bytes, 64 lower-case hexadecimal characters. */
export const contentHash = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex')
