import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { HEAD_LIMIT_BYTES, type LockedHead, readHead } from '../../lock/locked-file.ts'
import { vaultById } from '../../lock/unlocked-folders.ts'
import { readBeginningAtOnce } from '../../storage/read-file-at-once.ts'
import { readLocked } from './read-locked.ts'

/** The head of a locked file; `null` for any other file. */
export const lockedHeadOf = (file: string): LockedHead | null =>
  readHead(readBeginningAtOnce(file, HEAD_LIMIT_BYTES))

/**
 * A database or a copy for reading, locked or not.
 * @throws {AppError} `age-foreign` where its key is not here
 */
export function openReadable(file: string): BetterSqlite.Database {
  const head = lockedHeadOf(file)
  if (head === null) return new BetterSqlite(file, { readonly: true, fileMustExist: true })
  const vault = vaultById(head.keyId)
  if (vault === null) throw new AppError('age-foreign', `${file} is locked with a key that is not here`)
  return readLocked(file, vault).raw
}
