import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { toStorageError } from './storage-error.ts'

/** The first bytes of a file, fewer where it is shorter. @throws {StorageError} */
export async function readFileStart(path: string, length: number): Promise<Uint8Array> {
  try {
    // Opening without blocking keeps a named pipe from hanging the program. Windows does not know it.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toStorageError(error, path)
  }
}
