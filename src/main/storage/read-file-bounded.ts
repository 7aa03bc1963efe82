import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { StorageError, toStorageError } from './storage-error.ts'

/** A file's bytes, or the size that was too large to read. */
export type BoundedRead = { state: 'read'; bytes: Uint8Array } | { state: 'too-large'; size: number }

/**
 * Reads a regular file of at most `maxBytes`; never allocates more than that, also when the file grows meanwhile.
 * With `followLinks: false` a symbolic link at the end of the path is refused (`not-permitted`).
 * @throws {StorageError}
 */
export async function readFileBounded(
  path: string,
  maxBytes: number,
  options: { followLinks?: boolean } = {},
): Promise<BoundedRead> {
  try {
    const file = await open(path, readFlags(options.followLinks ?? true))
    try {
      return await readWhole(file, path, maxBytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toStorageError(error, path)
  }
}

/** Opening without blocking keeps a named pipe from hanging the program. Windows knows neither flag. */
function readFlags(followLinks: boolean): number {
  const noFollow = followLinks ? 0 : (constants.O_NOFOLLOW ?? 0)
  return constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | noFollow
}

async function readWhole(file: FileHandle, path: string, maxBytes: number): Promise<BoundedRead> {
  const stats = await file.stat()
  if (!stats.isFile()) throw new StorageError('not-permitted', path)
  if (stats.size > maxBytes) return { state: 'too-large', size: stats.size }
  const buffer = Buffer.alloc(stats.size)
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return { state: 'read', bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, length) }
}
