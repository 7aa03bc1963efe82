import type { DatePrecision } from '../../model/date-fields.ts'
import type { Token } from './token.ts'

/** What is odd about a date; each becomes a question. */
export type DateDoubt =
  | 'year-mistyped'
  | 'no-such-day'
  | 'no-year'
  | 'year-assumed'
  | 'day-month-order'
  | 'day-range'

export interface DateReading {
  /** Index of the token behind the date. */
  readonly to: number
  /** Days; of a month or longer its first day. Empty where the date cannot be known. */
  readonly dates: readonly string[]
  readonly precision: DatePrecision
  readonly doubt: DateDoubt | null
  /** What the date probably is, where `dates` cannot be trusted. */
  readonly proposal: readonly string[] | null
}

export interface DateContext {
  /** The year of dates without one; null where the caller knows none. */
  readonly defaultYear: number | null
  /** A year of the same text, for mending years with a digit missing. */
  readonly referenceYear: number | null
}

export interface DateRule {
  readonly name: string
  readonly example: { readonly text: string; readonly dates: readonly string[] }
  readonly read: (tokens: readonly Token[], at: number, context: DateContext) => DateReading | null
}
