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

function compare(before: unknown, after: unknown, path: string, found: FieldDifference[]): void {
  if (Object.is(before, after)) return
  const one = keyed(before) ?? (isEmptyList(before) && isRows(after) ? NOTHING : null)
  const other = keyed(after) ?? (isEmptyList(after) && isRows(before) ? NOTHING : null)
  if (one === null || other === null) {
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      found.push({ path, before: before ?? null, after: after ?? null })
    }
    return
  }
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    compare(one.get(key), other.get(key), path === '' ? key : `${path}/${key}`, found)
  }
  const order = (rows: ReadonlyMap<string, unknown>) => [...rows.keys()].join('\n')
  const isMoved = isRows(before) && isRows(after) && one.size === other.size && order(one) !== order(other)
  if (isMoved) found.push({ path: `${path}/$order`, before: [...one.keys()], after: [...other.keys()] })
}

/** How two states of a record differ, field by field; rows are told by their ids, so that moving is no change of all. */
export function recordDifferences(before: unknown, after: unknown): FieldDifference[] {
  const found: FieldDifference[] = []
  compare(before, after, '', found)
  return found
}
