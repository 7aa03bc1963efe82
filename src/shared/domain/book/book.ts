import type { CellFormat, PaperMetadata } from '../paper/paper-model.ts'

/** How a cell of a sheet looks; a writer knows what that means. */
export type CellLook = 'body' | 'bold' | 'head' | 'title' | 'band' | 'note'

export interface BookCell {
  /**
   * What stands in the cell: text as it is, a number, or a date as ISO text with the format `date`. `percent`
   * values are percents (38.89). `null` is an empty cell: no data is never written as zero.
   */
  readonly value: string | number | null
  readonly format: CellFormat
  readonly look: CellLook
  readonly align: 'left' | 'center' | 'right'
  /** Cells that a span covers are left out of their rows, as in HTML. */
  readonly colSpan: number
  readonly rowSpan: number
  /** A place in the same book that a click leads to. */
  readonly link: BookPlace | null
}

export interface BookPlace {
  readonly sheet: string
  /** From 1, as spreadsheets count. */
  readonly row: number
}

export interface BookSheet {
  /** Any text: a writer makes it fit the rules of sheet names. */
  readonly name: string
  /** Widths in characters. */
  readonly widths: readonly number[]
  /** Rows that stay in sight and are printed on every page, from the top. */
  readonly frozenRows: number
  readonly rows: readonly (readonly BookCell[])[]
  /** The row of column heads that can be filtered by, from 1; `null` is no filter. */
  readonly filterRow: number | null
}

/** A workbook as plain data: final words and numbers, no layout program's own terms. */
export interface Book {
  readonly metadata: PaperMetadata
  readonly sheets: readonly BookSheet[]
}

const PLAIN = { look: 'body', align: 'left', colSpan: 1, rowSpan: 1, link: null } as const

export const textCell = (value: string, rest: Partial<BookCell> = {}): BookCell => ({
  ...PLAIN,
  value: value === '' ? null : value,
  format: 'text',
  ...rest,
})

export const numberCell = (
  value: number | null,
  format: 'integer' | 'decimal' | 'percent' = 'integer',
  rest: Partial<BookCell> = {},
): BookCell => ({ ...PLAIN, value, format, align: 'right', ...rest })

/** A day or a part of a date; `null` is an empty cell. */
export const dateCell = (value: string | null, rest: Partial<BookCell> = {}): BookCell => ({
  ...PLAIN,
  value,
  format: 'date',
  ...rest,
})

export const headCells = (names: readonly string[]): BookCell[] =>
  names.map((name) => textCell(name, { look: 'head', align: 'center' }))
