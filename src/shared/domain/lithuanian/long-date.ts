import { monthName } from './months.ts'
import { glue } from './no-break-space.ts'

interface DateParts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` taken apart; a RangeError for anything else. */
function dateParts(date: string): DateParts {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!match) throw new RangeError(`Not a date: ${date}`)
  const [, year, month, day] = match
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

/**
 * The mixed form of a date as far as it is known, glued by no-break spaces: "2018 m. spalio 1 d."
 * (no leading zero), "2018 m. spalis", "2018 m." (documents.md 4.2).
 */
export function longDate(date: string): string {
  const { year, month, day } = dateParts(date)
  if (month === null) return glue(`${year} m.`)
  if (day === null) return glue(`${year} m. ${monthName(month, 'nominative')}`)
  return glue(`${year} m. ${monthName(month, 'genitive')} ${day} d.`)
}

/**
 * When something happened, as a part of a sentence: "2018 m. spalio 1 d.", "2018 m. spalio mėn.",
 * "2018 m." (documents.md 4.2; a month alone needs the genitive with "mėn.").
 */
export function longDateInSentence(date: string): string {
  const { year, month, day } = dateParts(date)
  if (month !== null && day === null) return glue(`${year} m. ${monthName(month, 'genitive')} mėn.`)
  return longDate(date)
}

/** Digit groups, zero-padded, as far as known: `2018-10-01` (documents.md 4.2); a RangeError for no date. */
export function shortDate(date: string): string {
  dateParts(date)
  return date
}
