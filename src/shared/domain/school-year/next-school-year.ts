/** `2018-2019` -> `2019-2020`. */
export function nextSchoolYear(schoolYear: string): string {
  const second = Number(schoolYear.slice(5))
  return `${second}-${second + 1}`
}

/** The same day, month or year one year later; 29 February becomes 28 February. */
export function oneYearLater(date: string): string {
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, 7)}-28` : next
}
