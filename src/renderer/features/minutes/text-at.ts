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

/** `insert` put into a text in place of what is chosen, parted from the word before it; and where the caret goes. */
export const withInsert = (
  text: string,
  chosen: { readonly start: number; readonly end: number },
  insert: string,
): { readonly text: string; readonly caret: number } => {
  const before = text.slice(0, chosen.start)
  const gap = before === '' || /\s$/u.test(before) ? '' : ' '
  const head = `${before}${gap}${insert}`
  return { text: `${head}${text.slice(chosen.end)}`, caret: head.length }
}
