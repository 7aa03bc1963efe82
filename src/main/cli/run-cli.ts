import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { type Locale, LOCALES } from '#shared/i18n/catalog.ts'
import { createTranslate, type Translate } from '#shared/i18n/translate.ts'
import { type StartChild, startNodeChild } from '../core/own-child.ts'
import { PROGRAM_VERSION } from '../core/program-version.ts'
import { buildProgram } from './build-program.ts'
import { errorReport } from './error-report.ts'
import { InputError } from './input-error.ts'
import { listenForInterrupt } from './interrupt.ts'
import { jsonPieces } from './json-pieces.ts'
import type { Outcome } from './outcome.ts'
import { createProgressLine } from './progress-line.ts'
import { UsageError } from './usage-error.ts'
import { usageProblem } from './usage-problem.ts'

export interface CliSurroundings {
  /** The arguments after the program's name. */
  readonly argv: readonly string[]
  readonly workingFolder: string
  /** Where data lies unless `--data` says otherwise. */
  readonly defaultDataFolder: string
  /** How the host starts processes; as Node does, unless told. */
  readonly startChild?: StartChild
}

/** What is printed and how the process ends. */
export interface Finished {
  /** In pieces, made while it is written. */
  readonly stdout: Iterable<string>
  readonly stderr: string
  readonly status: number
}

const isLocale = (text: string): text is Locale => LOCALES.some((locale) => locale === text)

/** Looked up before anything is parsed: also a wrong command line is answered in the form asked for. */
function wantedForm(argv: readonly string[]): { readonly json: boolean; readonly locale: Locale } {
  const at = argv.lastIndexOf('--lang')
  const joined = argv.findLast((argument) => argument.startsWith('--lang='))
  const named = joined?.slice('--lang='.length) ?? (at < 0 ? undefined : argv[at + 1])
  return { json: argv.includes('--json'), locale: named !== undefined && isLocale(named) ? named : 'lt' }
}

interface Run {
  readonly outcome: Outcome | null
  /** Help or the version, where that was asked for. */
  readonly told: string
}

async function run(
  { argv, workingFolder, defaultDataFolder, startChild = startNodeChild }: CliSurroundings,
  locale: Locale,
  translate: Translate,
  signal: AbortSignal,
): Promise<Run> {
  let outcome: Outcome | null = null
  let told = ''
  const line = createProgressLine(process.stderr, (done, total) =>
    translate('cli.progress', { done, total: total ?? 'none' }),
  )
  const program = buildProgram({
    translate,
    version: PROGRAM_VERSION,
    write: (text) => {
      told += text
    },
    async start(entry, given) {
      const language = given.text('lang')
      if (language !== undefined && !isLocale(language)) {
        throw new UsageError('not-one-of', { option: '--lang', name: language, words: 'lt, en' })
      }
      const data = given.text('data')
      const dataFolder = resolve(workingFolder, data ?? defaultDataFolder)
      const passphraseFile = given.text('passphrase-file')
      const command = await entry.load()
      try {
        outcome = await command(given, {
          locale,
          translate,
          dataFolder,
          passphraseFile: passphraseFile ?? null,
          workingFolder,
          signal,
          progress: line.show,
          startChild,
        })
      } finally {
        line.clear()
      }
    },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw usageProblem(error)
  }
  return { outcome, told: told.trimEnd() }
}

/** For people with its levels set in; for programs as short as it can be. */
function* asJson(value: unknown): Generator<string> {
  if (process.stdout.isTTY) yield JSON.stringify(value, null, 2)
  else yield* jsonPieces(value)
  yield '\n'
}

function answer({ outcome, told }: Run, json: boolean): Finished {
  if (!outcome) return { stdout: json ? asJson({ text: told }) : [`${told}\n`], stderr: '', status: 0 }
  const stdout = json ? asJson(outcome.json) : [`${outcome.text}\n`]
  return { stdout, stderr: '', status: outcome.status ?? 0 }
}

function refusal(thrown: unknown, json: boolean, translate: Translate): Finished {
  const isInput = thrown instanceof InputError
  const report = errorReport(isInput ? thrown.refusal : thrown, translate, isInput ? thrown.input : undefined)
  return json
    ? { stdout: asJson({ error: report.error }), stderr: '', status: report.status }
    : { stdout: [], stderr: `${report.text}\n`, status: report.status }
}

/** What is said on the other channel when the answer could not be written; `code` is the system's word for why. */
export function notWritten(argv: readonly string[], code: string): string {
  return `${createTranslate(wantedForm(argv).locale)('cli.notWritten', { code })}\n`
}

/** Runs one command line to its end. Never throws: every failure is an answer with a status. */
export async function runCli(surroundings: CliSurroundings): Promise<Finished> {
  const { json, locale } = wantedForm(surroundings.argv)
  const translate = createTranslate(locale)
  const interrupt = listenForInterrupt()
  let finished: Finished
  try {
    finished = answer(await run(surroundings, locale, translate, interrupt.signal), json)
  } catch (thrown) {
    finished = refusal(thrown, json, translate)
  } finally {
    interrupt.stop()
  }
  return { ...finished, status: interrupt.status() ?? finished.status }
}
