import { schoolYearOf } from '#shared/model/dates.ts'
import { compareDatesDescending } from '#renderer/lib/compare-dates.ts'

export interface YearGroup<Item> {
  /** `2018-2019`, or `undated`. */
  readonly schoolYear: string
  readonly items: readonly Item[]
}

export const UNDATED = 'undated'

const yearOf = (date: string | null): string =>
  date === null ? UNDATED : schoolYearOf(`${date}-01-01`.slice(0, 10))

/** Records by school year, the newest first; what has no date stands on top. */
export const groupBySchoolYear = <Item extends { readonly date: string | null }>(
  items: readonly Item[],
): readonly YearGroup<Item>[] => {
  const undated = items.filter(({ date }) => date === null)
  const dated = items.filter(({ date }) => date !== null)
  const sorted = [...undated, ...dated.toSorted((a, b) => compareDatesDescending(a.date, b.date))]
  const groups = Map.groupBy(sorted, ({ date }) => yearOf(date))
  return [...groups].map(([schoolYear, inYear]) => ({ schoolYear, items: inYear }))
}
