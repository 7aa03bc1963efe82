import type { CommanderError } from 'commander'
import { UsageError } from './usage-error.ts'

const PROBLEMS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.missingMandatoryOptionValue': 'missing-option',
  'commander.excessArguments': 'excess-arguments',
  'commander.help': 'no-command',
}

const firstMatch = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1]

/** The parser's refusal in our words; only names are taken out of its own, English sentence. */
export function usageProblem(error: CommanderError): UsageError {
  const problem = PROBLEMS[error.code] ?? 'other'
  const name =
    problem === 'excess-arguments'
      ? firstMatch(/but got \d+: (.*)\.$/u, error.message)
      : firstMatch(/'([^']+)'/u, error.message)
  const suggestion = firstMatch(/Did you mean (?:one of )?(.+?)\?/u, error.message)
  return new UsageError(problem, { name: name ?? error.message, suggestion: suggestion ?? 'none' })
}
