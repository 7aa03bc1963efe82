import { IntlMessageFormat } from 'intl-messageformat'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** What one message consists of, branches included. */
export interface MessageParts {
  readonly text: readonly string[]
  readonly names: ReadonlySet<string>
  readonly plurals: readonly (readonly string[])[]
  /** Values that lead through every branch by themselves: options of a `select`, numbers of a plural. */
  readonly branches: ReadonlyMap<string, readonly (string | number)[]>
}

/** Every class of Lithuanian numbers, and one of each boundary. */
const NUMBERS = [0, 1, 2, 9, 10, 11, 21, 22, 1.5]

interface Collected {
  text: string[]
  names: Set<string>
  plurals: string[][]
  branches: Map<string, (string | number)[]>
}

function visit(elements: readonly Element[], found: Collected): void {
  for (const element of elements) {
    if ('value' in element && !('options' in element) && element.type === 0) found.text.push(element.value)
    else if ('value' in element) found.names.add(element.value)
    if ('style' in element && 'value' in element) found.branches.set(element.value, [...NUMBERS])
    if (!('options' in element)) continue
    const keys = Object.keys(element.options)
    const isPlural = 'pluralType' in element
    if (isPlural) found.plurals.push(keys.filter((key) => !key.startsWith('=')))
    found.branches.set(element.value, isPlural ? [...NUMBERS] : keys)
    for (const option of Object.values(element.options)) visit(option.value, found)
  }
}

/** Fails where the message is not ICU. */
export function messageParts(message: string, locale: string): MessageParts {
  const found: Collected = { text: [], names: new Set(), plurals: [], branches: new Map() }
  visit(new IntlMessageFormat(message, locale).getAst(), found)
  return found
}
