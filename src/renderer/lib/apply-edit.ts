import type { Edit } from '#shared/contract/records-contract.ts'
import { valueAfterSet } from '#shared/model/apply-edits.ts'

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowId = (value: unknown): unknown => (isRow(value) ? value['id'] : undefined)

const moveRow = (list: readonly unknown[], id: string, before: string | null): readonly unknown[] => {
  const row = list.find((one) => rowId(one) === id)
  if (row === undefined || before === id) return list
  const others = list.filter((one) => one !== row)
  const at = before === null ? -1 : others.findIndex((one) => rowId(one) === before)
  return at < 0 ? [...others, row] : others.toSpliced(at, 0, row)
}

const editList = (list: readonly unknown[], path: readonly string[], edit: Edit): readonly unknown[] => {
  const [id = '', ...rest] = path
  const at = list.findIndex((one) => rowId(one) === id)
  if (rest.length > 0) return at < 0 ? list : list.with(at, editValue(list[at], rest, edit))
  if (edit.op === 'set') return at < 0 ? [...list, edit.value] : list.with(at, edit.value)
  if (edit.op === 'remove') return at < 0 ? list : list.toSpliced(at, 1)
  return moveRow(list, id, edit.before)
}

const editValue = (value: unknown, path: readonly string[], edit: Edit): unknown => {
  if (Array.isArray(value)) return editList(value, path, edit)
  if (!isRow(value)) return value
  const [field = '', ...rest] = path
  if (rest.length > 0) return { ...value, [field]: editValue(value[field], rest, edit) }
  return edit.op === 'set' ? { ...value, [field]: valueAfterSet(edit, value[field]) } : value
}

/**
 * The record as it will be after an edit, for showing it before the core has answered. Untouched parts
 * keep their identity; an edit of a row that is not there changes nothing.
 */
export const applyEdit = <Value extends object>(record: Value, edit: Edit): Value =>
  editValue(record, edit.path, edit) as Value
