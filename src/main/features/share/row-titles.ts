/** What the rows on the way to a field are called: an agenda item's title, a member's role. */
export function rowTitles(record: unknown, path: readonly string[]): readonly string[] {
  const [name = '', ...rest] = path
  const value = (record as Readonly<Record<string, unknown>> | undefined)?.[name]
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? rowTitles(value, rest) : []
  const [id, ...inside] = rest
  const row = (value as readonly Readonly<Record<string, unknown>>[]).find((one) => one['id'] === id)
  const title = [row?.['title'], row?.['name'], row?.['role'], row?.['text']].find(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  return [...(title === undefined ? [] : [title]), ...rowTitles(row, inside)]
}
