import type { DatePrecision } from '../../model/date-fields.ts'
import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { QuestionCode } from './attendance-result.ts'
import { daysBetween, isSunday } from './date-parts.ts'
import type { DateDoubt } from './date-reading.ts'
import type { DateItem } from './item.ts'
import type { Section } from './section.ts'

export interface SectionDates {
  readonly dates: readonly string[]
  readonly precision: DatePrecision
  readonly asks: readonly Ask[]
}

const CODES: Readonly<Record<DateDoubt, QuestionCode>> = {
  'year-mistyped': 'date-year-mistyped',
  'no-such-day': 'date-no-such-day',
  'no-year': 'date-no-year',
  'year-assumed': 'date-year-assumed',
  'day-month-order': 'date-day-month-order',
  'day-range': 'date-range',
}

/** Longest event whose days are spelt out, in days. */
const LONGEST_EVENT = 32

function askAbout(item: DateItem): Ask[] {
  const { doubt, proposal } = item.reading
  if (doubt === null) return []
  const filled = proposal ?? (item.reading.dates.length > 0 ? item.reading.dates : null)
  return [ask(CODES[doubt], [item], { proposal: filled ? { kind: 'dates', dates: filled } : null })]
}

function precisionOf(section: Section, dates: readonly string[]): DatePrecision {
  const [first] = section.dates
  if (!first) return 'unknown'
  if (section.dates.length === 1) return first.reading.precision
  return dates.length > 1 ? 'day-list' : 'day'
}

/** The days of an event and what has to be asked about them. */
export function sectionDates(section: Section): SectionDates {
  const typed = [...new Set(section.dates.flatMap(({ reading }) => reading.dates))]
  const asks = section.dates.flatMap(askAbout)
  const [first = '', last = ''] = [typed[0], typed.at(-1)]
  const spelt = section.range && typed.length === 2 ? daysBetween(first, last, LONGEST_EVENT) : null
  const dates = spelt ?? typed
  if (spelt) asks.push(ask('date-range', section.dates, { proposal: { kind: 'dates', dates } }))
  const exact = section.dates.some(
    ({ reading }) => reading.precision === 'day' || reading.precision === 'day-list',
  )
  const sunday = exact ? dates.find(isSunday) : undefined
  if (sunday !== undefined) {
    const proposal = { kind: 'dates' as const, dates }
    asks.push(ask('date-on-sunday', section.dates, { params: { date: sunday }, proposal, blocking: false }))
  }
  return { dates, precision: precisionOf(section, dates), asks }
}
