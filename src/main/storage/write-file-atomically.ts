import { randomUUID } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { contentHash } from './content-hash.ts'
import { readFileBounded } from './read-file-bounded.ts'
import { StorageError, errorCode, toStorageError } from './storage-error.ts'

/** What a test may replace, and the file mode (`0o600` for secrets) where the system knows modes. */
export type AtomicWriteOptions = {
  sleep?: (milliseconds: number) => Promise<unknown>
  rename?: (from: string, to: string) => Promise<void>
  mode?: number
}

/** Together 1.3 s: as long as a virus scanner or a sync client usually holds a fresh file. */
const RENAME_DELAYS_MS = [20, 40, 80, 160, 250, 350, 400]
const WORTH_RETRYING = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Replaces `path` by exactly these bytes or leaves it as it was. Resolves only after the bytes are on the
 * medium, carry their final name and were read back equal. Writes to the same path wait for each other.
 * The folder must exist. Leaves no `.tmp` behind, except after a kill, and then the next write removes it.
 * @throws {StorageError} `locked` when the name stayed held for 1.3 s, `corrupted` when the read-back differs
 */
export function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<void> {
  return inTurn(path, () => replaceFile(path, bytes, options))
}

/**
 * Creates `path` with these bytes unless something has that name already, which is then left alone.
 * Of several processes that try at once exactly one gets `created`. The whole file is linked to its name, so
 * that a kill leaves no half of it; where a file system has no links, others may find it still short.
 * @throws {StorageError}
 */
export async function createFileExclusively(path: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeNewFile(temporary, bytes, 0o666)
    await linkOrWrite(temporary, path, bytes)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'exists'
    throw toStorageError(error, path)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
  await syncFolder(path)
  await verifyWritten(path, bytes)
  return 'created'
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

async function linkOrWrite(temporary: string, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error) ?? '')) throw error
    await writeNewFile(path, bytes, 0o666)
  }
}

const turns = new Map<string, Promise<void>>()

function inTurn(path: string, task: () => Promise<void>): Promise<void> {
  const mine = (turns.get(path) ?? Promise.resolve()).then(task, task)
  turns.set(path, mine)
  const leave = () => {
    if (turns.get(path) === mine) turns.delete(path)
  }
  mine.then(leave, leave)
  return mine
}

async function replaceFile(path: string, bytes: Uint8Array, options: AtomicWriteOptions): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    await rm(temporary, { force: true })
    await writeNewFile(temporary, bytes, options.mode ?? 0o666)
    await renamePatiently(temporary, path, options)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw toStorageError(error, path)
  }
  await syncFolder(path)
  await verifyWritten(path, bytes)
}

/** The exclusive flag also keeps a planted symbolic link from being written through. */
async function writeNewFile(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Renames, waiting up to 1.3 s for a name that another program holds. */
export async function renamePatiently(from: string, to: string, options: AtomicWriteOptions): Promise<void> {
  const move = options.rename ?? rename
  const sleep = options.sleep ?? delay
  for (const pause of RENAME_DELAYS_MS) {
    try {
      return await move(from, to)
    } catch (error) {
      if (!WORTH_RETRYING.has(errorCode(error) ?? '')) throw error
      await sleep(pause)
    }
  }
  try {
    await move(from, to)
  } catch (error) {
    // The folder took the temporary file, so it is the name that is held, whatever the system calls it.
    throw WORTH_RETRYING.has(errorCode(error) ?? '') ? new StorageError('locked', to, error) : error
  }
}

/** Makes a new name itself durable where the system can (not on Windows, not on some network folders). */
export async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(dirname(path), 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    return
  }
}

async function verifyWritten(path: string, bytes: Uint8Array): Promise<void> {
  const found = await readFileBounded(path, bytes.length)
  const same = found.state === 'read' && contentHash(found.bytes) === contentHash(bytes)
  if (!same) throw new StorageError('corrupted', path)
}
