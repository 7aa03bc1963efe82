import { dirname, join } from 'node:path'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { DATABASE_FILE } from '../db/database-file.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { moveFile } from '../storage/copy-file.ts'
import { backupFolder } from './backup-places.ts'

const ENDINGS = ['-wal', '-shm', ''] as const

async function moveDatabase(from: string, to: string): Promise<void> {
  for (const ending of ENDINGS) {
    const file = join(from, `${DATABASE_FILE}${ending}`)
    if ((await entryKind(file)) === 'file') await moveFile(file, join(to, `${DATABASE_FILE}${ending}`))
  }
}

/**
 * Moves a database that can no longer be read out of the way, byte for byte, so that a copy can be restored in an
 * empty folder. Only while no program has the folder open. Gives the place.
 */
export async function setDamagedAside(dataFolder: string, now: Date): Promise<string> {
  const name = backupName(now, 'before-restore').replace(/\.komanda-kopija$/u, '_damaged')
  const folder = join(backupFolder(dataFolder), name)
  await ensureFolder(folder)
  await moveDatabase(dataFolder, folder)
  return join(folder, DATABASE_FILE)
}

/** Deletes a data folder's database; annexes and copies stay. Only while no program has the folder open. */
export async function removeDatabase(dataFolder: string): Promise<void> {
  for (const ending of ENDINGS) await removeFile(join(dataFolder, `${DATABASE_FILE}${ending}`))
}

/** Undoes `setDamagedAside` after a restore that failed: what was begun instead goes. */
export async function bringDamagedBack(aside: string, dataFolder: string): Promise<void> {
  await removeDatabase(dataFolder)
  await moveDatabase(dirname(aside), dataFolder)
}
