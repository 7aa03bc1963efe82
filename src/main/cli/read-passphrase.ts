import type { CliContext } from './cli-context.ts'
import type { Given } from './given.ts'
import { readTextInput } from './read-json-input.ts'

/**
 * The passphrase in a file, or on standard input for `-`: never an argument, which everybody on the machine could read. The end
 * of its line is no part of it.
 */
export async function readPassphrase(name: string, context: CliContext): Promise<string> {
  return (await readTextInput(name, context)).text.replace(/\r?\n$/u, '')
}

/** The passphrase in the file that an option names; `null` without the option. */
export async function passphraseOf(
  given: Given,
  option: 'lock-with' | 'unlock-with',
  context: CliContext,
): Promise<string | null> {
  const name = given.text(option)
  return name === undefined ? null : readPassphrase(name, context)
}
