import { flushSync } from 'react-dom'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { jumpToField } from '#renderer/lib/jump-to-field.ts'
import { newId } from '#renderer/lib/new-id.ts'

export type Point = RecordOf<'order'>['points'][number]

interface HasId {
  readonly id: string
}

/** A new point, last or before another; the caret goes into it. */
export const addPoint = (writer: FieldWriter, text: string, before: string | null = null): void => {
  const id = newId()
  flushSync(() => {
    writer.set(['points', id], { id, text, subPoints: [] })
    if (before !== null) writer.move(['points', id], before)
  })
  jumpToField(`points/${id}/text`)
}

/** A new sub-point of a point, last or before another; the caret goes into it. */
export const addSubPoint = (writer: FieldWriter, pointId: string, before: string | null = null): void => {
  const id = newId()
  const path = ['points', pointId, 'subPoints', id]
  flushSync(() => {
    writer.set(path, { id, text: '' })
    if (before !== null) writer.move(path, before)
  })
  jumpToField(`${path.join('/')}/text`)
}

/** Takes a row away; the caret goes to its neighbour. */
export const removeRow = (writer: FieldWriter, path: readonly string[], rows: readonly HasId[]): void => {
  const at = rows.findIndex(({ id }) => id === path.at(-1))
  const neighbour = rows[at + 1] ?? rows[at - 1]
  flushSync(() => writer.remove(path))
  if (neighbour !== undefined) jumpToField([...path.slice(0, -1), neighbour.id, 'text'].join('/'))
}

/** Moves a row by one place; the caret stays in it. */
export const moveRow = (
  writer: FieldWriter,
  path: readonly string[],
  rows: readonly HasId[],
  by: 'up' | 'down',
): void => {
  const at = rows.findIndex(({ id }) => id === path.at(-1))
  if (by === 'up' ? at <= 0 : at >= rows.length - 1) return
  const before = by === 'up' ? rows[at - 1] : rows[at + 2]
  flushSync(() => writer.move(path, before?.id ?? null))
  jumpToField([...path, 'text'].join('/'))
}

interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

export type PointKey = 'new' | 'sub' | 'remove' | 'up' | 'down'

const WITH_ALT: Readonly<Record<string, PointKey>> = {
  Enter: 'new',
  Delete: 'remove',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Alt+Enter a row like this, Alt+Shift+Enter one below it, Alt+Delete, Alt+arrows; Ctrl+Enter as Alt+Enter. */
export const pointKeyOf = ({ key, altKey, ctrlKey, shiftKey }: Pressed): PointKey | null => {
  if (key === 'Enter' && ctrlKey && !altKey) return 'new'
  if (!altKey || ctrlKey) return null
  if (shiftKey) return key === 'Enter' ? 'sub' : null
  return WITH_ALT[key] ?? null
}
