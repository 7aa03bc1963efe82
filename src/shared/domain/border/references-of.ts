import { isKind } from '../../model/kind-names.ts'
import { type AnyRecord, type Kind, SCHEMAS } from '../../model/kinds.ts'
import { fieldList, type FieldShape, type ObjectShape, shapeOf } from '../../model/shape.ts'

/** The id of another record inside a record. */
export interface Reference {
  readonly to: string
  /** Kinds it may be of; none: any. */
  readonly kinds: readonly string[]
  /** What something was taken from: nobody misses it. */
  readonly isTrace: boolean
  /** Names and row ids joined by `/`, as warnings have it. */
  readonly path: string
  /** Names and places in lists joined by `/`, as refusals have it. */
  readonly place: string
}

interface Here {
  readonly path: readonly string[]
  readonly place: readonly string[]
}

const under = ({ path, place }: Here, name: string, at: string = name): Here => ({
  path: [...path, name],
  place: [...place, at],
})

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NOTHING: Json = {}

/** The row that stood at the same place under the same id. */
const sameRow = (before: unknown, index: number, id: unknown): Json => {
  const row: unknown = Array.isArray(before) ? before[index] : undefined
  return isObject(row) && row['id'] === id ? row : NOTHING
}

function ofField(shape: FieldShape, value: unknown, here: Here, before: unknown): Reference[] {
  if (shape.as === 'object') {
    return isObject(value) ? ofObject(shape.fields, value, here, isObject(before) ? before : NOTHING) : []
  }
  if (shape.as === 'rows') {
    return (Array.isArray(value) ? value : []).flatMap((row: unknown, index): Reference[] => {
      if (!isObject(row)) return []
      const place = under(here, String(row['id']), String(index))
      return ofObject(shape.fields, row, place, sameRow(before, index, row['id']))
    })
  }
  if (shape.as === 'prose' || shape.refers === null) return []
  const { to: kinds, isTrace } = shape.refers
  const one = (to: unknown, { path, place }: Here): Reference[] =>
    typeof to === 'string' ? [{ to, kinds, isTrace, path: path.join('/'), place: place.join('/') }] : []
  if (shape.as === 'value') return one(value, here)
  return (Array.isArray(value) ? value : []).flatMap((to: unknown, index) =>
    one(to, under(here, String(to), String(index))),
  )
}

function ofObject(fields: ObjectShape, value: Json, here: Here, before: Json): Reference[] {
  const all: Reference[] = []
  for (const [name, shape] of fieldList(fields)) {
    if (Object.is(value[name], before[name])) continue
    all.push(...ofField(shape, value[name], under(here, name), before[name]))
  }
  return all
}

/** The kind that a record says its link is of, beside the id. */
const SAID: { readonly [K in Kind]?: { readonly id: string; readonly kind: string } } = {
  evidence: { id: 'recordId', kind: 'recordKind' },
  comment: { id: 'targetId', kind: 'targetKind' },
}

/** Every record that a record points to, in the order of its fields; what it shares with the one `before` is left out. */
export function referencesOf(kind: Kind, record: AnyRecord, before?: AnyRecord): readonly Reference[] {
  const fields: Readonly<Record<string, unknown>> = { ...record }
  const all = ofObject(
    shapeOf(SCHEMAS[kind]),
    fields,
    { path: [], place: [] },
    before === undefined ? NOTHING : { ...before },
  )
  const said = SAID[kind]
  const told = said && fields[said.kind]
  if (said === undefined || typeof told !== 'string' || !isKind(told)) return all
  return all.map((one) => (one.path === said.id ? { ...one, kinds: [told] } : one))
}
