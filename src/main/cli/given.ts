import { UsageError } from './usage-error.ts'

/** What stood on the command line, after the parser accepted it. */
export interface Given {
  text(option: string): string | undefined
  /** An option the parser insists on. */
  required(option: string): string
  flag(option: string): boolean
  argument(index: number): string | undefined
}

/** Reads parsed options by their long names (`as-of`); an empty value is a wrong command line. */
export function createGiven(
  options: Readonly<Record<string, unknown>>,
  parsedArguments: readonly unknown[],
): Given {
  const nameInOptions = (option: string): string =>
    option.replaceAll(/-([a-z])/gu, (_dash, letter: string) => letter.toUpperCase())
  const text = (option: string): string | undefined => {
    const value = options[nameInOptions(option)]
    if (typeof value !== 'string') return undefined
    if (value.trim() === '') throw new UsageError('empty-value', { name: `--${option}` })
    return value
  }
  return {
    text,
    required: (option) => {
      const value = text(option)
      if (value === undefined) throw new UsageError('missing-option', { name: `--${option}` })
      return value
    },
    flag: (option) => options[nameInOptions(option)] === true,
    argument: (index) => {
      const value = parsedArguments[index]
      return typeof value === 'string' ? value : undefined
    },
  }
}
