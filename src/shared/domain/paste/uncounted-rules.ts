import { isKind, numberAt, onLine } from './date-parts.ts'
import type { ReadItem } from './item-rule.ts'
import { plainItem } from './item-rule.ts'
import { isClassWord, isOrdinalTail, isUnitWord } from './phrase-words.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

const MOST_NUMBERS = 8

/** Index behind further numbers of a list or range: "5, 6 ir 7", "5–8". */
function behindNumbers(tokens: readonly Token[], at: number): number {
  let to = at
  while (to < at + 2 * MOST_NUMBERS) {
    const mark = tokenAt(tokens, to)
    const joins = isKind(mark, 'dash', 'comma', 'slash') || mark.fold === 'ir'
    if (!joins || !onLine(mark) || !onLine(tokens[to + 1]) || numberAt(tokens, to + 1, 2) === null) break
    to += 2
  }
  return to
}

const behindStop = (tokens: readonly Token[], at: number): number =>
  isTight(tokenAt(tokens, at), 'stop') ? at + 1 : at

/** The letter of a class or the ending of its ordinal: "8 b", "5-ų". */
function behindClassLetter(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  if (first.kind === 'word' && first.fold.length === 1 && onLine(first)) return at + 1
  return isTight(first, 'dash') && second.gap === 'none' && isOrdinalTail(second.fold) ? at + 2 : at
}

const ROMAN = /^(i|ii|iii|iv)$/

const isRomanClass = (token: Token): boolean =>
  token.kind === 'word' && token.shape !== 'lower' && ROMAN.test(token.fold)

/** The highest class of a school. */
const LAST_CLASS = 12

/** Are the numbers classes that rise: "5, 6–8", and not a count before them: "24, 5–8 kl."? */
function areClasses(tokens: readonly Token[], at: number, to: number): boolean {
  const numbers = tokens.slice(at, to).flatMap((_, ahead) => numberAt(tokens, at + ahead, 2) ?? [])
  return numbers.every((number, place) => number <= LAST_CLASS && number > (numbers[place - 1] ?? 0))
}

/** "5–8 kl.", "8 b klasės", "II g klasės", "II–IV kl.". */
export const schoolClass: ReadItem = (tokens, at) => {
  const first = tokenAt(tokens, at)
  const isRoman = isRomanClass(first)
  if (numberAt(tokens, at, 2) === null && !isRoman) return null
  if (!isRoman && !areClasses(tokens, at, behindNumbers(tokens, at + 1))) return null
  const isRange = isRoman && tokenAt(tokens, at + 1).kind === 'dash' && isRomanClass(tokenAt(tokens, at + 2))
  const to = behindClassLetter(tokens, isRange ? at + 3 : behindNumbers(tokens, at + 1))
  const word = tokenAt(tokens, to)
  if (word.kind !== 'word' || !onLine(word) || !isClassWord(word.fold)) return null
  return plainItem(tokens, at, behindStop(tokens, to + 1), 'qualifier')
}

/** Index behind "10.00" or "14:30". */
function behindTime(tokens: readonly Token[], at: number): number | null {
  const [hour, minutes] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)]
  const [mark, last] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  if (hour === null || minutes === null || hour > 24 || minutes > 59) return null
  const fits = isTight(mark, 'stop', 'colon') && mark.text.length === 1 && isTight(last, 'number')
  return fits && last.fold.length === 2 ? at + 3 : null
}

/** "10.00–12.00 val.". */
export const clock: ReadItem = (tokens, at) => {
  const first = behindTime(tokens, at)
  if (first === null) return null
  const second = tokenAt(tokens, first).kind === 'dash' ? behindTime(tokens, first + 1) : null
  const to = second ?? first
  return plainItem(
    tokens,
    at,
    tokenAt(tokens, to).fold === 'val' ? behindStop(tokens, to + 1) : to,
    'unknown',
  )
}

/** Index behind a unit and its stop, and behind the second word of "akad. val.". */
function behindUnit(tokens: readonly Token[], at: number): number {
  const end = behindStop(tokens, at + 1)
  const second = tokenAt(tokens, end)
  const academic = tokenAt(tokens, at).fold.startsWith('ak') && second.fold.startsWith('val')
  return academic ? behindStop(tokens, end + 1) : end
}

/** "Jankų m-kla 2m.": people, by their first letter; "5 m. vaikai" are five years old. */
const isGluedRole = (unit: Token): boolean => unit.fold === 'm' && unit.gap === 'none'

/** "14 val.", "38 proc.", "2, 3 tema". */
export const measured: ReadItem = (tokens, at) => {
  if (tokenAt(tokens, at).kind !== 'number') return null
  const to = behindNumbers(tokens, at + 1)
  const unit = tokenAt(tokens, to)
  if (!onLine(unit) || isGluedRole(unit) || unit.shape === 'title') return null
  if (unit.kind === 'percent') return plainItem(tokens, at, to + 1, 'unknown')
  const end = behindUnit(tokens, to)
  const short = unit.fold.length < 2 && end === to + 1
  return unit.kind === 'word' && !short && isUnitWord(unit.fold)
    ? plainItem(tokens, at, end, 'unknown')
    : null
}

/** "2-asis". */
export const ordinal: ReadItem = (tokens, at) => {
  const tail = tokenAt(tokens, at + 2)
  if (tokenAt(tokens, at).kind !== 'number' || !isTight(tokenAt(tokens, at + 1), 'dash')) return null
  return tail.gap === 'none' && isOrdinalTail(tail.fold) ? plainItem(tokens, at, at + 3, 'unknown') : null
}
