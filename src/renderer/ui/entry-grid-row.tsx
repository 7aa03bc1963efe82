import type { ClipboardEvent, KeyboardEvent } from 'react'
import { CountField } from './count-field.tsx'
import * as css from './entry-grid.css.ts'
import type { EntryGridProps, GridLine } from './entry-grid-props.ts'

type Kept =
  | 'columns'
  | 'valueOf'
  | 'parse'
  | 'onCommit'
  | 'onPasteBlock'
  | 'cellLabel'
  | 'warningOf'
  | 'fieldOf'

interface EntryGridRowProps extends Pick<EntryGridProps, Kept> {
  row: GridLine
  rowAt: number
  isReadOnly: boolean
  /** One line high, its name cut where it is long. */
  isOneLine: boolean
  onKey: (event: KeyboardEvent<HTMLInputElement>, columnAt: number) => void
  onFocused: () => void
  /** A cell of this row holds words that are no count: they stand nowhere else. */
  onHold: () => void
  takeInput: (columnAt: number, input: HTMLInputElement | null) => void
}

const blockOf = (event: ClipboardEvent): readonly (readonly string[])[] =>
  event.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))

/** One row of counts with its name and its sum. */
export const EntryGridRow = (props: EntryGridRowProps) => {
  const { row, rowAt, isOneLine } = props
  const handlePaste = (event: ClipboardEvent, columnId: string) => {
    const block = blockOf(event)
    if (block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    props.onPasteBlock(row.id, columnId, block)
  }
  return (
    <tr aria-rowindex={rowAt + 2}>
      <th
        scope="row"
        className={isOneLine ? css.rowHeadLine : css.rowHead}
        title={isOneLine ? row.label : undefined}
      >
        {row.label}
      </th>
      {props.columns.map((column, columnAt) => {
        const warning = props.warningOf?.(row.id, column.id)
        return (
          <td
            key={column.id}
            className={warning === undefined ? css.cell : css.oddCell}
            title={warning}
            data-field={props.fieldOf?.(row.id, column.id)}
            onPaste={(event) => handlePaste(event, column.id)}
          >
            <CountField
              isBare
              isLabelHidden
              label={props.cellLabel(row, column)}
              value={props.valueOf(row.id, column.id)}
              parse={(text) => {
                const parsed = props.parse(text)
                if (parsed.kind === 'error') props.onHold()
                return parsed
              }}
              onCommit={(text) => props.onCommit(row.id, column.id, text)}
              isReadOnly={props.isReadOnly}
              onKeyDown={(event) => props.onKey(event, columnAt)}
              onFocus={(event) => {
                props.onFocused()
                if (event.target instanceof HTMLInputElement) event.target.select()
              }}
              inputRef={(input) => props.takeInput(columnAt, input)}
            />
          </td>
        )
      })}
      <td className={css.total}>{row.total}</td>
    </tr>
  )
}
