import { compareDatesDescending } from '#renderer/lib/compare-dates.ts'

export interface MonthGroup<Item> {
  /** `2018-11`, a bare year `2018`, or `undated`. */
  readonly month: string
  readonly items: readonly Item[]
}

export const UNDATED = 'undated'

const monthOf = (date: string | null): string => date?.slice(0, 7) ?? UNDATED

/** Items by month, what has no date first (it is being written), then the newest. */
export const groupByMonth = <Item extends { readonly date: string | null; readonly number: string | null }>(
  items: readonly Item[],
): readonly MonthGroup<Item>[] => {
  const sorted = items.toSorted((a, b) => compareDatesDescending(a.date, b.date))
  const months = Map.groupBy(sorted, ({ date }) => monthOf(date))
  const groups = [...months].map(([month, inMonth]) => ({ month, items: inMonth }))
  return [
    ...groups.filter(({ month }) => month === UNDATED),
    ...groups.filter(({ month }) => month !== UNDATED),
  ]
}
