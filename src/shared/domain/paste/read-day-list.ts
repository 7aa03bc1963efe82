import type { DatePrecision } from '../../model/date-fields.ts'
import { daysBetween, isDay, isKind, isoDay, numberAt, onLine } from './date-parts.ts'
import type { Token } from './token.ts'
import { tokenAt } from './token.ts'

export interface DayList {
  readonly to: number
  readonly dates: readonly string[]
  readonly precision: DatePrecision
  readonly doubt: 'day-range' | null
}

interface Days {
  readonly to: number
  readonly days: readonly number[]
  readonly range: boolean
}

/** A further day behind a comma, slash, "ir" or dash, with nothing or with blanks between. */
function nextDay(
  tokens: readonly Token[],
  at: number,
): { day: number; to: number; tight: boolean; dash: boolean } | null {
  const [mark, number] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)]
  const joins = isKind(mark, 'comma', 'slash', 'dash') || mark.fold === 'ir' || mark.fold === 'bei'
  const day = numberAt(tokens, at + 1, 2)
  if (!joins || day === null || !onLine(mark) || !onLine(number)) return null
  const tight = mark.gap === 'none' && number.gap === 'none'
  return { day, to: at + 2, tight, dash: mark.kind === 'dash' }
}

/** Is the list said to be one of days? "5, 7 ir 9 d." is; "5, 7 mokytojai" is not. */
function endsAsDays(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  if (token.kind === 'word') return /^(d|diena|dienomis|dienos)$/.test(token.fold) || token.shape !== 'lower'
  const dash = token.kind === 'dash' && (tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.kind === 'quote')
  return dash || token.kind === 'colon'
}

function daysFrom(tokens: readonly Token[], at: number, first: number, fits: (day: number) => boolean): Days {
  const days = [first]
  let to = at
  let loose = false
  let range = false
  let accepted: Days = { to: at, days: [first], range: false }
  for (let next = nextDay(tokens, to); next; next = nextDay(tokens, to)) {
    if (next.day <= (days.at(-1) ?? 0) || !fits(next.day) || range) break
    days.push(next.day)
    to = next.to
    loose ||= !next.tight
    range = next.dash
    const sure = loose ? endsAsDays(tokens, to) && (!range || isDayWord(tokens[to])) : !isCounted(tokens[to])
    if (sure) accepted = { to, days: [...days], range }
  }
  return accepted
}

const isDayWord = (token: Token | undefined): boolean =>
  token?.fold === 'd' || token?.fold.startsWith('dien') === true

/** A word of people hangs on the number: "2018-04-16,17 mokytojų". */
export function isCounted(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && token.gap !== 'line' && /^(mok|tev|vaik|dalyv|ped|aukl|ugd)/.test(token.fold)
  )
}

/**
 * Days of one month that follow its first day: "2018-04-16,17,19", "kovo 5, 7 ir 9 d.", "kovo 5–7 d.".
 * Numbers that may be counts of people are left alone; a range is spelt out and asked about.
 */
export function readDayList(
  tokens: readonly Token[],
  at: number,
  year: number,
  month: number,
  first: number,
): DayList {
  const found = daysFrom(tokens, at, first, (day) => isDay(year, month, day))
  const dates = found.days.map((day) => isoDay(year, month, day))
  if (dates.length === 1) return { to: found.to, dates, precision: 'day', doubt: null }
  const [from, to] = [dates.at(-2) ?? '', dates.at(-1) ?? '']
  const spelt = found.range ? daysBetween(from, to, 32) : null
  if (!spelt) return { to: found.to, dates, precision: 'day-list', doubt: null }
  return { to: found.to, dates: [...dates.slice(0, -2), ...spelt], precision: 'day-list', doubt: 'day-range' }
}
