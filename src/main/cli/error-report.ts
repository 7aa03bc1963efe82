import { toAppError } from '../core/storage-failure.ts'
import { NOTHING_KNOWN } from '#shared/i18n/nothing-known.ts'
import type { MessageParams, Translate } from '#shared/i18n/translate.ts'
import { type ExitStatus, exitStatusOf } from './exit-status.ts'
import { type ToldIssue, toldIssues } from './told-issues.ts'
import { UsageError } from './usage-error.ts'

/** A failure as it is told: `error` is what `--json` prints under that name, `text` is for people. */
export interface ErrorReport {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly details: Readonly<Record<string, unknown>>
  }
  readonly text: string
  readonly status: ExitStatus
}

const scalars = (details: Readonly<Record<string, unknown>>): MessageParams =>
  Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )

/** Where it happened, for people; a script reads `details`. */
function place(details: Readonly<Record<string, unknown>>, translate: Translate): readonly string[] {
  return (['folder', 'path', 'id', 'cause'] as const).flatMap((name) => {
    const value = details[name]
    return typeof value === 'string' && value !== '' && value !== '-'
      ? [translate(`cli.where.${name}`, { value })]
      : []
  })
}

const issueLine = ({ path, message }: ToldIssue): string => (path === '' ? message : `  ${path}: ${message}`)

function usageReport(error: UsageError, translate: Translate): ErrorReport {
  const problem = translate(`cli.usage.${error.problem}`, error.params)
  const message = translate('error.usage', { problem })
  const details = { problem: error.problem, ...error.params }
  return { error: { code: 'usage', message, details }, text: message, status: 2 }
}

/** Any failure as a sentence in the reader's language. `input` is what was given, to tell gaps from errors. */
export function errorReport(error: unknown, translate: Translate, input?: unknown): ErrorReport {
  if (error instanceof UsageError) return usageReport(error, translate)
  const { code, details } = toAppError(error)
  const message = translate(`error.${code}`, { ...NOTHING_KNOWN, ...scalars(details) })
  const issues = toldIssues(details['issues'], translate, input)
  return {
    error: { code, message, details: issues.length > 0 ? { ...details, issues } : details },
    text: [message, ...issues.map(issueLine), ...place(details, translate)].join('\n'),
    status: exitStatusOf(code),
  }
}
