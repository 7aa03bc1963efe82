import type { DateContext, DateReading, DateRule } from './date-reading.ts'
import { behindWord, isDay, isKind, isoDay, numberAt, onLine, yearAt } from './date-parts.ts'
import { readDayList } from './read-day-list.ts'
import { readMonthDate } from './read-month-date.ts'
import { monthAndDay, romanDate, romanDay } from './read-roman-date.ts'
import type { Token } from './token.ts'
import { isTight, startsLine, tokenAt } from './token.ts'
import { proposedYear } from './year-proposal.ts'

function behindDayWord(tokens: readonly Token[], at: number): number {
  return behindWord(tokens, at, /^(d|diena|dienomis)$/)
}

/** Index behind a dash, stop or slash, or behind nothing where a blank is the separator; null where neither. */
function behindSeparator(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!onLine(token)) return null
  if (token?.kind === 'number') return token.gap === 'space' ? at : null
  const next = tokens[at + 1]
  const single = isKind(token, 'dash', 'stop', 'slash') && token?.text.length === 1
  return single && onLine(next) && next?.kind === 'number' ? at + 1 : null
}

/** Does the number belong to the people behind it? "2018-03 – 5 mokytojai" is a month and a count. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at - 1]
  const spaced = dash?.kind === 'dash' && dash.gap === 'space' && tokens[at]?.gap === 'space'
  const word = tokens[at + 1]
  return spaced && word?.kind === 'word' && !/^(d|ir)$/.test(word.fold) && word.shape === 'lower'
}

interface MonthDay {
  readonly month: number
  readonly day: number
  readonly to: number
}

function monthDayAt(tokens: readonly Token[], at: number): MonthDay | null {
  const monthAt = behindSeparator(tokens, at)
  const month = monthAt === null ? null : numberAt(tokens, monthAt, 2)
  if (monthAt === null || month === null) return null
  const dayAt = behindSeparator(tokens, monthAt + 1)
  const day = dayAt === null ? null : numberAt(tokens, dayAt, 2)
  if (dayAt === null || day === null || isCount(tokens, dayAt)) return null
  return { month, day, to: dayAt + 1 }
}

function fullDate(tokens: readonly Token[], at: number): DateReading | null {
  const year = yearAt(tokens, at)
  if (year === null) return null
  const parts = monthDayAt(tokens, behindWord(tokens, at + 1, /^m$/))
  if (!parts) return null
  if (!isDay(year, parts.month, parts.day)) return noSuchDay(year, parts, behindDayWord(tokens, parts.to))
  const list = readDayList(tokens, parts.to, year, parts.month, parts.day)
  return { ...list, to: behindDayWord(tokens, list.to), proposal: null }
}

function noSuchDay(year: number, parts: MonthDay, to: number): DateReading | null {
  if (parts.month > 31 || parts.day > 31) return null
  const swapped = isDay(year, parts.day, parts.month) ? [isoDay(year, parts.day, parts.month)] : null
  return { to, dates: [], precision: 'unknown', doubt: 'no-such-day', proposal: swapped }
}

function mistypedYear(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  const typed = tokens[at]
  if (typed?.kind !== 'number' || typed.fold.length < 3 || typed.fold.length > 5) return null
  if (yearAt(tokens, at) !== null) return null
  if (!isKind(tokens[at + 1], 'dash', 'stop')) return null
  const parts = monthDayAt(tokens, at + 1)
  const year = proposedYear(typed.fold, context.referenceYear ?? context.defaultYear)
  if (!parts || year === null || !isDay(year, parts.month, parts.day)) return null
  const list = readDayList(tokens, parts.to, year, parts.month, parts.day)
  return { ...list, to: behindDayWord(tokens, list.to), doubt: 'year-mistyped', proposal: list.dates }
}

/** Are the three numbers joined by the same kind of mark without blanks? */
function isTightDate(tokens: readonly Token[], at: number): boolean {
  const marks = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 3)]
  const numbers = [tokenAt(tokens, at + 2), tokenAt(tokens, at + 4)]
  return (
    marks.every((mark) => isTight(mark, 'stop', 'dash', 'slash')) &&
    numbers.every((one) => one.gap === 'none')
  )
}

function dayFirst(tokens: readonly Token[], at: number): DateReading | null {
  const [day, month, year] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2), yearAt(tokens, at + 4)]
  if (day === null || month === null || year === null || !isTightDate(tokens, at)) return null
  const [dayFits, monthFits] = [isDay(year, month, day), isDay(year, day, month)]
  if (!dayFits && !monthFits) return null
  const dates = [dayFits ? isoDay(year, month, day) : isoDay(year, day, month)]
  const doubt = dayFits && monthFits && day !== month ? 'day-month-order' : null
  return { to: behindDayWord(tokens, at + 5), dates, precision: 'day', doubt, proposal: doubt ? dates : null }
}

/** "22-11-16" at the beginning of a line: the century is left out, and a person says whether it is this one. */
function shortYear(tokens: readonly Token[], at: number): DateReading | null {
  const [year, month, day] = [
    numberAt(tokens, at, 2),
    numberAt(tokens, at + 2, 2),
    numberAt(tokens, at + 4, 2),
  ]
  const isAlone = startsLine(tokenAt(tokens, at)) && isTightDate(tokens, at)
  if (year === null || month === null || day === null || !isAlone) return null
  if (tokenAt(tokens, at).fold.length < 2 || !isDay(2000 + year, month, day)) return null
  const dates = [isoDay(2000 + year, month, day)]
  return {
    to: behindDayWord(tokens, at + 5),
    dates,
    precision: 'day',
    doubt: 'year-mistyped',
    proposal: dates,
  }
}

function compact(tokens: readonly Token[], at: number): DateReading | null {
  const token = tokens[at]
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(token?.kind === 'number' ? token.fold : '')
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isDay(year, month, day)) return null
  return {
    to: behindDayWord(tokens, at + 1),
    dates: [isoDay(year, month, day)],
    precision: 'day',
    doubt: null,
    proposal: null,
  }
}

function yearMonth(tokens: readonly Token[], at: number): DateReading | null {
  const year = yearAt(tokens, at)
  const dash = tokens[at + 1]
  const month = numberAt(tokens, at + 2, 2)
  if (year === null || month === null || month < 1 || month > 12 || tokens[at + 2]?.fold.length !== 2)
    return null
  if (!isKind(dash, 'dash', 'stop') || dash?.gap !== 'none' || tokens[at + 2]?.gap !== 'none') return null
  const to = behindWord(tokens, at + 3, /^(men|menuo|menesi|menesio)$/)
  return { to, dates: [isoDay(year, month, 1)], precision: 'month', doubt: null, proposal: null }
}

/** "II pusmetis". */
function halfAt(tokens: readonly Token[], at: number): { isSecond: boolean; to: number } | null {
  const which = tokenAt(tokens, at).fold
  const to = behindWord(tokens, at + 1, /^pusmet/)
  if (to === at + 1 || !/^(i|ii|pirm\p{L}+|antr\p{L}+)$/u.test(which)) return null
  return { isSecond: which === 'ii' || which.startsWith('antr'), to }
}

function schoolYear(tokens: readonly Token[], at: number): DateReading | null {
  const [first, second] = [yearAt(tokens, at), yearAt(tokens, at + 2)]
  if (first === null || second !== first + 1 || !isKind(tokens[at + 1], 'dash', 'slash')) return null
  const to = behindWord(tokens, at + 3, /^(m|mokslo)$/)
  const end = to === at + 3 ? to : behindWord(tokens, to, /^(m|metai|metais|metu)$/)
  const half = halfAt(tokens, end)
  if (half) {
    const dates = [half.isSecond ? isoDay(second, 2, 1) : isoDay(first, 9, 1)]
    return { to: half.to, dates, precision: 'half-year', doubt: null, proposal: null }
  }
  return { to: end, dates: [isoDay(first, 9, 1)], precision: 'school-year', doubt: null, proposal: null }
}

function halfYear(tokens: readonly Token[], at: number): DateReading | null {
  const year = yearAt(tokens, at)
  const half = year === null ? null : halfAt(tokens, behindWord(tokens, at + 1, /^m$/))
  if (year === null || !half) return null
  const dates = [isoDay(year, half.isSecond ? 7 : 1, 1)]
  return { to: half.to, dates, precision: 'half-year', doubt: null, proposal: null }
}

const rule = (name: string, text: string, dates: readonly string[], read: DateRule['read']): DateRule => ({
  name,
  example: { text, dates },
  read,
})

/** Forms of dates, tried in this order; the first that fits wins. */
export const DATE_RULES: readonly DateRule[] = [
  rule('school year', '2017–2018 m. m.', ['2017-09-01'], schoolYear),
  rule('year, month, day', '2018 -09-17', ['2018-09-17'], fullDate),
  rule('month in Roman numerals', '2019-III-05', ['2019-03-05'], romanDate),
  rule('day, month, year', '14.03.2018', ['2018-03-14'], dayFirst),
  rule('digits only', '20180314', ['2018-03-14'], compact),
  rule('year with a digit too few', '208-09-19', ['2018-09-19'], mistypedYear),
  rule('year without its century', '22-11-16', ['2022-11-16'], shortYear),
  rule('half-year', '2018 m. II pusmetis', ['2018-07-01'], halfYear),
  rule('month by its name', '2018 m. kovo 5 d.', ['2018-03-05'], readMonthDate),
  rule('year and month', '2018-03', ['2018-03-01'], yearMonth),
  rule('Roman month and day without a year', 'III-05', [], romanDay),
  rule('month and day without a year', '03.05', [], monthAndDay),
]

/** The date that begins at `at`, or null. */
export function readDate(tokens: readonly Token[], at: number, context: DateContext): DateReading | null {
  for (const { read } of DATE_RULES) {
    const reading = read(tokens, at, context)
    if (reading) return reading
  }
  return null
}
