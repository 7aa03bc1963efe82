import type { CliContext } from './cli-context.ts'
import type { Given } from './given.ts'
import { readTextInput } from './read-json-input.ts'

/**
 * The passphrase in the file that an option names, or on standard input for `-`; `null` without the option. Never an argument,
 * which everybody on the machine could read. The end of its line is no part of it.
 */
export async function readPassphrase(
  given: Given,
  option: 'lock-with' | 'unlock-with',
  context: CliContext,
): Promise<string | null> {
  const name = given.text(option)
  if (name === undefined) return null
  return (await readTextInput(name, context)).text.replace(/\r?\n$/u, '')
}
