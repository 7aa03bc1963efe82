import type { Locale } from '#shared/i18n/catalog.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { StartChild } from '../core/own-child.ts'

/** What every command may use beside its own options. */
export interface CliContext {
  readonly locale: Locale
  readonly translate: Translate
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** The file that holds the passphrase of a locked data folder, as named; `null` where none is. */
  readonly passphraseFile: string | null
  /** Where relative file names of the command line begin. */
  readonly workingFolder: string
  /** Aborted by the first Ctrl+C. */
  readonly signal: AbortSignal
  /** Shown on standard error where that is a terminal. */
  readonly progress: (done: number, total: number | null) => void
  readonly startChild: StartChild
}
