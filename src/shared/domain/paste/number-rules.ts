import { isKind, numberAt, onLine } from './date-parts.ts'
import type { NumberDoubt } from './item.ts'
import type { ReadItem } from './item-rule.ts'
import { itemOf } from './item-rule.ts'
import { labelEnd } from './label-rules.ts'
import { numberOfWord, numberOfWords } from './number-words.ts'
import type { Token } from './token.ts'
import { tokenAt } from './token.ts'

const LARGEST = 1_000_000

/** A second number tied to the first: "20–25", "5+12", "5/12". */
function tied(tokens: readonly Token[], at: number): { doubt: NumberDoubt; value: number | null } | null {
  const [mark, second] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  const other = numberAt(tokens, at + 2, 6)
  if (other === null || !onLine(mark) || !onLine(second)) return null
  if (mark.text === '+') return { doubt: 'sum', value: Number(tokenAt(tokens, at).fold) + other }
  if (mark.gap !== 'none' || second.gap !== 'none') return null
  if (mark.kind === 'dash') return { doubt: 'range', value: null }
  return isKind(mark, 'slash', 'stop') ? { doubt: 'pair', value: null } : null
}

function doubtOf(tokens: readonly Token[], at: number, value: number): NumberDoubt | null {
  const [token, mark] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (value > LARGEST) return 'too-large'
  if (mark.text === '+' && mark.gap === 'none') return 'about'
  return token.fold.length === 4 && value >= 1900 && value <= 2099 ? 'like-a-year' : null
}

const eachAt = (tokens: readonly Token[], at: number): { isEach?: true } =>
  tokenAt(tokens, at - 1).fold === 'po' ? { isEach: true } : {}

function partAt(tokens: readonly Token[], at: number): { value: number; start: number; end: number } {
  const { fold, start, end } = tokenAt(tokens, at)
  return { value: Number(fold), start, end }
}

interface Word {
  readonly value: number
  readonly to: number
}

/** The number that one or two words at `at` name. */
function wordsAt(tokens: readonly Token[], at: number): Word | null {
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (first.kind !== 'word') return null
  const both = second.kind === 'word' && onLine(second) ? numberOfWords(first.fold, second.fold) : null
  const value = both ?? numberOfWord(first.fold)
  return value === null ? null : { value, to: both === null ? at + 1 : at + 2 }
}

/** Index behind the same number told once more in brackets: "12 (dvylika)", "dvylika (12)". */
function behindRestated(tokens: readonly Token[], at: number, value: number): number {
  const [open, digit] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (open.kind !== 'open' || !onLine(open)) return at
  const again = digit.kind === 'number' ? { value: Number(digit.fold), to: at + 2 } : wordsAt(tokens, at + 1)
  return again?.value === value && tokenAt(tokens, again.to).kind === 'close' ? again.to + 1 : at
}

/** A number in digits, with what makes it doubtful as a count. */
export const digits: ReadItem = (tokens, at) => {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'number') return null
  const pair = tied(tokens, at)
  if (pair) {
    const parts = pair.doubt === 'range' ? {} : { parts: [at, at + 2].map((one) => partAt(tokens, one)) }
    return itemOf(tokens, at, at + 3, { kind: 'number', ...pair, ...parts })
  }
  const value = Number(token.fold)
  const doubt = doubtOf(tokens, at, value)
  const to = doubt === 'about' ? at + 2 : behindRestated(tokens, at + 1, value)
  const told = doubt === 'too-large' ? null : value
  return itemOf(tokens, at, to, { kind: 'number', value: told, doubt, ...eachAt(tokens, at) })
}

/** "apie 20", "~20", "daugiau kaip 20": only nearly known. */
export const about: ReadItem = (tokens, at, context) => {
  const from = tokenAt(tokens, at).text === '~' ? at + 1 : labelEnd(tokens, at, 'about')
  const found = from !== null && onLine(tokens[from]) ? digits(tokens, from, context) : null
  if (found?.item.kind !== 'number') return null
  return itemOf(tokens, at, found.to, { kind: 'number', value: found.item.value, doubt: 'about' })
}

/** "dvylika", "trisdešimt du", "dvylika (12)". */
export const numberWord: ReadItem = (tokens, at) => {
  const word = wordsAt(tokens, at)
  if (!word) return null
  const { value } = word
  const to = behindRestated(tokens, word.to, value)
  return itemOf(tokens, at, to, { kind: 'number', value, doubt: null, ...eachAt(tokens, at) })
}
