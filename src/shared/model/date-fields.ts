import { z } from 'zod'
import { isCalendarDay } from './dates.ts'

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
