import type { Token } from '../../paste/token.ts'
import { isTight, tokenAt } from '../../paste/token.ts'

/** A part of a paragraph that says one thing: tokens `from` up to `to`. */
export interface Clause {
  readonly from: number
  readonly to: number
  /** Does it begin a paragraph? What an earlier clause named holds on within one paragraph only. */
  readonly isFirst: boolean
  /** Does it begin behind an empty line? */
  readonly isApart: boolean
}

const ABBREVIATIONS =
  /^(nr|m|d|proc|isak|prot|pvz|pan|kt|val|kl|sav|raj|r|sk|vad|dir|mok|pagr|t|y|prad|gimn|progimn|asm|sprend|eil|men|st|psl|min|maks|pask|met|pav|pavad|rek|gr|k|l|pirm|posedz|susirink|atsak)$/

const LONG_WORD = 4

/** "Nr.V-100.Posėdžiai": a blank was lost behind the stop, and a long word with a capital follows. */
function isGluedSentence(before: Token, next: Token): boolean {
  const isLong = next.kind === 'word' && next.shape === 'title' && next.text.length > LONG_WORD
  return isLong && (before.kind !== 'word' || before.fold.length > LONG_WORD)
}

/** Does a sentence end with this stop? */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, stop, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (stop.kind !== 'stop') return false
  if (next.gap === 'line' || next.gap === 'blank') return true
  if (isTight(next, 'number')) return false
  if (next.gap === 'none') return isGluedSentence(before, next)
  const isShort = before.kind === 'word' && (ABBREVIATIONS.test(before.fold) || before.fold.length === 1)
  return !isShort && (next.shape === 'title' || next.shape === 'upper' || next.kind === 'number')
}

/** A semicolon parts, unless only the number of the minutes follows: "2018-03-26; prot. Nr. 1". */
function endsPart(tokens: readonly Token[], at: number): boolean {
  return (
    tokenAt(tokens, at).kind === 'semicolon' && !/^(prot|protokol|nr$)/.test(tokenAt(tokens, at + 1).fold)
  )
}

const LABEL = /^(data|kada|kur|vieta|protokol\p{L}*|prot|numer\p{L}*|nr)$/u

/** "Kada: 2018-10-17": a line of a form, which tells more of what the line before it began. */
function isFormLine(tokens: readonly Token[], at: number): boolean {
  if (!LABEL.test(tokenAt(tokens, at).fold)) return false
  return [1, 2, 3].some((step) => tokenAt(tokens, at + step).kind === 'colon')
}

/** Does a new line, cell or paragraph begin here? A line that goes on small is the same sentence. */
function breaksAt(tokens: readonly Token[], at: number): 'none' | 'cell' | 'paragraph' {
  const token = tokenAt(tokens, at)
  if (token.gap === 'blank') return 'paragraph'
  if (token.gap === 'tab') return 'cell'
  if (token.gap !== 'line' || isFormLine(tokens, at)) return 'none'
  return token.shape === 'lower' && tokenAt(tokens, at - 1).kind !== 'stop' ? 'none' : 'paragraph'
}

/** No sentence has more tokens; what a reader looks for in a clause is bounded by it. */
const LONGEST = 300

/** Sentences, and their parts between semicolons; a line break ends one, unless the next line goes on small. */
export function splitClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let isFirst = true
  const close = (to: number): void => {
    if (to === from) return
    clauses.push({ from, to, isFirst, isApart: tokenAt(tokens, from).gap === 'blank' })
    from = to
    isFirst = false
  }
  for (let at = 0; at < tokens.length; at++) {
    const broken = breaksAt(tokens, at)
    if (broken !== 'none') close(at)
    if (broken === 'paragraph') isFirst = true
    if (at + 1 - from >= LONGEST || endsPart(tokens, at) || endsSentence(tokens, at)) close(at + 1)
  }
  close(tokens.length)
  return clauses
}
