import { createHash, randomBytes } from 'node:crypto'
import { RECEIPT_WORDS } from '../receipt-words.ts'

export const RECOVERY_SECRET_BYTES = 16
const CHECK_WORDS = 2
/** Words of a recovery code: 128 bits and a check of 16. */
export const RECOVERY_WORDS = RECOVERY_SECRET_BYTES + CHECK_WORDS

/** What a person typed as a recovery code; `place` counts from 1. */
export type ReadRecoveryCode =
  | { state: 'ok'; secret: Uint8Array }
  | { state: 'unknown-word'; word: string; place: number }
  | { state: 'wrong-count'; count: number }
  | { state: 'wrong-check' }

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const PLACES: ReadonlyMap<string, number> = new Map(RECEIPT_WORDS.map((word, index) => [fold(word), index]))

export const createRecoverySecret = (): Uint8Array => new Uint8Array(randomBytes(RECOVERY_SECRET_BYTES))

/** The secret as words to print, the last two of them a check. */
export function recoveryWords(secret: Uint8Array): readonly string[] {
  return [...secret, ...checkOf(secret)].map((byte) => RECEIPT_WORDS[byte] ?? '')
}

/** Reads the words back; small letters, letters without marks, numbers and punctuation between them do no harm. */
export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const words = typed.normalize('NFC').match(/\p{L}+/gu) ?? []
  const bytes = words.map((word) => PLACES.get(fold(word)) ?? -1)
  const unknown = bytes.indexOf(-1)
  if (unknown >= 0) return { state: 'unknown-word', word: words[unknown] ?? '', place: unknown + 1 }
  if (bytes.length !== RECOVERY_WORDS) return { state: 'wrong-count', count: bytes.length }
  const secret = Uint8Array.from(bytes.slice(0, RECOVERY_SECRET_BYTES))
  const check = bytes.slice(RECOVERY_SECRET_BYTES)
  return checkOf(secret).every((byte, index) => byte === check[index])
    ? { state: 'ok', secret }
    : { state: 'wrong-check' }
}

/** Whether the last words of a code were read off the paper. */
export function isEndOfCode(secret: Uint8Array, typed: string, count: number): boolean {
  const words = typed.normalize('NFC').match(/\p{L}+/gu) ?? []
  const wanted = recoveryWords(secret).slice(-count)
  return words.length === count && wanted.every((word, index) => fold(word) === fold(words[index] ?? ''))
}

function checkOf(secret: Uint8Array): readonly number[] {
  const hash = createHash('sha256').update('komanda-recovery-check-1\n').update(secret).digest()
  return [...hash.subarray(0, CHECK_WORDS)]
}
