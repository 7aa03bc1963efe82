/** The same day a month earlier, or the last day of that month: `2018-03-31` gives `2018-02-28`. */
export function monthBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - 1)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return date.toISOString().slice(0, 10)
}
