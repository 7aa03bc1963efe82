/** Characters a passphrase needs at least. */
export const LEAST_LETTERS = 12

/** Characters of which there are at least so many different ones; `abababababab` is no passphrase. */
const LEAST_DIFFERENT = 6

/** Why a passphrase is refused. */
export type PassphraseProblem = 'short' | 'digits' | 'common' | 'same'

export type PassphraseVerdict =
  | { readonly state: 'refused'; readonly problem: PassphraseProblem }
  /** Taken; `fair` could be better. */
  | { readonly state: 'fair' }
  | { readonly state: 'good' }

/** What people take first; a passphrase that is little more than one of these is none. */
const COMMON =
  /slapta(?:zodis|fraze)|password|passphrase|qwerty\w*|asdfgh\w*|zxcvbn\w*|komanda|mokykla|lietuva|abcdefgh?\w*|123456789?0?|987654321?0?/gu

const LEAST_BESIDE_COMMON = 8
const LONG = 20
const WORDS_OF_GOOD = 4

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * Judges a passphrase by what an attacker would try first, on this computer alone. It cannot know how it was chosen: only
 * words drawn at random are surely good.
 */
export function judgePassphrase(typed: string): PassphraseVerdict {
  const text = typed.normalize('NFC').trim()
  const letters = Array.from(text)
  if (letters.length < LEAST_LETTERS) return { state: 'refused', problem: 'short' }
  if (/^[\d\s.,/-]+$/u.test(text)) return { state: 'refused', problem: 'digits' }
  const plain = fold(text)
  if (new Set(plain).size < LEAST_DIFFERENT) return { state: 'refused', problem: 'same' }
  const beside = plain.replaceAll(COMMON, '').replaceAll(/[\d\W_]/gu, '')
  if (beside.length < LEAST_BESIDE_COMMON && plain.search(COMMON) >= 0) {
    return { state: 'refused', problem: 'common' }
  }
  const words = text.split(/\s+/u).filter((word) => word.length > 2)
  return { state: letters.length >= LONG && words.length >= WORDS_OF_GOOD ? 'good' : 'fair' }
}
