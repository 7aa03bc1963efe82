import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { StorageError, classifyStorageError, toStorageError } from './storage-error.ts'

/** A file's bytes, or the size that was too large to read. */
export type BoundedRead = { state: 'read'; bytes: Uint8Array } | { state: 'too-large'; size: number }

/** What a test may replace, and whether a link is followed. */
export interface BoundedReadOptions {
  readonly followLinks?: boolean
  readonly sleep?: (milliseconds: number) => Promise<unknown>
  readonly open?: (path: string, flags: number) => Promise<FileHandle>
}

/** Together 1.2 s: as long as a program takes that saves the file just now, or a scanner that looks at it. */
const LOCKED_DELAYS_MS = [50, 100, 200, 350, 500]

/**
 * Reads a regular file of at most `maxBytes`; never allocates more than that, also when the file grows meanwhile.
 * With `followLinks: false` a symbolic link at the end of the path is refused (`not-permitted`).
 *
 * Node opens files on Windows so that others may go on reading and writing them: a workbook that Excel shows is read as
 * it was last saved. Only while another program refuses every reader the file is `locked`, after some tries.
 * @throws {StorageError}
 */
export async function readFileBounded(
  path: string,
  maxBytes: number,
  options: BoundedReadOptions = {},
): Promise<BoundedRead> {
  const { sleep = delay } = options
  for (const wait of LOCKED_DELAYS_MS) {
    try {
      return await readOnce(path, maxBytes, options)
    } catch (error) {
      if (classifyStorageError(error) !== 'locked') throw toStorageError(error, path)
      await sleep(wait)
    }
  }
  return readOnce(path, maxBytes, options).catch((error: unknown) => {
    throw toStorageError(error, path)
  })
}

async function readOnce(
  path: string,
  maxBytes: number,
  { followLinks = true, open: openFile = open }: BoundedReadOptions,
): Promise<BoundedRead> {
  const file = await openFile(path, readFlags(followLinks))
  try {
    return await readWhole(file, path, maxBytes)
  } finally {
    await file.close()
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
