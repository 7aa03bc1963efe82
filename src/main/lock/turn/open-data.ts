import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { entryKind, removeFile, removeFolder } from '../../storage/folders.ts'
import { bareName, isCutOff } from './cut-off.ts'
import { isKept } from '../kept-names.ts'

/** What a data folder keeps, beside its database, in folders of its own. */
export const DATA_FOLDERS = ['files', 'backups'] as const

/** The database with what stands beside it. */
const DATABASE = /^komanda\.db(?:-wal|-shm|-journal|-witness)?$/u

/** Small files of a data folder, without the database. */
export async function keptNames(place: string): Promise<readonly string[]> {
  const names = await readdir(place)
  return names.filter((name) => isKept(name) && !isCutOff(name))
}

/** Files of a folder's data that lie in the open, those that were being written when a program was ended too. */
async function openFiles(dataFolder: string): Promise<readonly string[]> {
  const names = await readdir(dataFolder)
  return names.filter((name) => DATABASE.test(bareName(name)) || isKept(bareName(name)))
}

/** Clears away what of a folder's data lies in the open. */
export async function removeOpenData(dataFolder: string): Promise<void> {
  for (const folder of DATA_FOLDERS) await removeFolder(join(dataFolder, folder))
  for (const name of await openFiles(dataFolder)) await removeFile(join(dataFolder, name))
}

/** Whether anything of it lies there. */
export async function hasOpenData(dataFolder: string): Promise<boolean> {
  for (const folder of DATA_FOLDERS) {
    if ((await entryKind(join(dataFolder, folder))) !== 'missing') return true
  }
  return (await openFiles(dataFolder)).length > 0
}
