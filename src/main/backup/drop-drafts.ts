import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { removeFile } from '../storage/folders.ts'
import { backupFolder } from './backup-places.ts'

/** Removes what a kill in the middle of a copy has left behind; only while nothing here can be making one. */
export async function dropDrafts(dataFolder: string): Promise<void> {
  const folder = backupFolder(dataFolder)
  const drafts = (await readdir(folder)).filter((name) => /^draft-.*\.tmp(?:-\w+)?$/u.test(name))
  for (const name of drafts) await removeFile(join(folder, name))
}
