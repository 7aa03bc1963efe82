import type { CompiledQuery } from 'kysely'
import { type PreparedQuery, Slot } from './prepared.ts'

/** What of a table's rows a query speaks of: for reading it is what it depends on, for changing rows what it changes. */
export interface Reach {
  /** Names of columns, of whatever table; `null`: it may be any. */
  readonly columns: ReadonlySet<string> | null
  /** The one value of one column that all these rows have; `null`: it may be any row. */
  readonly only: { readonly column: string; readonly value: string } | null
}

export const ANY_ROW: Reach = { columns: null, only: null }

/** Columns by which rows are told apart: one kind of records, one document. */
const TELLING = ['kind', 'document_id'] as const

interface Node {
  readonly kind: string
  readonly [part: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string'

const nodeAt = (node: Node, ...path: readonly string[]): Node | undefined => {
  let found: unknown = node
  for (const part of path) found = isNode(found) ? found[part] : undefined
  return isNode(found) ? found : undefined
}

const columnName = (node: Node): string => String(nodeAt(node, 'column')?.['name'])

/** Adds the columns that a tree speaks of; `false` where that cannot be told, as of words of SQL. */
function collectColumns(value: unknown, into: Set<string>): boolean {
  if (Array.isArray(value)) return value.every((inner) => collectColumns(inner, into))
  if (!isNode(value)) return true
  if (value.kind === 'SelectAllNode' || value.kind === 'RawNode') return false
  if (value.kind === 'ColumnNode') into.add(columnName(value))
  return Object.values(value).every((inner) => collectColumns(inner, into))
}

function columnsOf(tree: Node): ReadonlySet<string> | null {
  const part = tree.kind === 'UpdateQueryNode' ? updatedColumns(tree) : tree
  const columns = new Set<string>()
  return collectColumns(part, columns) ? columns : null
}

const updatedColumns = (tree: Node): readonly unknown[] =>
  Array.isArray(tree['updates']) ? tree['updates'].map((update: Node) => update['column']) : []

/** The conditions that all have to hold. */
function conditionsOf(node: Node | undefined): readonly Node[] {
  if (node?.kind !== 'AndNode') return node ? [node] : []
  return [...conditionsOf(nodeAt(node, 'left')), ...conditionsOf(nodeAt(node, 'right'))]
}

/** What a column has to be equal to: a value, or the slot of one. */
function wantedValue(tree: Node, name: string): unknown {
  const wanted = conditionsOf(nodeAt(tree, 'where', 'where')).find((condition) => {
    const column = nodeAt(condition, 'leftOperand', 'column')
    return column && columnName(column) === name && nodeAt(condition, 'operator')?.['operator'] === '='
  })
  return wanted && nodeAt(wanted, 'rightOperand')?.['value']
}

interface Shape {
  readonly columns: Reach['columns']
  readonly only: { readonly column: string; readonly value: unknown } | null
}

/** Two tables may both have the column, and a row may get another value. */
function onlyOf(tree: Node, columns: Reach['columns'], tables: ReadonlySet<string>): Shape['only'] {
  if (tables.size !== 1) return null
  for (const column of TELLING) {
    const mayChange = tree.kind === 'UpdateQueryNode' && columns?.has(column) !== false
    const value = mayChange ? undefined : wantedValue(tree, column)
    if (value !== undefined) return { column, value }
  }
  return null
}

const READING_OR_CHANGING = new Set(['SelectQueryNode', 'UpdateQueryNode'])
/** By the tree of a query, which is one and the same of one that was built once. */
const shapes = new WeakMap<object, Shape>()

function shapeOf({ query }: CompiledQuery, tables: ReadonlySet<string>): Shape {
  const known = shapes.get(query)
  if (known) return known
  const tree = query as unknown as Node
  if (!READING_OR_CHANGING.has(tree.kind)) return ANY_ROW
  const columns = columnsOf(tree)
  const shape = { columns, only: onlyOf(tree, columns, tables) }
  shapes.set(query, shape)
  return shape
}

const valueIn = (query: PreparedQuery, slot: Slot): unknown =>
  (query.values as Record<string, unknown>)[slot.name]

/** What a query that reads rows depends on, or one that changes some changes; anything of a table for all others. */
export function reachOf(query: PreparedQuery, tables: ReadonlySet<string>): Reach {
  const { columns, only } = shapeOf(query, tables)
  const value = only?.value instanceof Slot ? valueIn(query, only.value) : only?.value
  return { columns, only: only && typeof value === 'string' ? { column: only.column, value } : null }
}

/** Whether what one query writes may be read by the other. */
export function meet(left: Reach, right: Reach): boolean {
  if (left.only && left.only.column === right.only?.column && left.only.value !== right.only.value)
    return false
  if (left.columns === null || right.columns === null) return true
  for (const column of left.columns) if (right.columns.has(column)) return true
  return false
}
