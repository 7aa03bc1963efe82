import { isCalendarDay, schoolYearBounds } from '../../model/dates.ts'

const pad = (text: string): string => text.padStart(2, '0')

/** Year of a day typed without one: the day of the school year that is being written. */
const yearWithin = (schoolYear: string, month: string): string => {
  const { from, to } = schoolYearBounds(schoolYear)
  return pad(month) >= '09' ? from.slice(0, 4) : to.slice(0, 4)
}

const withoutWords = (typed: string): string =>
  typed
    .trim()
    .replaceAll(/\s*m\.\s*/gu, '-')
    .replaceAll(/\s*d\.\s*$/gu, '')
    .replaceAll(/[\s./-]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')

/**
 * Understands a typed day: `2018-11-14`, `2018.11.14`, `20181114`, `1114`, `11-14`. Without a year it is
 * the day of `schoolYear`. `null` where it is no calendar day.
 */
export function parseDayText(typed: string, schoolYear: string): string | null {
  const text = withoutWords(typed)
  const whole = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(text)
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  const [year, month, day] = whole
    ? [whole[1], whole[2], whole[3]]
    : [short === null ? undefined : yearWithin(schoolYear, short[1] ?? ''), short?.[1], short?.[2]]
  if (year === undefined || month === undefined || day === undefined) return null
  const iso = `${year}-${pad(month)}-${pad(day)}`
  return isCalendarDay(iso) ? iso : null
}

/** As `parseDayText`, and also a bare year or month: `2018`, `2018-11`. */
export function parsePartialDateText(typed: string, schoolYear: string): string | null {
  const text = withoutWords(typed)
  const partial = /^(\d{4})(?:-(\d{1,2}))?$/.exec(text)
  if (partial === null || !/^(19|20)/.test(text)) return parseDayText(typed, schoolYear)
  const month = partial[2]
  if (month === undefined) return partial[1] ?? null
  return Number(month) >= 1 && Number(month) <= 12 ? `${partial[1]}-${pad(month)}` : null
}
