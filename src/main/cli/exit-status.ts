import type { ErrorCode } from '#shared/contract/app-error.ts'

/** 0 done, 1 unexpected failure, 2 wrong usage, 3 refused input (nothing changed), 4 integrity problem. */
export type ExitStatus = 0 | 1 | 2 | 3 | 4

const UNEXPECTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'internal',
  'unknown-procedure',
  'disconnected',
  'print-failed',
  'storage-failed',
])

/** Every failure the core names is a refusal that changed nothing, except these few. */
export function exitStatusOf(code: ErrorCode): ExitStatus {
  if (code === 'database-damaged') return 4
  return UNEXPECTED.has(code) ? 1 : 3
}
