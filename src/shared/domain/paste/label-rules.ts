import { onLine } from './date-parts.ts'
import type { ReadItem } from './item-rule.ts'
import { itemOf } from './item-rule.ts'
import type { LabelMeaning } from './phrase-words.ts'
import { LABEL_PHRASES } from './phrase-words.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

const behindStop = (tokens: readonly Token[], at: number): number =>
  isTight(tokenAt(tokens, at), 'stop') ? at + 1 : at

/** Index behind the words of a phrase, which may be abbreviated: "t. y.". */
function behindPhrase(tokens: readonly Token[], at: number, words: readonly RegExp[]): number | null {
  let to = at
  for (const [place, pattern] of words.entries()) {
    if (place > 0) to = behindStop(tokens, to)
    const token = tokenAt(tokens, to)
    const follows = place === 0 || onLine(token)
    if (token.kind !== 'word' || !follows || !pattern.test(token.fold)) return null
    to++
  }
  return tokenAt(tokens, to - 1).fold.length < 4 ? behindStop(tokens, to) : to
}

/** Index behind a set phrase of this meaning, or null. */
export function labelEnd(tokens: readonly Token[], at: number, wanted: LabelMeaning): number | null {
  for (const { meaning, words } of LABEL_PHRASES) {
    const to = meaning === wanted ? behindPhrase(tokens, at, words) : null
    if (to !== null) return to
  }
  return null
}

/** "iš viso", "dalyvavo", "vieta", "iš jų" and the like. */
export const label: ReadItem = (tokens, at) => {
  for (const { meaning, words, isFuture = false } of LABEL_PHRASES) {
    const to = meaning === 'about' ? null : behindPhrase(tokens, at, words)
    if (to !== null) return itemOf(tokens, at, to, { kind: 'label', meaning, isFuture })
  }
  return null
}
