import { basename, join } from 'node:path'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { databaseFile } from '../db/database-file.ts'
import { WITNESS_ENDING } from '../lock/witness.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { copyFileAtomically, moveFile } from '../storage/copy-file.ts'
import { backupFolder } from './backup-places.ts'

const ENDINGS = ['-wal', '-shm', '', WITNESS_ENDING] as const

async function moveDatabase(from: string, to: string): Promise<void> {
  for (const ending of ENDINGS) {
    if ((await entryKind(`${from}${ending}`)) === 'file') await moveFile(`${from}${ending}`, `${to}${ending}`)
  }
}

async function placeAside(dataFolder: string, now: Date): Promise<string> {
  const name = backupName(now, 'before-restore').replace(/\.komanda-kopija$/u, '_damaged')
  const folder = join(backupFolder(dataFolder), name)
  await ensureFolder(folder)
  return join(folder, basename(databaseFile(dataFolder)))
}

/** Keeps a copy of a database that is damaged, byte for byte, and leaves the database where it is. Gives the place. */
export async function copyDamagedAside(dataFolder: string, now: Date): Promise<string> {
  const aside = await placeAside(dataFolder, now)
  const file = databaseFile(dataFolder)
  for (const ending of ENDINGS) {
    if ((await entryKind(`${file}${ending}`)) === 'file')
      await copyFileAtomically(`${file}${ending}`, `${aside}${ending}`)
  }
  return aside
}

/**
 * Moves a database that can no longer be read out of the way, byte for byte, so that a copy can be restored in an
 * empty folder. Only while no program has the folder open. Gives the place.
 */
export async function setDamagedAside(dataFolder: string, now: Date): Promise<string> {
  const aside = await placeAside(dataFolder, now)
  await moveDatabase(databaseFile(dataFolder), aside)
  return aside
}

/** Deletes a data folder's database; annexes and copies stay. Only while no program has the folder open. */
export async function removeDatabase(dataFolder: string): Promise<void> {
  for (const ending of ENDINGS) await removeFile(`${databaseFile(dataFolder)}${ending}`)
}

/** Undoes `setDamagedAside` after a restore that failed: what was begun instead goes. */
export async function bringDamagedBack(aside: string, dataFolder: string): Promise<void> {
  await removeDatabase(dataFolder)
  await moveDatabase(aside, databaseFile(dataFolder))
}
