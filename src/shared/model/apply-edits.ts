import type { z } from 'zod'
import { AppError } from '../contract/app-error.ts'
import type { Edit } from '../contract/records-contract.ts'
import { mergeTexts } from './merge-texts.ts'

type Json = Record<string, unknown>
type Row = Json & { readonly id: string }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every((row) => isObject(row) && typeof row['id'] === 'string')

function wrongPath(path: readonly string[], rule: 'unknown-row' | 'unknown-field'): AppError {
  return new AppError('invalid-input', `No place ${path.join('/')}`, {
    details: { issues: [{ path: path.join('/'), rule, params: {} }] },
  })
}

/** Applies `change` to the list of rows that holds the row named last in the path. */
function changeRows(
  target: unknown,
  path: readonly string[],
  depth: number,
  change: (rows: readonly Row[], id: string) => readonly Row[],
): unknown {
  const step = path[depth]
  if (step === undefined) throw wrongPath(path, 'unknown-row')
  if (isRows(target) && depth === path.length - 1) return change(target, step)
  if (isRows(target)) {
    if (!target.some((row) => row.id === step)) throw wrongPath(path, 'unknown-row')
    return target.map((row) => (row.id === step ? changeRows(row, path, depth + 1, change) : row))
  }
  if (!isObject(target) || !(step in target)) throw wrongPath(path, 'unknown-field')
  return { ...target, [step]: changeRows(target[step], path, depth + 1, change) }
}

type SetEdit = Extract<Edit, { op: 'set' }>

/** What a `set` leaves at its place: over a text that changed since the writer's base, both changes. */
export function valueAfterSet({ value, base }: Pick<SetEdit, 'value' | 'base'>, stored: unknown): unknown {
  const merges = base !== undefined && typeof value === 'string' && typeof stored === 'string'
  return merges ? mergeTexts(base, value, stored) : value
}

function setValue(target: unknown, edit: SetEdit, depth: number): unknown {
  const { path, value } = edit
  const step = path[depth]
  if (step === undefined) return valueAfterSet(edit, target)
  if (isRows(target)) {
    const known = target.some((row) => row.id === step)
    if (known) return target.map((row) => (row.id === step ? setValue(row, edit, depth + 1) : row))
    if (depth < path.length - 1 || !isObject(value)) throw wrongPath(path, 'unknown-row')
    return [...target, { ...value, id: step }]
  }
  if (!isObject(target) || !(step in target)) throw wrongPath(path, 'unknown-field')
  return { ...target, [step]: setValue(target[step], edit, depth + 1) }
}

function moveRow(rows: readonly Row[], id: string, before: string | null): readonly Row[] {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) return rows
  const rest = rows.filter((candidate) => candidate.id !== id)
  const index = before === null ? -1 : rest.findIndex((candidate) => candidate.id === before)
  return index === -1 ? [...rest, row] : [...rest.slice(0, index), row, ...rest.slice(index)]
}

function applyEdit(record: unknown, edit: Edit): unknown {
  switch (edit.op) {
    case 'set':
      return setValue(record, edit, 0)
    case 'remove':
      return changeRows(record, edit.path, 0, (rows, id) => rows.filter((row) => row.id !== id))
    case 'move':
      return changeRows(record, edit.path, 0, (rows, id) => moveRow(rows, id, edit.before))
  }
}

/**
 * The record after the edits, in their order; not yet checked against its schema. A path that leads
 * nowhere is `invalid-input` with the path in `details.issues`. Removing or moving a row that is gone
 * already does nothing: somebody else was faster.
 */
export function applyEdits(record: z.core.util.JSONType | Json, edits: readonly Edit[]): Json {
  let next: unknown = record
  for (const edit of edits) next = applyEdit(next, edit)
  return next as Json
}
