import type { CliContext } from './cli-context.ts'
import type { Given } from './given.ts'
import type { Outcome } from './outcome.ts'

export type RunCommand = (given: Given, context: CliContext) => Outcome | Promise<Outcome>

export interface CommandOption {
  /** `--to <DIR>`; described by `cli.option.<long name>` unless `words` says otherwise. */
  readonly flags: string
  readonly required?: true
  readonly words?: string
}

/** One command. Its code is read only when it is called, so that the others do not wait for it. */
export interface CommandEntry {
  /** One word, or a group and a word: `record put`. Described by `cli.command.<words joined by a dash>`. */
  readonly name: string
  /** `<ID>` or `[KIND]`. */
  readonly argument?: string
  readonly options: readonly CommandOption[]
  load(): Promise<RunCommand>
}
