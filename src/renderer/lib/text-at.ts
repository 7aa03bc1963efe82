const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const step = (value: unknown, name: string): unknown => {
  if (Array.isArray(value)) return value.find((row: unknown) => isRow(row) && row['id'] === name)
  return isRow(value) ? value[name] : undefined
}

/** The text at a place of a record, rows by their ids; `null` where there is none. */
export const textAt = (record: unknown, path: readonly string[]): string | null => {
  const value = path.reduce(step, record)
  return typeof value === 'string' ? value : null
}
