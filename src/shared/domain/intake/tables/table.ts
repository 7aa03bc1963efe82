/** One cell: its text as shown, and the value where the file knows more (a day as ISO, a number). */
export interface Cell {
  readonly text: string
  readonly value: string | number | null
}

export interface Table {
  /** Name of the sheet; empty for CSV. */
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

export const EMPTY_CELL: Cell = { text: '', value: null }

export const cellAt = (row: readonly Cell[] | undefined, column: number): Cell => row?.[column] ?? EMPTY_CELL

/** `A`, `B`, ... `AA`: how spreadsheets name a column (from 0). */
export function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
