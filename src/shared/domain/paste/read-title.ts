import type { ReadItem } from './item-rule.ts'
import { plainItem } from './item-rule.ts'
import { matchInstitution } from './match-institution.ts'
import type { Token } from './token.ts'
import { isTight, startsLine, tokenAt } from './token.ts'

const LONGEST_TITLE = 24

/** Index of the quote that closes the one at `at`, on the same line. */
function closingQuote(tokens: readonly Token[], at: number): number | null {
  for (let to = at + 1; to < at + LONGEST_TITLE; to++) {
    const token = tokenAt(tokens, to)
    if (startsLine(token) || token.kind === 'semicolon') return null
    if (isTight(token, 'quote')) return to
  }
  return null
}

/** A quoted title of several words that names no institution: its numbers count nobody. */
export const readTitle: ReadItem = (tokens, at, { index }) => {
  if (tokenAt(tokens, at).kind !== 'quote' || tokenAt(tokens, at + 1).gap !== 'none') return null
  const close = closingQuote(tokens, at)
  if (close === null) return null
  const words: number[] = []
  for (let word = at + 1; word < close; word++) if (tokenAt(tokens, word).kind === 'word') words.push(word)
  if (words.length < 2 || words.some((word) => matchInstitution(tokens, word, index, false)?.named))
    return null
  return plainItem(tokens, at, close + 1, 'unknown')
}
