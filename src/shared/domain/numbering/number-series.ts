import { schoolYearOf } from '../../model/dates.ts'
import type { RecordOf } from '../../model/kinds.ts'

/** The rules a number follows; a body without a register has plain numbers that restart each calendar year. */
export type SeriesRule = Pick<
  RecordOf<'register'>,
  'prefix' | 'separator' | 'suffix' | 'padding' | 'resets' | 'fileIndex' | 'fileIndexInNumber' | 'firstNumber'
>

export const PLAIN_SERIES: SeriesRule = {
  prefix: '',
  separator: '',
  suffix: '',
  padding: 1,
  resets: 'calendar-year',
  fileIndex: '',
  fileIndexInNumber: false,
  firstNumber: 1,
}

/** Numbers are compared without spaces, the way they are cited: `Nr. V-100` and `V - 100` are one. */
export const normalisedNumber = (number: string): string => number.replaceAll(/\s/gu, '').toUpperCase()

/**
 * The running number at the end of a printed one (`V-4.9-255` is the 255th); `null` where there is none. The
 * series' own suffix is taken off first, since it may hold digits (`16/2018`).
 */
export function sequenceOf(number: string, suffix = ''): number | null {
  const whole = normalisedNumber(number)
  const tail = normalisedNumber(suffix)
  const head = tail !== '' && whole.endsWith(tail) ? whole.slice(0, -tail.length) : whole
  const digits = /(\d+)\D*$/u.exec(head)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Which run of a series a day belongs to: its year, its school year, or one run for ever. */
export function seriesPeriod(resets: SeriesRule['resets'], date: string): string {
  switch (resets) {
    case 'calendar-year':
      return date.slice(0, 4)
    case 'school-year':
      return schoolYearOf(date.length >= 7 ? `${date}-01`.slice(0, 10) : `${date}-01-01`)
    case 'never':
      return 'all'
  }
}

/** Prefix, file index where the register has it in its numbers, separator, running number, suffix. */
export function formatNumber(rule: SeriesRule, sequence: number): string {
  const index = rule.fileIndexInNumber ? rule.fileIndex : ''
  const running = String(sequence).padStart(rule.padding, '0')
  return `${rule.prefix}${index}${rule.separator}${running}${rule.suffix}`
}

/** The number after the highest used one. Derived from the records, so a restore cannot give one twice. */
export function nextNumber(rule: SeriesRule, used: readonly string[]): string {
  const before = rule.firstNumber - 1
  const highest = used.reduce((most, number) => Math.max(most, sequenceOf(number, rule.suffix) ?? 0), before)
  return formatNumber(rule, highest + 1)
}

/** What stands before the running number at the end, and how long that is: `V-4.9-` and 3 of `V-4.9-255`. */
function headOf(number: string): { readonly head: string; readonly length: number } | null {
  const match = /^(.*?)(\d+)$/u.exec(normalisedNumber(number))
  return match ? { head: match[1] ?? '', length: match[2]?.length ?? 1 } : null
}

/**
 * A free number like one that is taken. A run without a register may hold numbers of several grammars (`V-100`,
 * `V-4.9-255`, `AT-151`): then the next of those that begin alike is meant.
 */
export function nextNumberLike(number: string, rule: SeriesRule, used: readonly string[]): string {
  const like = headOf(number)
  const isPlain = rule.prefix === '' && rule.suffix === '' && !rule.fileIndexInNumber
  if (like === null || like.head === '' || !isPlain) return nextNumber(rule, used)
  const alike = used.filter((one) => headOf(one)?.head === like.head)
  const padding = normalisedNumber(number).slice(like.head.length).startsWith('0') ? like.length : 1
  return nextNumber({ ...rule, prefix: like.head, separator: '', padding }, alike)
}
