const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a calendar day, so that differences are whole days (no zones, no clocks). */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

/** The calendar day of a day number; the inverse of `dayNumber`. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** ISO weekday of a calendar day: 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Last day of a month written `YYYY-MM`. */
export function lastDayOfMonth(month: string): string {
  // A rollup of two thousand schools asks for a million: reading and writing a date as text took five times as long.
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-${days}`
}

/** The month `steps` months after a month written `YYYY-MM`. */
export function monthAfter(month: string, steps: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + steps
  const year = Math.floor(months / 12)
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}`
}
