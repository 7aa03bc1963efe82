import type { ReactNode } from 'react'

/** How one column of a Table is named, shown and sorted. */
export interface TableColumn<Row> {
  readonly id: string
  readonly label: string
  cell: (row: Row) => ReactNode
  /** Gives the column its sort; use the caller's Lithuanian collator for words. */
  compare?: ((a: Row, b: Row) => number) | undefined
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined
  /** Exactly one column names its row to a screen reader; the first when none says so. */
  readonly isRowHeader?: boolean | undefined
  /** Never broken into lines: a date. */
  readonly isOneLine?: boolean | undefined
  /** CSS width, e.g. `96px`. */
  readonly width?: string | undefined
  /** The column's cell in the totals row. */
  readonly total?: ReactNode
}

export interface TableSort {
  readonly columnId: string
  readonly direction: 'ascending' | 'descending'
}

/** A new array in the sort's order; untouched order without a sort. Equal rows keep theirs. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
): readonly Row[] => {
  const compare = columns.find((column) => column.id === sort?.columnId)?.compare
  if (sort === null || compare === undefined) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => sign * compare(a, b))
}
