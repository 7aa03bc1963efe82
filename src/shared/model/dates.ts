/** Is this `YYYY-MM-DD` a day of the calendar (leap years counted)? */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

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
