import type { FieldChange } from '#shared/contract/share-contract.ts'

type Json = Readonly<Record<string, unknown>>
type Scalar = FieldChange['before']

/** So many fields of a record are told, and so much of a text. */
const FIELDS = 40
const LETTERS = 400

interface Leaf {
  readonly value: Scalar
  readonly rows: readonly string[]
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRow = (value: unknown): value is Json & { readonly id: string } =>
  isObject(value) && typeof value['id'] === 'string'

const rowTitle = (row: Json): readonly string[] =>
  [row['title'], row['name'], row['role'], row['text']]
    .filter((one): one is string => typeof one === 'string' && one !== '')
    .slice(0, 1)

const asScalar = (value: unknown): Scalar => {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ').slice(0, LETTERS)
  return typeof value === 'string' && value !== '' ? value.slice(0, LETTERS) : null
}

function collect(
  value: unknown,
  path: readonly string[],
  rows: readonly string[],
  into: Map<string, Leaf>,
): void {
  if (Array.isArray(value) && value.some(isRow)) {
    for (const row of value.filter(isRow)) collect(row, [...path, row.id], [...rows, ...rowTitle(row)], into)
    return
  }
  if (!isObject(value)) {
    into.set(path.join('/'), { value: asScalar(value), rows })
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name !== 'id') collect(inner, [...path, name], rows, into)
  }
}

const leavesOf = (json: string): ReadonlyMap<string, Leaf> => {
  const leaves = new Map<string, Leaf>()
  collect(JSON.parse(json), [], [], leaves)
  return leaves
}

/** What reads differently in two states of one record, field by field; an empty field is `null`. */
export function fieldChanges(before: string, after: string): FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((path): FieldChange[] => {
      const [was, is] = [old.get(path), now.get(path)]
      const [from, to] = [was?.value ?? null, is?.value ?? null]
      return from === to ? [] : [{ path, rows: [...(is?.rows ?? was?.rows ?? [])], before: from, after: to }]
    })
    .slice(0, FIELDS)
}
