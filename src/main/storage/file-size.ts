import { stat } from 'node:fs/promises'
import { toStorageError } from './storage-error.ts'

/** Bytes of a file. @throws {StorageError} */
export async function readFileSize(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    throw toStorageError(error, path)
  }
}
