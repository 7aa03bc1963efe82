import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { toStorageError } from './storage-error.ts'

/** A whole file of our own, for work that must not wait in between. @throws {StorageError} */
export function readFileAtOnce(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw toStorageError(error, path)
  }
}

/** The first bytes of a file. @throws {StorageError} */
export function readBeginningAtOnce(path: string, length: number): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw toStorageError(error, path)
  }
}
