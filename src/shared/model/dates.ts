import { z } from 'zod'

/** Is this `YYYY-MM-DD` a day of the calendar (leap years counted)? */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A calendar day, `YYYY-MM-DD`. */
export const IsoDay = z.string().refine(isCalendarDay, { params: { rule: 'not-a-day' } })

export const optionalDay = () => IsoDay.nullable().default(null)

/** How exactly a date is known (model.md, section 3). */
export const DatePrecision = z.enum([
  'day',
  'day-list',
  'month',
  'month-list',
  'month-range',
  'half-year',
  'school-year',
  'window',
  'unknown',
])
export type DatePrecision = z.infer<typeof DatePrecision>

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a date known as far as it is written. A year is one that papers may be of, so that
 * a day typed short (`0305`) is never taken for the year 305.
 */
export const PartialDate = z
  .string()
  .refine((text) => /^(1[89]|2[01])\d{2}(-(0[1-9]|1[0-2]))?$/.test(text) || isCalendarDay(text), {
    params: { rule: 'not-a-date' },
  })

/** A school year, `2018-2019`: 1 September to 31 August. */
export const SchoolYear = z
  .string()
  .refine((text) => /^\d{4}-\d{4}$/.test(text) && Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, {
    params: { rule: 'not-a-school-year' },
  })

/** Time of day, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The school year a day belongs to; 28 August belongs to the year that ends (model.md, section 5). */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 9 ? year : year - 1
  return `${first}-${first + 1}`
}

/** First and last day of a school year. */
export function schoolYearBounds(schoolYear: string): { readonly from: string; readonly to: string } {
  return { from: `${schoolYear.slice(0, 4)}-09-01`, to: `${schoolYear.slice(5)}-08-31` }
}

/** First and last day of a half of a school year: September to January, February to August. */
export function halfYearBounds(
  schoolYear: string,
  half: 1 | 2,
): { readonly from: string; readonly to: string } {
  const { from, to } = schoolYearBounds(schoolYear)
  const second = schoolYear.slice(5)
  return half === 1 ? { from, to: `${second}-01-31` } : { from: `${second}-02-01`, to }
}
