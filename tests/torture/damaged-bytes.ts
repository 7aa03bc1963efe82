import type { Noise } from '../unit/paste/noise.ts'

/** Bytes with some flipped, and sometimes an end cut away. */
export function damagedBytes(bytes: Uint8Array, random: Noise): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (let flips = random.below(6); flips > 0; flips--) {
    const at = random.below(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 + random.below(255))
  }
  return random.chance(0.2) ? copy.slice(0, random.below(copy.length)) : copy
}
