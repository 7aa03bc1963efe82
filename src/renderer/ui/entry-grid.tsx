import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'

import { CountField } from './count-field.tsx'
import * as css from './entry-grid.css.ts'
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
  isReadOnly?: boolean | undefined
}

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
}

/** Counts down and across with live totals. Tab goes across, Enter down, Shift with either back. */
export const EntryGrid = (props: EntryGridProps) => {
  const { rows, columns } = props
  const inputs = useRef(new Map<string, HTMLInputElement>())
  const keyOf = (row: number, column: number) => `${row}:${column}`

  const handleKey = (event: KeyboardEvent, row: number, column: number) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    const back = event.key === 'Enter' && event.shiftKey ? -1 : 1
    const next = inputs.current.get(keyOf(row + step[0] * back, column + step[1]))
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    next.select()
  }
  const handlePaste = (event: ClipboardEvent, rowId: string, columnId: string) => {
    const text = event.clipboardData.getData('text/plain')
    const block = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'))
    if (block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    props.onPasteBlock(rowId, columnId, block)
  }

  return (
    <div className={css.frame}>
      <table aria-label={props.label} className={css.grid}>
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              {props.cornerLabel}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={css.head}>
                {column.label}
              </th>
            ))}
            <th scope="col" className={css.head}>
              {props.totalLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.id}>
              <th scope="row" className={css.rowHead}>
                {row.label}
              </th>
              {columns.map((column, columnAt) => (
                <td
                  key={column.id}
                  className={props.warningOf?.(row.id, column.id) === undefined ? css.cell : css.oddCell}
                  title={props.warningOf?.(row.id, column.id)}
                  data-field={props.fieldOf?.(row.id, column.id)}
                  onPaste={(event) => handlePaste(event, row.id, column.id)}
                >
                  <CountField
                    isBare
                    isLabelHidden
                    label={props.cellLabel(row, column)}
                    value={props.valueOf(row.id, column.id)}
                    parse={props.parse}
                    onCommit={(text) => props.onCommit(row.id, column.id, text)}
                    isReadOnly={props.isReadOnly === true}
                    onKeyDown={(event) => handleKey(event, rowAt, columnAt)}
                    onFocus={(event) => {
                      if (event.target instanceof HTMLInputElement) event.target.select()
                    }}
                    inputRef={(input) => {
                      if (input === null) inputs.current.delete(keyOf(rowAt, columnAt))
                      else inputs.current.set(keyOf(rowAt, columnAt), input)
                    }}
                  />
                </td>
              ))}
              <td className={css.total}>{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={css.totalHead}>
              {props.totalLabel}
            </th>
            {columns.map((column) => (
              <td key={column.id} className={css.total}>
                {column.total}
              </td>
            ))}
            <td className={css.total}>{props.grandTotal}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
