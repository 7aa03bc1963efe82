import type { z } from 'zod'
import { assignOrder } from './row-order.ts'
import { type Audience, type FieldShape, type ObjectShape, shapeOf } from './shape.ts'

/**
 * A record is kept in its documents as *leaves*: one entry per field, `agenda|<row id>|title` -> value.
 * No nested containers means that two devices which create the same record or row apart still merge
 * field by field, and that a conflict always names one field.
 */
export type Scalar = string | number | boolean | null
export type Leaves = ReadonlyMap<string, Scalar>

/** One step that brings stored leaves to a new value. */
export type LeafOp =
  | { readonly op: 'value'; readonly path: string; readonly value: Scalar; readonly audience: Audience }
  | { readonly op: 'prose'; readonly path: string; readonly value: string; readonly audience: Audience }
  | { readonly op: 'delete'; readonly path: string; readonly audience: Audience }

type Json = Readonly<Record<string, unknown>>

export const DELETED = '$deleted'
export const ORDER = '$order'

export const SEPARATOR = '|'

/** Makes any text a path segment. The slash goes too: the replica's engine reads it as a path of its own. */
export const encodeSegment = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll(SEPARATOR, '%7C')
/** What `encodeSegment` was given. */
export const decodeSegment = (text: string): string =>
  text.replaceAll('%7C', SEPARATOR).replaceAll('%2F', '/').replaceAll('%25', '%')

const asJson = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const rowId = (row: unknown): string => {
  const id = asJson(row)['id']
  return typeof id === 'string' ? id : ''
}

/** First segments below a prefix that stored leaves know. */
function childrenOf(stored: Leaves, prefix: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const path of stored.keys()) {
    if (!path.startsWith(prefix)) continue
    const end = path.indexOf(SEPARATOR, prefix.length)
    names.add(end === -1 ? path.slice(prefix.length) : path.slice(prefix.length, end))
  }
  return names
}

/** The segment that a row's leaves stand under. */
export const rowSegment = (row: unknown): string => encodeSegment(rowId(row))

/** Empty facts need no leaf: a missing one reads as empty. */
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

function valueOp(path: string, audience: Audience, value: Scalar, stored?: Scalar): LeafOp | null {
  if (stored === value || (stored === undefined && isEmpty(value))) return null
  return { op: 'value', path, value, audience }
}

/** The step that brings one stored leaf to a field's value, if it needs one. */
export function fieldOp(
  { as, audience }: Extract<FieldShape, { readonly as: 'prose' | 'value' }>,
  path: string,
  next: unknown,
  stored: Scalar | undefined,
): LeafOp | null {
  if (as === 'value') return valueOp(path, audience, (next ?? null) as Scalar, stored)
  // Text is made with its record, even empty: two people who begin to type then write into one text.
  const value = typeof next === 'string' ? next : ''
  return stored === value ? null : { op: 'prose', path, value, audience }
}

class Diff {
  readonly ops: LeafOp[] = []
  readonly #stored: Leaves

  constructor(stored: Leaves) {
    this.#stored = stored
  }

  object(prefix: string, shape: ObjectShape, value: Json): void {
    for (const [name, field] of shape) {
      const path = `${prefix}${name}`
      const next = value[name]
      switch (field.as) {
        case 'object':
          this.object(`${path}|`, field.fields, asJson(next))
          break
        case 'rows':
          this.#rows(path, field.fields, field.audience, asList(next))
          break
        case 'set':
          this.#set(path, field.audience, asList(next))
          break
        case 'prose':
        case 'value':
          this.#add(fieldOp(field, path, next, this.#stored.get(path)))
          break
      }
    }
  }

  #add(op: LeafOp | null): void {
    if (op) this.ops.push(op)
  }

  #value(path: string, audience: Audience, value: Scalar): void {
    this.#add(valueOp(path, audience, value, this.#stored.get(path)))
  }

  #rows(path: string, fields: ObjectShape, audience: Audience, list: readonly unknown[]): void {
    const known = childrenOf(this.#stored, `${path}|`)
    const orders = new Map<string, number>()
    for (const segment of known) {
      const order = this.#stored.get(`${path}|${segment}|${ORDER}`)
      if (typeof order === 'number') orders.set(segment, order)
    }
    const segments = list.map(rowSegment)
    const assigned = assignOrder(segments, orders)
    list.forEach((row, index) => {
      const segment = segments[index] ?? ''
      const prefix = `${path}|${segment}|`
      this.#value(`${prefix}${ORDER}`, audience, assigned.get(segment) ?? 0)
      if (this.#stored.get(`${prefix}${DELETED}`) === true)
        this.#value(`${prefix}${DELETED}`, audience, false)
      this.object(prefix, fields, asJson(row))
    })
    const kept = new Set(segments)
    for (const segment of known) {
      if (!kept.has(segment)) this.#value(`${path}|${segment}|${DELETED}`, audience, true)
    }
  }

  #set(path: string, audience: Audience, list: readonly unknown[]): void {
    const prefix = `${path}|=`
    const known = new Map<string, number>()
    for (const [stored, value] of this.#stored) {
      if (stored.startsWith(prefix) && typeof value === 'number')
        known.set(stored.slice(prefix.length), value)
    }
    const segments = [...new Set(list.map((item) => encodeSegment(String(item))))]
    const assigned = assignOrder(segments, known)
    for (const segment of segments) this.#value(prefix + segment, audience, assigned.get(segment) ?? 0)
    // Tells "emptied by a person" from "never written", which reads as the schema's default.
    this.#value(`${path}|$set`, audience, true)
    for (const segment of known.keys()) {
      if (!assigned.has(segment)) this.ops.push({ op: 'delete', path: prefix + segment, audience })
    }
  }
}

/** The fewest leaf steps from what is stored to the new record. Leaves it does not know stay untouched. */
export function diffRecord(schema: z.ZodObject, next: Json, stored: Leaves): readonly LeafOp[] {
  const diff = new Diff(stored)
  diff.object('', shapeOf(schema), next)
  return diff.ops
}

interface Node {
  value?: Scalar
  children?: Map<string, Node>
}

function buildTree(leaves: Leaves): Node {
  const root: Node = {}
  for (const [path, value] of leaves) {
    let node = root
    for (const segment of path.split(SEPARATOR)) {
      node.children ??= new Map()
      let child = node.children.get(segment)
      if (!child) {
        child = {}
        node.children.set(segment, child)
      }
      node = child
    }
    node.value = value
  }
  return root
}

const byOrder = (left: { order: number; key: string }, right: { order: number; key: string }): number =>
  left.order - right.order || (left.key < right.key ? -1 : 1)

function readSet(node: Node, item: 'string' | 'number'): unknown[] {
  return [...(node.children ?? [])]
    .filter(([segment, child]) => segment.startsWith('=') && typeof child.value === 'number')
    .map(([segment, child]) => ({ key: decodeSegment(segment.slice(1)), order: Number(child.value) }))
    .sort(byOrder)
    .map(({ key }) => (item === 'number' ? Number(key) : key))
}

function readRows(node: Node, fields: ObjectShape): unknown[] {
  return [...(node.children ?? [])]
    .filter(([segment, child]) => segment !== '$set' && child.children?.get(DELETED)?.value !== true)
    .map(([segment, child]) => ({
      key: decodeSegment(segment),
      order: Number(child.children?.get(ORDER)?.value ?? Number.MAX_SAFE_INTEGER),
      child,
    }))
    .sort(byOrder)
    .map(({ key, child }) => ({ id: key, ...readObject(child, fields) }))
}

function readObject(node: Node, shape: ObjectShape): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, field] of shape) {
    const child = node.children?.get(name)
    if (!child) continue
    switch (field.as) {
      case 'object':
        result[name] = readObject(child, field.fields)
        break
      case 'rows':
        result[name] = readRows(child, field.fields)
        break
      case 'set':
        result[name] = readSet(child, field.item)
        break
      case 'prose':
      case 'value':
        if (child.value !== undefined) result[name] = child.value
        break
    }
  }
  return result
}

/** The record as plain data, before its schema fills in what is missing. */
export function readRecord(schema: z.ZodObject, id: string, leaves: Leaves): Record<string, unknown> {
  return { id, ...readObject(buildTree(leaves), shapeOf(schema)) }
}
