import { assertNever } from '../../lib/assert-never.ts'
import type { CadenceRule } from '../../model/body.ts'
import { schoolYearBounds, schoolYearOf } from '../../model/dates.ts'
import { dayNumber, dayOfNumber, lastDayOfMonth, monthAfter, weekdayOf } from './calendar-day.ts'

/** A stretch in which a promise asks for meetings. */
export interface CadencePeriod {
  /** `2018-10`, `2018-09..2018-11`, `2018-W40`, `2018-2019`, `2018`; of a weekday rule the day, `2018-10-31`. */
  readonly label: string
  readonly from: string
  readonly to: string
  /** The only days that count, of a weekday rule; `null` where any day of the period does. */
  readonly days: readonly string[] | null
}

/**
 * The periods of a promise that lie wholly after its start, in order. The last one begins after `until`,
 * so that what is due next can be told.
 *
 * Exempt months are left out: blocks of months are made of the months that are not exempt (May, June and
 * September are one block of three), a week belongs to the month of its Thursday. A first month, week or year
 * that had begun before `start` is not asked for.
 */
export function cadencePeriods(rule: CadenceRule, start: string, until: string): readonly CadencePeriod[] {
  const periods: CadencePeriod[] = []
  const next = periodSource(rule, start)
  for (;;) {
    const period = next()
    if (period === null) return periods
    periods.push(period)
    if (period.from > until) return periods
  }
}

type PeriodSource = () => CadencePeriod | null

function periodSource(rule: CadenceRule, start: string): PeriodSource {
  const exempt = new Set(rule.exemptMonths)
  switch (rule.rule) {
    case 'per-school-year':
      return years(start, rule.every, true)
    case 'per-year':
      return years(start, rule.every, false)
    case 'nth-weekday':
    case 'last-weekday':
      return months(start, rule.every, exempt, (month) => promisedDay(rule, month))
    case 'every-n':
      if (rule.unit === 'school-year' || rule.unit === 'year') {
        return years(start, rule.every, rule.unit === 'school-year')
      }
      return rule.unit === 'week' ? weeks(start, rule.every, exempt) : months(start, rule.every, exempt, null)
    default:
      return assertNever(rule.rule, 'cadence rule')
  }
}

function years(start: string, every: number, isSchoolYear: boolean): PeriodSource {
  const boundsOf = (first: number) =>
    isSchoolYear
      ? schoolYearBounds(`${first}-${first + 1}`)
      : { from: `${first}-01-01`, to: `${first}-12-31` }
  let first = isSchoolYear ? Number(schoolYearOf(start).slice(0, 4)) : Number(start.slice(0, 4))
  if (boundsOf(first).from < start) first += 1
  return () => {
    const from = boundsOf(first).from
    const last = first + every - 1
    const label = isSchoolYear ? `${first}-${last + 1}` : joined(String(first), String(last))
    first += every
    return { label, from, to: boundsOf(last).to, days: null }
  }
}

function weeks(start: string, every: number, exempt: ReadonlySet<number>): PeriodSource {
  if (exempt.size === 12) return () => null
  let monday = dayNumber(start) + ((8 - weekdayOf(start)) % 7)
  return () => {
    const block: number[] = []
    while (block.length < every) {
      if (!exempt.has(monthNumber(dayOfNumber(monday + 3)))) block.push(monday)
      monday += 7
    }
    const from = block[0] ?? monday
    const to = block.at(-1) ?? monday
    return {
      label: joined(weekLabel(from), weekLabel(to)),
      from: dayOfNumber(from),
      to: dayOfNumber(to + 6),
      days: null,
    }
  }
}

/** ISO week, `2018-W40`: the week's year is the year of its Thursday. */
function weekLabel(monday: number): string {
  const thursday = dayOfNumber(monday + 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

type DayOfMonth = (month: string) => string | null

function months(
  start: string,
  every: number,
  exempt: ReadonlySet<number>,
  dayOf: DayOfMonth | null,
): PeriodSource {
  if (exempt.size === 12) return () => null
  let month = start.slice(0, 7)
  const skipsFirst = dayOf === null ? !start.endsWith('-01') : (dayOf(month) ?? '') < start
  if (skipsFirst) month = monthAfter(month, 1)
  return () => {
    const block: string[] = []
    while (block.length < every) {
      if (!exempt.has(monthNumber(month)) && (dayOf === null || dayOf(month) !== null)) block.push(month)
      month = monthAfter(month, 1)
    }
    return monthPeriod(block, dayOf)
  }
}

function monthPeriod(block: readonly string[], dayOf: DayOfMonth | null): CadencePeriod {
  const first = block[0] ?? ''
  const last = block.at(-1) ?? first
  if (dayOf === null) {
    return { label: joined(first, last), from: `${first}-01`, to: lastDayOfMonth(last), days: null }
  }
  const days = block.flatMap((month) => dayOf(month) ?? [])
  const from = days[0] ?? first
  const to = days.at(-1) ?? from
  return { label: joined(from, to), from, to, days }
}

/** The promised weekday of a month; `null` in a month without it (a fifth Friday). */
function promisedDay(rule: CadenceRule, month: string): string | null {
  const weekday = rule.weekday ?? 1
  const last = lastDayOfMonth(month)
  if (rule.rule === 'last-weekday') {
    return dayOfNumber(dayNumber(last) - ((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = `${month}-01`
  const offset = ((weekday - weekdayOf(first) + 7) % 7) + ((rule.nth ?? 1) - 1) * 7
  const day = dayOfNumber(dayNumber(first) + offset)
  return day <= last ? day : null
}

const joined = (from: string, to: string): string => (from === to ? from : `${from}..${to}`)

const monthNumber = (date: string): number => Number(date.slice(5, 7))
