import { join } from 'node:path'
import Database from 'better-sqlite3'
import { ensureFolder } from './folders.ts'
import { classifyStorageError } from './storage-error.ts'
import type { StorageErrorCode } from './storage-error.ts'

/** `held`: a living process (perhaps this one) already uses the folder. `failed`: the guard cannot be set up. */
export type DataFolderLock =
  | { state: 'acquired'; release: () => void }
  | { state: 'held' }
  | { state: 'failed'; code: StorageErrorCode }

/** The guard's file in the data folder. Never open, read or copy it otherwise: on POSIX that drops the lock. */
export const LOCK_FILE = 'komanda.lock'

/** Keeps connections from being collected, which would close them and silently give the folder free. */
const heldConnections = new Set<Database.Database>()

/**
 * Claims the data folder for this process, creating it if needed. The operating system keeps the claim
 * and frees it when the process ends in any way, so it cannot go stale.
 */
export async function acquireDataFolderLock(folder: string): Promise<DataFolderLock> {
  let connection: Database.Database | undefined
  try {
    await ensureFolder(folder)
    connection = new Database(join(folder, LOCK_FILE), { timeout: 0 })
    connection.pragma('locking_mode = EXCLUSIVE')
    // An exclusive transaction that never writes: the file stays empty and there is nothing to damage.
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection?.close()
    const code = classifyStorageError(error)
    return code === 'locked' ? { state: 'held' } : { state: 'failed', code }
  }
  const held = connection
  heldConnections.add(held)
  return {
    state: 'acquired',
    release: () => {
      heldConnections.delete(held)
      held.close()
    },
  }
}
