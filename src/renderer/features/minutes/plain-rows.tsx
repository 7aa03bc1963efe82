import { Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { rowKeyOf } from './row-keys.ts'

interface HasId {
  readonly id: string
}

interface PlainRowsProps<Row extends HasId> {
  /** Where the rows are in the record. */
  path: readonly string[]
  rows: readonly Row[]
  /** The field of a row that the caret goes into first. */
  firstField: string
  newRow: (id: string) => Row
  writer: FieldWriter
  isReadOnly: boolean
  className: string
  /** How a row is called: `2 priedas`. */
  rowLabel: (number: number) => string
  removeLabel: (number: number) => string
  /** Other keys of a row. */
  onKey?: ((event: KeyboardEvent, id: string) => void) | undefined
  children: (row: Row, number: number) => ReactNode
}

/** Adds a row and puts the caret into it. */
export function addRow<Row extends HasId>({
  path,
  newRow,
  firstField,
  writer,
}: Pick<PlainRowsProps<Row>, 'path' | 'newRow' | 'firstField' | 'writer'>): void {
  const id = newId()
  flushSync(() => writer.set([...path, id], newRow(id)))
  jumpToField([...path, id, firstField].join('/'))
}

/** Rows of a few fields each: Alt+Enter one more, Alt+Delete this one away, and a button for the mouse. */
export const PlainRows = <Row extends HasId>(props: PlainRowsProps<Row>) => {
  const { path, rows, firstField, writer, isReadOnly } = props
  const remove = (id: string): void => {
    const at = rows.findIndex((row) => row.id === id)
    const neighbour = rows[at + 1] ?? rows[at - 1]
    flushSync(() => writer.remove([...path, id]))
    if (neighbour !== undefined) jumpToField([...path, neighbour.id, firstField].join('/'))
  }
  const handleKey = (event: KeyboardEvent, id: string): void => {
    const key = rowKeyOf(event)
    if (key === null) {
      props.onKey?.(event, id)
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (key === 'new') addRow(props)
    else remove(id)
  }
  return rows.map((row, at) => (
    <fieldset
      key={row.id}
      className={props.className}
      aria-label={props.rowLabel(at + 1)}
      onKeyDownCapture={isReadOnly ? undefined : (event) => handleKey(event, row.id)}
    >
      {props.children(row, at + 1)}
      {isReadOnly ? null : (
        <IconButton
          label={props.removeLabel(at + 1)}
          shortcut="Alt+Delete"
          icon={<Trash2 size={16} />}
          onPress={() => remove(row.id)}
        />
      )}
    </fieldset>
  ))
}
