import { isCalendarDay } from '../../model/dates.ts'
import type { Token } from './token.ts'

/** ISO text of a year, month and day, whether such a day exists or not. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function isDay(year: number, month: number, day: number): boolean {
  return isCalendarDay(isoDay(year, month, day))
}

/** The whole number of a number token of at most `digits` digits, or null. */
export function numberAt(tokens: readonly Token[], at: number, digits: number): number | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.fold.length === 0 || token.fold.length > digits) return null
  return Number(token.fold)
}

/** A year of our time in four digits, or null. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const year = numberAt(tokens, at, 4)
  return year !== null && year >= 1950 && year <= 2099 ? year : null
}

export const isKind = (token: Token | undefined, ...kinds: readonly Token['kind'][]): boolean =>
  token !== undefined && kinds.includes(token.kind)

/** Nothing, blanks or a tab before the token, on the same line. */
export const onLine = (token: Token | undefined): boolean =>
  token !== undefined && (token.gap === 'none' || token.gap === 'space' || token.gap === 'tab')

/** Index behind a word of this folded spelling and its stop, or `at`. */
export function behindWord(tokens: readonly Token[], at: number, pattern: RegExp): number {
  const token = tokens[at]
  if (token?.kind !== 'word' || !onLine(token) || !pattern.test(token.fold)) return at
  const stop = tokens[at + 1]
  return stop?.kind === 'stop' && stop.gap === 'none' && stop.text === '.' ? at + 2 : at + 1
}

/** The dates from one day to another, both included, or null where they are out of order or too far apart. */
export function daysBetween(from: string, to: string, limit: number): string[] | null {
  const first = Date.parse(`${from}T00:00:00Z`)
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - first) / 86_400_000)
  if (Number.isNaN(days) || days < 1 || days >= limit) return null
  return Array.from({ length: days + 1 }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  )
}

/** Was a day of this date text a Sunday? */
export function isSunday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0
}
