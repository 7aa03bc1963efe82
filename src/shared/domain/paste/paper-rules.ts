import type { ItemContext, ReadItem } from './item-rule.ts'
import { plainItem } from './item-rule.ts'
import { onLine } from './date-parts.ts'
import { readDate } from './read-date.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

const PAPER = /^(isakym|sprendim|potvark|nutarim)/
const SIGNER =
  /^(direktor|mero$|tarybos$|vedej|administracijos$|skyriaus$|mokyklos$|gimnazijos$|istaigos$|savivaldybes$)/
const MOST_WORDS = 4

const isWord = (token: Token, pattern: RegExp, first = false): boolean =>
  token.kind === 'word' && (first || onLine(token)) && pattern.test(token.fold)

/** Index behind words that may stand between the parts of a paper's name: "direktoriaus", "tarybos". */
function behindSigner(tokens: readonly Token[], at: number): number {
  let to = at
  while (to < at + MOST_WORDS && isWord(tokenAt(tokens, to), SIGNER, to === at)) to++
  return to
}

/** Index behind the letters of a number and their dash: "V-". */
function behindPrefix(tokens: readonly Token[], at: number): number {
  const letters = tokenAt(tokens, at)
  const short = letters.kind === 'word' && letters.shape !== 'lower' && letters.text.length < 4
  if (!short || !isTight(tokenAt(tokens, at + 1), 'dash', 'number')) return at
  return tokenAt(tokens, at + 1).kind === 'dash' ? at + 2 : at + 1
}

/** Index behind "Nr. V-12", "Nr. 1.6.-16" or "V-12"; `at` where no number of a paper stands. */
export function behindPaperNumber(tokens: readonly Token[], at: number): number {
  const isNumbered = isWord(tokenAt(tokens, at), /^(nr|no)$/, true)
  const begin = isNumbered && isTight(tokenAt(tokens, at + 1), 'stop') ? at + 2 : at + Number(isNumbered)
  let to = behindPrefix(tokens, begin)
  if (tokenAt(tokens, to).kind !== 'number' || (!isNumbered && to === begin)) return at
  for (let mark = ++to; mark < begin + 12; mark = to) {
    while (isTight(tokenAt(tokens, mark), 'dash', 'slash', 'stop')) mark++
    if (mark === to || !isTight(tokenAt(tokens, mark), 'number')) return to
    to = mark + 1
  }
  return to
}

const behindDay = (tokens: readonly Token[], at: number, context: ItemContext): number =>
  onLine(tokenAt(tokens, at)) ? (readDate(tokens, at, context)?.to ?? at) : at

const mayBegin = ({ kind, fold }: Token): boolean =>
  kind === 'number' || SIGNER.test(fold) || PAPER.test(fold)

/** "Direktoriaus 2019-01-08 įsakymu Nr. V-12", "įsakymas 2019-01-08 Nr. V-12": a paper's day is no event's day. */
export const paper: ReadItem = (tokens, at, context) => {
  if (!mayBegin(tokenAt(tokens, at))) return null
  const signer = behindSigner(tokens, at)
  const dated = signer === at ? (readDate(tokens, at, context)?.to ?? at) : behindDay(tokens, signer, context)
  const word = behindSigner(tokens, dated)
  const named = tokenAt(tokens, word)
  if (named.kind !== 'word' || !PAPER.test(named.fold) || (word > at && !onLine(named))) return null
  const end = behindPaperNumber(tokens, behindDay(tokens, word + 1, context))
  return dated > signer || end > word + 1 ? plainItem(tokens, at, end, 'unknown') : null
}

/** "Nr. 5", "Nr. V-12". */
export const numbered: ReadItem = (tokens, at) => {
  if (!/^(nr|no)$/.test(tokenAt(tokens, at).fold) || !isTight(tokenAt(tokens, at + 1), 'stop')) return null
  const to = behindPaperNumber(tokens, at)
  return to === at ? null : plainItem(tokens, at, to, 'unknown')
}
