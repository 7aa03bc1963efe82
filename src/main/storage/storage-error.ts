/**
 * What went wrong with a file, in the few words the program can act on.
 * - `full`: no room left (disk, quota or file size limit)
 * - `locked`: another program holds it just now; worth trying again
 * - `read-only`: the medium or the database takes no writes
 * - `corrupted`: what was read back is not what was written, or the medium failed
 * - `missing`: file, folder or the network place behind it is not there
 * - `not-permitted`: this user may not, or it is not the kind of file that was expected
 */
export type StorageErrorCode =
  | 'full'
  | 'locked'
  | 'read-only'
  | 'corrupted'
  | 'missing'
  | 'not-permitted'
  | 'unknown'

/** A failed file operation; `path` is for logs, people read a sentence made from `code`. */
export class StorageError extends Error {
  readonly code: StorageErrorCode
  readonly path: string

  constructor(code: StorageErrorCode, path: string, cause?: unknown) {
    super(`storage: ${code}: ${path}`, { cause })
    this.name = 'StorageError'
    this.code = code
    this.path = path
  }
}

const CODES: ReadonlyMap<string, StorageErrorCode> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['SQLITE_FULL', 'full'],
  ['EBUSY', 'locked'],
  ['EAGAIN', 'locked'],
  ['ETXTBSY', 'locked'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['EROFS', 'read-only'],
  ['SQLITE_READONLY', 'read-only'],
  ['EIO', 'corrupted'],
  ['SQLITE_IOERR', 'corrupted'],
  ['EILSEQ', 'corrupted'],
  ['SQLITE_CORRUPT', 'corrupted'],
  ['SQLITE_NOTADB', 'corrupted'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['ENODEV', 'missing'],
  ['ENXIO', 'missing'],
  ['ESTALE', 'missing'],
  ['ENOTCONN', 'missing'],
  ['ENETUNREACH', 'missing'],
  ['EHOSTUNREACH', 'missing'],
  ['EHOSTDOWN', 'missing'],
  ['ETIMEDOUT', 'missing'],
  ['EACCES', 'not-permitted'],
  ['EPERM', 'not-permitted'],
  ['EISDIR', 'not-permitted'],
  ['ELOOP', 'not-permitted'],
  ['SQLITE_CANTOPEN', 'not-permitted'],
  ['SQLITE_PERM', 'not-permitted'],
])

/** Maps a Node or SQLite failure to a {@link StorageErrorCode}; extended SQLite codes count as their base code. */
export function classifyStorageError(error: unknown): StorageErrorCode {
  if (error instanceof StorageError) return error.code
  const code = errorCode(error)
  if (code === undefined) return 'unknown'
  return CODES.get(code) ?? CODES.get(code.split('_').slice(0, 2).join('_')) ?? 'unknown'
}

/** Wraps any failure as a {@link StorageError}; one that already is passes through. */
export function toStorageError(error: unknown, path: string): StorageError {
  return error instanceof StorageError ? error : new StorageError(classifyStorageError(error), path, error)
}

/** The `code` of a Node or SQLite error, or undefined when it has none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
