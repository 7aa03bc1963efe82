import type { ParseText } from './parsed-text.ts'

export interface GridLine {
  readonly id: string
  readonly label: string
  /** The line's sum, as shown; empty string when nothing was entered. */
  readonly total: string
}

export interface EntryGridProps {
  /** Read aloud as the grid's name. */
  label: string
  /** Over the row names. */
  cornerLabel: string
  totalLabel: string
  rows: readonly GridLine[]
  columns: readonly GridLine[]
  grandTotal: string
  /** The kept text of a cell, empty for "not entered". */
  valueOf: (rowId: string, columnId: string) => string
  parse: ParseText
  onCommit: (rowId: string, columnId: string, text: string) => void
  /** A block copied from a spreadsheet, pasted with its corner at this cell. */
  onPasteBlock: (rowId: string, columnId: string, block: readonly (readonly string[])[]) => void
  /** The cell's full name, e.g. `Mokytojai, Kazio Griniaus gimnazija`. */
  cellLabel: (row: GridLine, column: GridLine) => string
  /** A sentence about a number that is odd and may yet be right. */
  warningOf?: ((rowId: string, columnId: string) => string | undefined) | undefined
  /** What a cell is called by whoever jumps to it. */
  fieldOf?: ((rowId: string, columnId: string) => string) | undefined
  /** The beginning of all names of cells: cells that are not drawn are asked for by it. */
  fieldsBegin?: string | undefined
  isReadOnly?: boolean | undefined
}
