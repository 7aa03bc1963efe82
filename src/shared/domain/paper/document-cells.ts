import { formatNumber, formatPercent } from '../lithuanian/format-number.ts'
import { shortDate } from '../lithuanian/long-date.ts'
import type { CellFormat, FieldPath, PaperCell, PaperLine, PaperTable } from './paper-model.ts'
import { oneLine, paragraphs } from './paper-text.ts'

const cell = (
  lines: readonly PaperLine[],
  value: PaperCell['value'] = null,
  format: CellFormat = 'text',
): PaperCell => ({ lines, value, format, isBold: false, colSpan: 1, rowSpan: 1 })

/** A cell of lines that are final already. */
export const linesCell = (lines: readonly PaperLine[]): PaperCell => cell(lines)

/** Typed words, each paragraph a line; an empty cell where nothing was typed. */
export const textCell = (field: FieldPath, text: string): PaperCell =>
  cell(paragraphs(text).map((line) => ({ field, text: line })))

/** A whole number or a decimal; "–" where nobody told it, since no data is not zero (model.md, section 5). */
export function numberCell(field: FieldPath, value: number | null): PaperCell {
  if (value === null) return cell([{ field, text: '–' }], null, 'integer')
  return cell([{ field, text: formatNumber(value) }], value, Number.isInteger(value) ? 'integer' : 'decimal')
}

/** "38,89 %" of 38.89; "–" where it cannot be computed. */
export function percentCell(field: FieldPath, value: number | null): PaperCell {
  const text = value === null ? '–' : formatPercent(value, 'table')
  return cell([{ field, text }], value, 'percent')
}

/** A date in digits as far as it is known (`2018-11`); an empty cell where there is none. */
export function dateCell(field: FieldPath, date: string | null): PaperCell {
  if (date === null) return cell([], null, 'date')
  return cell([{ field, text: shortDate(date) }], date, 'date')
}

export const bold = (one: PaperCell): PaperCell => ({ ...one, isBold: true })

export const spanning = (one: PaperCell, span: { columns?: number; rows?: number }): PaperCell => ({
  ...one,
  colSpan: span.columns ?? 1,
  rowSpan: span.rows ?? 1,
})

const headCell = (text: string): PaperCell => bold(cell([{ field: '', text: oneLine(text) }]))

/** One column of a simple table: its title, share of the width, side. */
export interface ColumnPlan {
  readonly title: string
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface TablePlan {
  readonly columns: readonly ColumnPlan[]
  readonly rows: PaperTable['rows']
  readonly caption?: string
  readonly note?: string
  readonly size?: PaperTable['size']
  readonly rowHeightMm?: number
  /** Rows of the head where one row of titles is not enough. */
  readonly head?: PaperTable['head']
}

const ownLine = (text: string | undefined): PaperLine | null =>
  text === undefined ? null : { field: '', text }

/** A table whose head is one row of column titles, unless it brings its own. */
export function tableOf(plan: TablePlan): PaperTable {
  return {
    block: 'table',
    caption: ownLine(plan.caption),
    columns: plan.columns.map(({ width, align = 'left' }) => ({ width, align })),
    head: plan.head ?? [plan.columns.map(({ title }) => headCell(title))],
    rows: plan.rows,
    note: ownLine(plan.note),
    size: plan.size ?? 'normal',
    rowHeightMm: plan.rowHeightMm ?? null,
  }
}

export const row = (...cells: PaperCell[]): PaperTable['rows'][number] => ({ row: 'cells', cells })

/** One cell across the table: says that a group of rows has none, so that its band does not stand alone. */
export const emptyRow = (field: FieldPath, text: string, columns: number): PaperTable['rows'][number] =>
  row(spanning(textCell(field, text), { columns }))

export const band = (field: FieldPath, text: string, level: 1 | 2 | 3 = 1): PaperTable['rows'][number] => ({
  row: 'band',
  level,
  line: { field, text: oneLine(text) },
})
