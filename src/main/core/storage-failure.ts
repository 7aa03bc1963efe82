import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import {
  classifyStorageError,
  errorCode,
  StorageError,
  type StorageErrorCode,
} from '../storage/storage-error.ts'

const CODES: Readonly<Record<StorageErrorCode, ErrorCode>> = {
  full: 'storage-full',
  locked: 'storage-locked',
  'read-only': 'storage-read-only',
  corrupted: 'storage-failed',
  missing: 'storage-missing',
  'not-permitted': 'storage-read-only',
  unknown: 'storage-failed',
}

/** What a disk refused as people are told it; `corrupted` says what is damaged, where that is known. */
export const storageFailure = (
  code: StorageErrorCode,
  message: string,
  {
    corrupted = CODES.corrupted,
    ...options
  }: { corrupted?: ErrorCode; cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
): AppError => new AppError(code === 'corrupted' ? corrupted : CODES[code], message, options)

/** The system's own failures have a number, SQLite's begin with its name; other errors may have codes too. */
const isOfTheSystem = (error: unknown): boolean =>
  error instanceof Error &&
  ('errno' in error || errorCode(error)?.startsWith('SQLITE_') === true) &&
  classifyStorageError(error) !== 'unknown'

/** Any failure as an `AppError`; what is neither one nor the disk's is `internal`, a fault of ours. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof StorageError || isOfTheSystem(error)) {
    const details = error instanceof StorageError ? { path: error.path } : {}
    return storageFailure(classifyStorageError(error), message, { cause: error, details })
  }
  return new AppError('internal', message, { cause: error, details: { cause: message } })
}
