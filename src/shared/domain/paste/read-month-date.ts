import { behindWord, isDay, isKind, isoDay, numberAt, onLine, yearAt } from './date-parts.ts'
import { monthOfWord } from './known-words.ts'
import { MONTHS_NOMINATIVE } from '../lithuanian/months.ts'
import { foldLetters } from './fold-letters.ts'
import type { DateContext, DateReading } from './date-reading.ts'
import { isCounted, readDayList } from './read-day-list.ts'
import type { Token } from './token.ts'
import { isTight, tokenAt } from './token.ts'

interface Months {
  readonly months: readonly number[]
  readonly range: boolean
  readonly to: number
}

const MONTH_NAMES = new Set(MONTHS_NOMINATIVE.map(foldLetters))

const MONTH_WORD = /^(men|menuo|menesi|menesio|menesiais|menesiu)$/

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  return token?.kind === 'word' ? monthOfWord(token.fold) : null
}

const MOST_MONTHS = 12

/** Index of a further month behind a comma, dash, slash or "ir"; null where none follows. */
function nextMonthAt(tokens: readonly Token[], at: number): number | null {
  const mark = tokenAt(tokens, at)
  const joins = isKind(mark, 'comma', 'dash', 'slash') || mark.fold === 'ir' || mark.fold === 'bei'
  const follows = joins && onLine(mark) && onLine(tokenAt(tokens, at + 1))
  return follows && monthAt(tokens, at + 1) !== null ? at + 1 : null
}

/** "sausio - vasario", "sausio, vasario ir kovo": months by their names. */
function monthsFrom(tokens: readonly Token[], at: number): Months | null {
  const first = monthAt(tokens, at)
  if (first === null) return null
  const months = [first]
  let to = at + 1
  let range = false
  for (
    let next = nextMonthAt(tokens, to);
    next !== null && months.length < MOST_MONTHS;
    next = nextMonthAt(tokens, to)
  ) {
    range ||= tokenAt(tokens, to).kind === 'dash'
    months.push(monthAt(tokens, next) ?? first)
    to = next + 1
  }
  return { months, range, to }
}

/** A range of two months spelt out: November to January passes into the next year. */
function firstDays(year: number, found: Months): string[] {
  const [from = 1, until = from] = found.months
  if (!found.range || found.months.length !== 2) return found.months.map((month) => isoDay(year, month, 1))
  const length = ((until - from + 12) % 12) + 1
  return Array.from({ length }, (_, step) => {
    const month = from - 1 + step
    return isoDay(year + Math.floor(month / 12), (month % 12) + 1, 1)
  })
}

function wholeMonths(year: number, found: Months, to: number): DateReading {
  const dates = firstDays(year, found)
  const several = found.range ? 'month-range' : 'month-list'
  return { to, dates, precision: dates.length === 1 ? 'month' : several, doubt: null, proposal: null }
}

function dayOfMonth(tokens: readonly Token[], year: number, month: number, at: number): DateReading | null {
  const day = onLine(tokens[at]) ? numberAt(tokens, at, 2) : null
  if (day === null || day > 31 || isCounted(tokens[at + 1])) return null
  const end = (to: number) => behindWord(tokens, behindOrdinal(tokens, to), /^(d|diena|dienomis)$/)
  if (!isDay(year, month, day)) {
    return { to: end(at + 1), dates: [], precision: 'unknown', doubt: 'no-such-day', proposal: null }
  }
  const list = readDayList(tokens, at + 1, year, month, day)
  return { ...list, to: end(list.to), proposal: null }
}

/** Index behind the ending of a day's ordinal: "13-ąją", "13-osios". */
function behindOrdinal(tokens: readonly Token[], at: number): number {
  const [dash, tail] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  const isOrdinal =
    isTight(dash, 'dash') && isTight(tail, 'word') && /^(aja|oji|ajai|osios|ojo)$/.test(tail.fold)
  return isOrdinal ? at + 2 : at
}

/** Does the text say that the number is a day: "kovo 5 d.", "kovo 5, 7 ir 9 d."? */
function hasDayWord(tokens: readonly Token[], at: number): boolean {
  if (numberAt(tokens, at, 2) === null) return false
  const isOrdinal = behindOrdinal(tokens, at + 1) > at + 1
  return isOrdinal || behindWord(tokens, at + 1, /^(d|diena)$/) > at + 1 || hasDayWordLater(tokens, at)
}

/** "Balandis: Jankų – 3": a month in the nominative that begins a line or sentence and announces a list. */
function announcesList(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  const begins = token.gap === 'line' || token.gap === 'blank' || isKind(before, 'stop', 'semicolon')
  return begins && MONTH_NAMES.has(token.fold) && isKind(behind, 'colon', 'dash') && onLine(behind)
}

/** A date without its year: read with the caller's year and asked about, or kept as a window without one. */
function withoutYear(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  const found = monthsFrom(tokens, at)
  if (!found) return null
  return withYearBehind(tokens, found) ?? inYearOf(tokens, at, found, context)
}

function inYearOf(
  tokens: readonly Token[],
  at: number,
  found: Months,
  context: DateContext,
): DateReading | null {
  const year = context.defaultYear ?? context.referenceYear
  const whole = announcesList(tokens, at) ? wholeMonths(year ?? LEAP, found, found.to) : null
  const reading = whole ?? inSomeYear(tokens, found, year ?? LEAP)
  if (!reading) return null
  if (year === null) return { ...reading, dates: [], precision: 'window', doubt: 'no-year', proposal: null }
  return { ...reading, doubt: reading.doubt ?? 'year-assumed', proposal: reading.dates }
}

function inSomeYear(tokens: readonly Token[], found: Months, year: number): DateReading | null {
  const [month = 1] = found.months
  const monthsEnd = behindWord(tokens, found.to, MONTH_WORD)
  const isDayDate = found.months.length === 1 && hasDayWord(tokens, found.to)
  const day = isDayDate
    ? dayOfMonth(tokens, year, month, found.to)
    : dayBehindWord(tokens, year, found, monthsEnd)
  return day ?? (monthsEnd === found.to ? null : wholeMonths(year, found, monthsEnd))
}

/** "kovo 5 d. (2019 m.)", "kovo 5 d., 2019 m.": the year behind the day. */
function withYearBehind(tokens: readonly Token[], found: Months): DateReading | null {
  const day = inSomeYear(tokens, found, LEAP)
  if (!day || !onLine(tokens[day.to])) return null
  const isOpen = isKind(tokens[day.to], 'open')
  const at = isOpen || isKind(tokens[day.to], 'comma') ? day.to + 1 : day.to
  const year = yearAt(tokens, at)
  const end = behindWord(tokens, at + 1, /^(m|metu|metai|metais)$/)
  const isTold = isOpen ? isKind(tokens[end], 'close') : end > at + 1
  if (year === null || !onLine(tokens[at]) || !isTold) return null
  const reading = inSomeYear(tokens, found, year)
  return reading && { ...reading, to: isOpen ? end + 1 : end }
}

/** Any leap year: every day that some year has is a day in it. */
const LEAP = 2000

/** "kovo 5, 7 ir 9 d.": the word for day stands behind the last number. */
function hasDayWordLater(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 8; next++) {
    const token = tokens[next]
    if (!onLine(token)) return false
    if (token?.fold === 'd' && next > at) return true
    if (!isKind(token, 'number', 'comma', 'dash', 'slash') && token?.fold !== 'ir') return false
  }
  return false
}

/** "kovo mėn. 14, 21 ir 28 d.": days behind the word for month, where the text says that they are days. */
function dayBehindWord(
  tokens: readonly Token[],
  year: number,
  { months }: Months,
  at: number,
): DateReading | null {
  const [month = 1, ...more] = months
  return more.length === 0 && hasDayWord(tokens, at) ? dayOfMonth(tokens, year, month, at) : null
}

/** Dates with the month by its name: "2018 m. kovo 5 d.", "2018 m. sausio- vasario mėn", "kovo 5 d.". */
export function readMonthDate(
  tokens: readonly Token[],
  at: number,
  context: DateContext,
): DateReading | null {
  const year = yearAt(tokens, at)
  if (year === null) return withoutYear(tokens, at, context)
  const begin = behindWord(tokens, behindWord(tokens, at + 1, /^(m|metu|metais)$/), /^menesio$/)
  if (!onLine(tokens[begin])) return null
  const found = monthsFrom(tokens, begin)
  if (!found) return null
  const [month = 1] = found.months
  const day = found.months.length === 1 ? dayOfMonth(tokens, year, month, found.to) : null
  const behindMonth = behindWord(tokens, found.to, MONTH_WORD)
  return day ?? dayBehindWord(tokens, year, found, behindMonth) ?? wholeMonths(year, found, behindMonth)
}
