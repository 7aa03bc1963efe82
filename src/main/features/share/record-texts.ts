type Json = Readonly<Record<string, unknown>>

/** A text of a record, by the names and row ids on the way to it. */
export interface PlacedText {
  readonly path: string
  /** Titles of the rows on the way. */
  readonly rows: readonly string[]
  readonly text: string
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const stepOf = (value: unknown, index: number): string =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : String(index)

const titleOf = (value: unknown): readonly string[] => {
  const title = isObject(value) ? (value['title'] ?? value['name'] ?? value['role']) : undefined
  return typeof title === 'string' && title !== '' ? [title] : []
}

/** The record with each text replaced by what `turn` makes of it; ids stay. */
export function mapTexts(
  value: unknown,
  turn: (text: string, path: string) => string,
  path: readonly string[] = [],
): unknown {
  if (typeof value === 'string') return turn(value, path.join('/'))
  if (Array.isArray(value)) {
    return value.map((item, index) => mapTexts(item, turn, [...path, stepOf(item, index)]))
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'id' ? inner : mapTexts(inner, turn, [...path, name]),
    ]),
  )
}

/** Every text of a record that is not empty. */
export function textsOf(
  value: unknown,
  path: readonly string[] = [],
  rows: readonly string[] = [],
): PlacedText[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path: path.join('/'), rows, text: value }]
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      textsOf(item, [...path, stepOf(item, index)], [...rows, ...titleOf(item)]),
    )
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' ? [] : textsOf(inner, [...path, name], rows),
  )
}
