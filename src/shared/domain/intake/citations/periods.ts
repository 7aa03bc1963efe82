import type { CiteDate, CiteItem } from './cite-item.ts'

/** A stretch of time that a clause tells, by its first and last day. */
export interface Period {
  readonly from: string
  readonly until: string
  readonly dates: readonly CiteDate[]
}

const lastDayOf = (month: string): string => {
  const [year = 0, no = 1] = month.split('-').map(Number)
  return `${month.slice(0, 7)}-${new Date(Date.UTC(year, no, 0)).getUTCDate()}`
}

const isMonths = ({ reading }: CiteDate): boolean =>
  reading.precision === 'month' || reading.precision === 'month-range'

const endOf = (date: CiteDate, day: string): string => (isMonths(date) ? lastDayOf(day) : day)

const isDate = (item: CiteItem | undefined): item is CiteDate =>
  item?.kind === 'date' && item.reading.doubt === null

/** A dash, or "iki" behind "nuo". */
function leadsTo(items: readonly CiteItem[], at: number, text: string): boolean {
  const [before, mark] = [items[at - 2], items[at]]
  if (mark?.kind !== 'other') return false
  if (mark.fold === 'iki') return before?.kind === 'other' && before.fold === 'nuo'
  return /^[-–—−]$/u.test(text.slice(mark.start, mark.end))
}

/** "2018-09–2019-05", "nuo 2018-09-03 iki 2019-05-20": two dates of one stretch, and no third in the row. */
function pairAt(items: readonly CiteItem[], at: number, text: string): Period | null {
  const [first, last] = [items[at], items[at + 2]]
  if (!isDate(first) || !isDate(last) || !leadsTo(items, at + 1, text)) return null
  const [from, day] = [first.reading.dates[0], last.reading.dates.at(-1)]
  const isChain = leadsTo(items, at + 3, text) && isDate(items[at + 4])
  const follows = leadsTo(items, at - 1, text) && isDate(items[at - 2])
  if (from === undefined || day === undefined || day <= from || isChain || follows) return null
  return { from, until: endOf(last, day), dates: [first, last] }
}

/** "2018 m. rugsėjo–gruodžio mėn." */
function rangeAt(item: CiteItem | undefined): Period | null {
  if (!isDate(item) || item.reading.precision !== 'month-range') return null
  const [from] = item.reading.dates
  const last = item.reading.dates.at(-1)
  return from === undefined || last === undefined ? null : { from, until: lastDayOf(last), dates: [item] }
}

/** The first stretch of months or days that a clause tells by where it begins and ends. */
export function periodIn(items: readonly CiteItem[], text: string): Period | null {
  for (const at of items.keys()) {
    const found = pairAt(items, at, text) ?? rangeAt(items[at])
    if (found) return found
  }
  return null
}
