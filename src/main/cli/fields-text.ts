const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function lines(value: unknown, indent: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      if (!isObject(item)) return [`${indent}- ${asText(item)}`]
      const [first = '', ...rest] = lines(item, `${indent}  `)
      return [`${indent}- ${first.trimStart()}`, ...rest]
    })
  }
  if (!isObject(value))
    return asText(value)
      .split('\n')
      .map((line) => `${indent}${line}`)
  return Object.entries(value)
    .filter(([, field]) => !isEmpty(field))
    .flatMap(([name, field]) => {
      const isShort = typeof field !== 'object' && !asText(field).includes('\n')
      return isShort
        ? [`${indent}${name}: ${asText(field)}`]
        : [`${indent}${name}:`, ...lines(field, `${indent}  `)]
    })
}

/** A record's fields as they are called in its schema, indented; what is not entered is left out. */
export const fieldsText = (record: Readonly<Record<string, unknown>>): string => lines(record, '').join('\n')
