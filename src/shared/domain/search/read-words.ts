import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import { stemLithuanian } from './stem-lithuanian.ts'

/** A word or number of a text with its place. */
export interface ReadWord {
  readonly start: number
  readonly end: number
  /** Folded, without what stands between its parts: `V-100` is `v100`. */
  readonly whole: string
  /** Folded parts: `v`, `100`. One part for an ordinary word. */
  readonly parts: readonly string[]
}

/** Letters and digits, joined by what stands inside numbers and dates. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-–./]+[\p{L}\p{N}\p{M}]+)*/gu
/** Longer ones are no words: pasted bytes, addresses. */
const LONGEST = 60

const foldedParts = (text: string): readonly string[] =>
  foldForSearch(text)
    .split(/[^a-z0-9\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && part.length <= LONGEST)

export function readWords(text: string): readonly ReadWord[] {
  const words: ReadWord[] = []
  for (const match of text.matchAll(WORD)) {
    const parts = foldedParts(match[0])
    if (parts.length === 0) continue
    const whole = parts.join('')
    if (whole.length > LONGEST) continue
    words.push({ start: match.index, end: match.index + match[0].length, whole, parts })
  }
  return words
}

/** What the index holds of a word: as it stands, its stem, and its parts where it has several. */
export function indexTerms({ whole, parts }: ReadWord): readonly string[] {
  const terms = new Set<string>()
  const isNumber = parts.length > 1 && /\d/u.test(whole)
  if (isNumber) terms.add(whole)
  for (const part of parts) {
    terms.add(part)
    terms.add(stemLithuanian(part))
  }
  return [...terms]
}
