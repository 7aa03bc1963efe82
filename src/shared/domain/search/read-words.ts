import { foldForSearch } from '../lithuanian/fold-for-search.ts'
import { remembering } from '../../lib/remembering.ts'
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
/** Texts say the same words again and again. */
const REMEMBERED = 20_000

const foldedParts = (text: string): readonly string[] =>
  foldForSearch(text)
    .split(/[^a-z0-9\p{L}\p{N}]+/u)
    .filter((part) => part !== '' && part.length <= LONGEST)

const read = remembering((text: string): Pick<ReadWord, 'whole' | 'parts'> | null => {
  const parts = foldedParts(text)
  const whole = parts.join('')
  return parts.length === 0 || whole.length > LONGEST ? null : { whole, parts }
}, REMEMBERED)

/** A word as it stands in a text; `null` where it is none after all. */
export const readWord = (written: string): Pick<ReadWord, 'whole' | 'parts'> | null => read(written)

/** Shows what stands in a text as words, one after another, for as long as `look` wants the next. */
export function eachWritten(text: string, look: (written: string, start: number) => boolean): void {
  const word = new RegExp(WORD)
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    if (!look(match[0], match.index)) return
  }
}

export function readWords(text: string): readonly ReadWord[] {
  const words: ReadWord[] = []
  eachWritten(text, (written, start) => {
    const word = read(written)
    if (word !== null) words.push({ start, end: start + written.length, ...word })
    return true
  })
  return words
}

/** What the index holds of a word: as it stands, its stem, and its parts where it has several. */
export function indexTerms({ whole, parts }: Pick<ReadWord, 'whole' | 'parts'>): readonly string[] {
  const terms = new Set<string>()
  const isNumber = parts.length > 1 && /\d/u.test(whole)
  if (isNumber) terms.add(whole)
  for (const part of parts) {
    terms.add(part)
    terms.add(stemLithuanian(part))
  }
  return [...terms]
}
