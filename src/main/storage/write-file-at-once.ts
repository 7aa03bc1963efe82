import { readFileSync, writeFileSync } from 'node:fs'
import { makeFileAtOnce } from './make-file-at-once.ts'
import { StorageError, toStorageError } from './storage-error.ts'

/** Replaces `path` by exactly these bytes, read back, or leaves it as it was; for work that must not wait in between. @throws {StorageError} */
export function writeFileAtOnce(path: string, bytes: Uint8Array): void {
  try {
    makeFileAtOnce(path, (draft) => {
      writeFileSync(draft, bytes, { flag: 'wx', mode: 0o600 })
      if (!readFileSync(draft).equals(bytes)) throw new StorageError('corrupted', path)
    })
  } catch (error) {
    throw toStorageError(error, path)
  }
}
