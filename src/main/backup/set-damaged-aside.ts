import { join } from 'node:path'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { DATABASE_FILE } from '../db/database-file.ts'
import { ensureFolder, entryKind } from '../storage/folders.ts'
import { moveFile } from '../storage/copy-file.ts'
import { backupFolder } from './backup-places.ts'

/**
 * Moves a database that can no longer be read out of the way, byte for byte, so that a copy can be restored in an
 * empty folder. Only while no program has the folder open. Gives the place.
 */
export async function setDamagedAside(dataFolder: string, now: Date): Promise<string> {
  const name = backupName(now, 'before-restore').replace(/\.komanda-kopija$/u, '_damaged')
  const folder = join(backupFolder(dataFolder), name)
  await ensureFolder(folder)
  for (const ending of ['-wal', '-shm', '']) {
    const from = join(dataFolder, `${DATABASE_FILE}${ending}`)
    if ((await entryKind(from)) === 'file') await moveFile(from, join(folder, `${DATABASE_FILE}${ending}`))
  }
  return join(folder, DATABASE_FILE)
}
