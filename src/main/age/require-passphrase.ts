import { AppError } from '#shared/contract/app-error.ts'
import { judgePassphrase, LEAST_LETTERS } from '#shared/domain/passphrase/judge-passphrase.ts'

/** Refuses what is easily guessed, before anything is locked with it. @throws {AppError} `passphrase-weak` */
export function requirePassphrase(passphrase: string): void {
  const verdict = judgePassphrase(passphrase)
  if (verdict.state !== 'refused') return
  throw new AppError('passphrase-weak', `A passphrase: ${verdict.problem}`, {
    details: { problem: verdict.problem, least: LEAST_LETTERS },
  })
}
