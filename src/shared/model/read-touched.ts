import { z } from 'zod'
import { treatments } from './field.ts'

type Json = Readonly<Record<string, unknown>>

/** How a field is read where only a part of it became another: `whole` is read by its schema. */
type Reading =
  | { readonly as: 'whole'; readonly schema: z.core.$ZodType }
  | { readonly as: 'object'; readonly schema: z.core.$ZodType; readonly fields: Fields }
  | { readonly as: 'rows'; readonly schema: z.core.$ZodType; readonly fields: Fields }

type Fields = ReadonlyMap<string, Reading>

/** A part that its schema refuses, or that cannot be read apart from the rest. */
const UNREAD = Symbol('unread')

const hasOwnChecks = (schema: z.core.$ZodType): boolean => (schema._zod.def.checks?.length ?? 0) > 0

/** An object all of whose rules are those of its fields. */
const isPlainObject = (schema: z.core.$ZodType): schema is z.ZodObject =>
  schema instanceof z.ZodObject && !hasOwnChecks(schema)

function readingOf(schema: z.core.$ZodType): Reading {
  let base = schema
  let isRows = false
  while (base instanceof z.ZodDefault || base instanceof z.ZodNullable || base instanceof z.ZodOptional) {
    isRows ||= treatments.get(base as z.ZodType)?.as === 'rows'
    base = base._zod.def.innerType
  }
  if (isPlainObject(base)) return { as: 'object', schema, fields: fieldsOf(base) }
  const element = base instanceof z.ZodArray ? base._zod.def.element : null
  return isRows && element !== null && isPlainObject(element)
    ? { as: 'rows', schema, fields: fieldsOf(element) }
    : { as: 'whole', schema }
}

const known = new WeakMap<z.ZodObject, Fields>()

function fieldsOf(schema: z.ZodObject): Fields {
  const fields =
    known.get(schema) ??
    new Map(Object.entries(schema.shape).map(([name, field]) => [name, readingOf(field)] as const))
  known.set(schema, fields)
  return fields
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** No name came or went. */
function hasSameNames(next: Json, before: Json): boolean {
  let names = 0
  for (const name in before) if (Object.hasOwn(next, name)) names += 1
  return Object.keys(next).length === names && Object.keys(before).length === names
}

function readObject(fields: Fields, next: Json, before: Json): unknown {
  if (!hasSameNames(next, before)) return UNREAD
  let read: Record<string, unknown> | null = null
  for (const name in before) {
    const one = next[name]
    const former = before[name]
    if (Object.is(one, former)) continue
    const reading = fields.get(name)
    const value = reading ? readField(reading, one, former) : UNREAD
    if (value === UNREAD) return UNREAD
    if (!Object.is(value, former)) (read ??= { ...before })[name] = value
  }
  return read ?? before
}

/** The rules of the list itself are about how many rows there are and their ids, which stayed. */
function readRows(fields: Fields, next: readonly unknown[], before: readonly unknown[]): unknown {
  if (next.length !== before.length) return UNREAD
  let read: unknown[] | null = null
  for (const [index, former] of before.entries()) {
    const row = next[index]
    if (row === former) continue
    if (!isJson(row) || !isJson(former) || row['id'] !== former['id']) return UNREAD
    const value = readObject(fields, row, former)
    if (value === UNREAD) return UNREAD
    if (value !== former) (read ??= [...before])[index] = value
  }
  return read ?? before
}

function readField(reading: Reading, next: unknown, before: unknown): unknown {
  if (reading.as === 'object' && isJson(next) && isJson(before))
    return readObject(reading.fields, next, before)
  if (reading.as === 'rows' && Array.isArray(next) && Array.isArray(before))
    return readRows(reading.fields, next, before)
  const parsed = z.core.safeParse(reading.schema, next)
  return parsed.success ? parsed.data : UNREAD
}

/**
 * What a schema makes of `next`, where it made `before` of what was there and most of `next` is still the very same: only
 * the rest is read, and the result shares what stayed. `null`: it has to be read as a whole, for it may be wrong.
 */
export function readTouched<Schema extends z.ZodObject>(
  schema: Schema,
  next: unknown,
  before: z.output<Schema>,
): z.output<Schema> | null {
  if (!isJson(next) || hasOwnChecks(schema)) return null
  const read = readObject(fieldsOf(schema), next, before as Json)
  return read === UNREAD ? null : (read as z.output<Schema>)
}
