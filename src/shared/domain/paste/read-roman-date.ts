import type { DateContext, DateReading } from './date-reading.ts'
import { behindWord, isDay, isoDay, numberAt, onLine, yearAt } from './date-parts.ts'
import { readDayList } from './read-day-list.ts'
import type { Token } from './token.ts'
import { isTight, startsLine, tokenAt } from './token.ts'

const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function romanMonth({ kind, shape, fold, text }: Token): number | null {
  const isRoman = kind === 'word' && shape !== 'lower' && text === text.toUpperCase()
  const month = isRoman ? ROMAN_MONTHS.indexOf(fold) + 1 : 0
  return month === 0 ? null : month
}

/** Index behind one dash, stop or slash, or behind blanks alone; null where neither stands. */
function behindMark(tokens: readonly Token[], at: number): number | null {
  const mark = tokenAt(tokens, at)
  if (!onLine(mark)) return null
  if (isTight(mark, 'dash', 'stop', 'slash') && mark.text.length === 1) return at + 1
  return mark.gap === 'space' && mark.kind !== 'dash' ? at : null
}

interface RomanDay {
  readonly month: number
  readonly day: number
  readonly to: number
}

function dayFrom(tokens: readonly Token[], at: number): RomanDay | null {
  const month = romanMonth(tokenAt(tokens, at))
  const dayAt = behindMark(tokens, at + 1)
  const day = dayAt === null || !onLine(tokens[dayAt]) ? null : numberAt(tokens, dayAt, 2)
  return month === null || dayAt === null || day === null ? null : { month, day, to: dayAt + 1 }
}

const behindDayWord = (tokens: readonly Token[], at: number): number => behindWord(tokens, at, /^(d|diena)$/)

/** "2019-III-05", "2019 III 5 d.": the month in Roman numerals. */
export function romanDate(tokens: readonly Token[], at: number): DateReading | null {
  const year = yearAt(tokens, at)
  const begin = year === null ? null : behindMark(tokens, behindWord(tokens, at + 1, /^m$/))
  const found = begin === null || !onLine(tokens[begin]) ? null : dayFrom(tokens, begin)
  if (year === null || !found || !isDay(year, found.month, found.day)) return null
  const list = readDayList(tokens, found.to, year, found.month, found.day)
  return { ...list, to: behindDayWord(tokens, list.to), proposal: null }
}

/** A day whose year is the caller's or the text's, asked about; a window where neither tells one. */
function inYear(day: RomanDay, to: number, { defaultYear, referenceYear }: DateContext): DateReading | null {
  const year = defaultYear ?? referenceYear
  if (!isDay(year ?? 2000, day.month, day.day)) return null
  if (year === null) return { to, dates: [], precision: 'window', doubt: 'no-year', proposal: null }
  const dates = [isoDay(year, day.month, day.day)]
  return { to, dates, precision: 'day', doubt: 'year-assumed', proposal: dates }
}

/** "III-05" at the beginning of a line. */
export function romanDay(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  return startsLine(tokenAt(tokens, at)) ? romanDayAt(tokens, at, context) : null
}

/** "III-05" wherever it stands. */
export function romanDayAt(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  const isTied = isTight(tokenAt(tokens, at + 1), 'dash', 'stop')
  const found = isTied ? dayFrom(tokens, at) : null
  return found && inYear(found, behindDayWord(tokens, found.to), context)
}

/** "03.05", "03-05 d." at the beginning of a line: two digits each, and no time of day. */
export function monthAndDay(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  const [first, mark, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)]
  const [month, day] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)]
  const isPair = first.fold.length === 2 && second.fold.length === 2 && mark.text.length === 1
  const isTied = isTight(mark, 'dash', 'stop') && second.gap === 'none'
  if (!startsLine(first) || month === null || day === null || !isPair || !isTied) return null
  const behind = tokenAt(tokens, at + 3)
  const goesOn =
    isTight(behind, 'dash', 'stop', 'slash', 'percent') && tokenAt(tokens, at + 4).kind === 'number'
  if (goesOn || /^(val|kl|proc|min|h)$/.test(behind.fold)) return null
  return inYear({ month, day, to: at + 3 }, behindDayWord(tokens, at + 3), context)
}
