/** What `JSON.stringify` gave for rows that nobody can change any more. */
const known = new WeakMap<object, string>()

function rowJson(row: unknown): string {
  if (typeof row !== 'object' || row === null || !Object.isFrozen(row)) return JSON.stringify(row)
  const json = known.get(row) ?? JSON.stringify(row)
  known.set(row, json)
  return json
}

const fieldJson = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(rowJson).join(',')}]` : JSON.stringify(value)

/** `JSON.stringify` of a record of JSON values that is held: its rows are put into words once, not at each key. */
export const heldJson = (record: object): string =>
  `{${Object.entries(record)
    .map(([name, value]) => `${JSON.stringify(name)}:${fieldJson(value)}`)
    .join(',')}}`
