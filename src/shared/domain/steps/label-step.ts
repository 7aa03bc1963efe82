import { DELETED, ORDER } from '../../model/leaves.ts'
import type { LeafChange, StepLabel, StepRecord } from './step.ts'

const label = (message: string, what: string | null = null, count = 1): StepLabel => ({
  message,
  what,
  count,
})

/** `agenda|x|decisions|y|$order`: the list the row stands in, `decisions`. */
const listOf = (path: string): string => path.split('|').at(-3) ?? ''
const last = (path: string): string => path.split('|').at(-1) ?? ''
const isRowPath = (path: string): boolean => path.includes('|')

/** What became of rows; outer ones speak for what is in them. */
function rowLabel(leaves: readonly LeafChange[]): StepLabel | null {
  const outerFirst = leaves.toSorted(
    (left, right) => left.path.split('|').length - right.path.split('|').length,
  )
  const rows = outerFirst.filter(({ path }) => isRowPath(path))
  const gone = rows.find(({ path, after }) => last(path) === DELETED && after === true)
  if (gone) return label('step.remove', `rowName.${listOf(gone.path)}`)
  const back = rows.find(({ path, before }) => last(path) === DELETED && before === true)
  if (back) return label('step.restore', `rowName.${listOf(back.path)}`)
  const orders = rows.filter(({ path }) => last(path) === ORDER)
  const added = orders.filter(({ before }) => before === undefined)
  const [first] = added
  if (first) {
    const list = listOf(first.path)
    const count = added.filter(({ path }) => listOf(path) === list).length
    return label(count > 1 ? 'step.addMore' : 'step.add', `rowName.${list}`, count)
  }
  const [moved] = orders
  return moved && orders.length === leaves.length ? label('step.move', `rowName.${listOf(moved.path)}`) : null
}

/** Sets are leaves `list|=value`; the list's name is what a person sees. */
function fieldOf(path: string): string {
  const parts = path.split('|')
  const at = parts.findIndex((part) => part.startsWith('=') || part === '$set')
  return at > 0 ? `listName.${parts[at - 1] ?? ''}` : `fieldName.${parts.at(-1) ?? ''}`
}

const STATES: Readonly<Record<string, string>> = {
  registered: 'step.register',
  reopened: 'step.reopen',
  annulled: 'step.annul',
}

function recordLabel({ kind, isNew, leaves }: StepRecord): StepLabel {
  const what = `kindName.${kind}`
  const whole = leaves.find(({ path }) => path === DELETED)
  if (isNew) return label('step.add', what)
  if (whole?.after === true) return label('step.remove', what)
  if (whole?.before === true) return label('step.restore', what)
  const state = leaves.find(({ path }) => path === 'state')?.after
  const doing = typeof state === 'string' ? STATES[state] : undefined
  if (doing !== undefined) return label(doing, what)
  return rowLabel(leaves) ?? label('step.change', fieldOf(leaves[0]?.path ?? ''))
}

/** What a step is called, from what it did. */
export function labelStep(records: readonly StepRecord[]): StepLabel {
  const [first] = records
  if (first === undefined) return label('step.many', null, 0)
  if (records.length === 1) return recordLabel(first)
  const main = records.find(({ isNew }) => isNew)
  if (main && records.length <= 3) return recordLabel(main)
  return label(records.every(({ isNew }) => isNew) ? 'step.addMany' : 'step.many', null, records.length)
}
