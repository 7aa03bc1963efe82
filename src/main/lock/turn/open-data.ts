import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_FILE } from '../../db/database-file.ts'
import { entryKind, removeFile, removeFolder } from '../../storage/folders.ts'
import { isKept } from '../kept-names.ts'

/** What a data folder keeps, beside its database, in folders of its own. */
export const DATA_FOLDERS = ['files', 'backups'] as const

/** The database with what stands beside it. */
const DATABASE = /^komanda\.db(?:-wal|-shm|-journal)?$/u

/** Small files of a data folder, without the database. */
export async function keptNames(place: string): Promise<readonly string[]> {
  const names = await readdir(place)
  return names.filter((name) => isKept(name) && !name.endsWith('.tmp'))
}

/** Clears away what of a folder's data lies in the open. */
export async function removeOpenData(dataFolder: string): Promise<void> {
  for (const folder of DATA_FOLDERS) await removeFolder(join(dataFolder, folder))
  for (const name of await readdir(dataFolder)) {
    if (DATABASE.test(name) || isKept(name)) await removeFile(join(dataFolder, name))
  }
}

/** Whether anything of it lies there. */
export async function hasOpenData(dataFolder: string): Promise<boolean> {
  for (const name of [DATABASE_FILE, ...DATA_FOLDERS]) {
    if ((await entryKind(join(dataFolder, name))) !== 'missing') return true
  }
  return false
}
