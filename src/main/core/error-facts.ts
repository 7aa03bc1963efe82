import { AppError } from '#shared/contract/app-error.ts'

/** `at c (file:///…/save-records.ts:12:3)`: name of the file and line, no folders, which carry names of people. */
const FRAME = /^\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+):\d+\)?$/u

function placeOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n')
  return lines.flatMap((line) => FRAME.exec(line)?.[1] ?? [])[0] ?? ''
}

/**
 * What a log may tell of a failure: its code, its class and where in the program it happened. Never its message: a parser
 * quotes what it could not read, a path names who works here.
 */
export function errorFacts(error: unknown): Readonly<Record<'code' | 'kind' | 'at', string>> {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return {
    code: error instanceof AppError ? error.code : '',
    kind: cause instanceof Error ? cause.name : typeof cause,
    at: cause instanceof Error ? placeOf(cause) : '',
  }
}
