import type { DraftWriter } from '../draft-writer.ts'
import type { SourcePlace } from '../intake.ts'
import type { IntakeContext } from '../intake-context.ts'
import type { ColumnField } from './column-words.ts'
import type { TableMatch } from './match-table.ts'
import type { CellInstitution } from './read-cells.ts'
import { institutionOfCell } from './read-cells.ts'
import type { Cell, Table } from './table.ts'
import { cellAt, columnName } from './table.ts'

/** A matched table with what reading it needs. */
export interface TableReading {
  readonly table: Table
  readonly match: TableMatch
  readonly context: IntakeContext
  readonly writer: DraftWriter
}

export interface TableRow {
  readonly index: number
  readonly cells: readonly Cell[]
}

/** Rows below the headings that hold anything. */
export function rowsOf({ table, match }: TableReading): TableRow[] {
  return table.rows.flatMap((cells, index) =>
    index > match.headRow && cells.some(({ text }) => text.trim() !== '') ? [{ index, cells }] : [],
  )
}

export const cellOf = ({ match }: TableReading, row: TableRow, field: ColumnField): Cell =>
  cellAt(row.cells, match.columns.get(field) ?? -1)

export const textOf = (reading: TableReading, row: TableRow, field: ColumnField): string =>
  cellOf(reading, row, field).text.replaceAll(/\s+/gu, ' ').trim()

/** Where a cell stands, or the whole row where the field has no column. */
export function placeOf(
  { table, match }: TableReading,
  row: TableRow,
  field: ColumnField | null,
): SourcePlace {
  const column = field === null ? undefined : match.columns.get(field)
  const raw =
    column === undefined
      ? row.cells.map(({ text }) => text.trim()).filter(Boolean).join(' | ') // prettier-ignore
      : cellAt(row.cells, column).text.trim()
  const cell = column === undefined ? `${row.index + 1}` : `${columnName(column)}${row.index + 1}`
  const place = table.name === '' ? cell : `${table.name}, ${cell}`
  return { line: row.index + 1, place, raw: raw.slice(0, 500), span: { start: 0, end: raw.length } }
}

/** An institution a cell names, asked where it is not certain. `null`: the cell is empty. */
export function askInstitution(
  reading: TableReading,
  row: TableRow,
  field: ColumnField,
  about: string,
): string | null {
  const cell = cellOf(reading, row, field)
  if (cell.text.trim() === '') return null
  const { ids, doubtful }: CellInstitution = institutionOfCell(cell, reading.context)
  const [only] = ids
  const { institutions } = reading.context
  const choices = institutions
    .filter(({ id }) => ids.length < 2 || ids.includes(id))
    .map(({ id, name }) => ({ value: id, words: name }))
  const source = placeOf(reading, row, field)
  // One answer for one way of writing, wherever in the file it stands.
  const key = { about, field: `${field}:${source.raw}`, source, choices }
  if (only !== undefined && ids.length === 1) {
    if (!doubtful) return only
    return reading.writer.ask({ code: 'institution-doubtful', ...key, proposal: only }) ?? only
  }
  return reading.writer.ask({ code: 'which-institution', ...key }) ?? null
}
