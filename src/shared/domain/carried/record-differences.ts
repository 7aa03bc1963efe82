export interface FieldDifference {
  /** Names of fields and ids of rows joined by `/`. */
  readonly path: string
  /** `null` where there is nothing. */
  readonly before: unknown
  readonly after: unknown
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRow = (value: unknown): value is Json & { readonly id: string } =>
  isObject(value) && typeof value['id'] === 'string'

const isRows = (value: unknown): value is readonly (Json & { readonly id: string })[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRow)

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const keyed = (value: unknown): ReadonlyMap<string, unknown> | null => {
  if (isRows(value)) return new Map(value.map((row) => [row.id, row]))
  return isObject(value) ? new Map(Object.entries(value)) : null
}

const NOTHING: ReadonlyMap<string, unknown> = new Map()

/** Both sides as parts with names; an empty list beside rows is rows too. `null` where a value is whole. */
function partsOf(
  before: unknown,
  after: unknown,
): readonly [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>] | null {
  const one = keyed(before) ?? (isEmptyList(before) && isRows(after) ? NOTHING : null)
  const other = keyed(after) ?? (isEmptyList(after) && isRows(before) ? NOTHING : null)
  return one === null || other === null ? null : [one, other]
}

const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length !== other.length || one.every((key, index) => key === other[index])

function compare(before: unknown, after: unknown, path: string, found: FieldDifference[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  const parts = partsOf(before, after)
  if (parts === null) {
    found.push({ path, before: before ?? null, after: after ?? null })
    return
  }
  const [one, other] = parts
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    compare(one.get(key), other.get(key), path === '' ? key : `${path}/${key}`, found)
  }
  const order = [[...one.keys()], [...other.keys()]] as const
  if (isRows(before) && isRows(after) && !sameOrder(...order)) {
    found.push({ path: `${path}/$order`, before: order[0], after: order[1] })
  }
}

/** How two states of a record differ, field by field; rows are told by their ids, so that moving is no change of all. */
export function recordDifferences(before: unknown, after: unknown): FieldDifference[] {
  const found: FieldDifference[] = []
  compare(before, after, '', found)
  return found
}
