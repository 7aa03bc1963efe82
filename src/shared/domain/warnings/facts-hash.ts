import type { Warning } from './warning.ts'

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
const MASK = (1n << 64n) - 1n

/**
 * A short name (16 hex digits, FNV-1a) for what a warning speaks of. Equal as long as the facts are: when a
 * date or number changes, an accepted warning is a new one. It guards against forgetting, not against intent.
 */
export function factsHash({ code, path, params }: Warning): string {
  const facts = Object.entries(params).toSorted(([one], [other]) => (one < other ? -1 : 1))
  let hash = OFFSET
  for (const byte of encodeURIComponent(JSON.stringify([code, path, facts]))) {
    hash = ((hash ^ BigInt(byte.codePointAt(0) ?? 0)) * PRIME) & MASK
  }
  return hash.toString(16).padStart(16, '0')
}
