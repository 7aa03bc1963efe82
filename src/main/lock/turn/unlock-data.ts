import { dirname, join } from 'node:path'
import { DATABASE_FILE } from '../../db/database-file.ts'
import { takeCopy } from '../../db/homes/copy-files.ts'
import { lockedHeadOf } from '../../db/homes/open-readable.ts'
import { copyFileAtomically, moveFile } from '../../storage/copy-file.ts'
import { ensureFolder, removeFolder } from '../../storage/folders.ts'
import { readFileAtOnce } from '../../storage/read-file-at-once.ts'
import { writeFileAtOnce } from '../../storage/write-file-at-once.ts'
import { unlockBytes } from '../locked-file.ts'
import { LOCKED_DATABASE_FILE, lockedFolder, unlockedFolder } from '../locked-places.ts'
import { openedName, type Vault } from '../vault.ts'
import { clearBegun, noteBegun } from './begun-turn.ts'
import { dataFiles } from './data-files.ts'
import { removeOpenData } from './open-data.ts'
import { annexPath, LOCKED_ENDING, turnedAs } from './turned-file.ts'

/** `null`: it does not open, and stays locked beside the open ones. */
const openedBytes = (file: string, vault: Vault): Uint8Array | null => {
  const bytes = readFileAtOnce(file)
  return unlockBytes(vault, 'annex', bytes) ?? unlockBytes(vault, 'file', bytes)
}

async function openOne(path: string, from: string, dataFolder: string, vault: Vault): Promise<void> {
  const file = join(from, path)
  const as = turnedAs(path)
  const name = as === 'annex' ? annexPath(path, openedName(vault, path.slice(-64))) : path
  const to = join(dataFolder, name.endsWith(LOCKED_ENDING) ? name.slice(0, -LOCKED_ENDING.length) : name)
  await ensureFolder(dirname(to))
  if (as === 'copy' && lockedHeadOf(file)?.keyId === vault.id) {
    try {
      return takeCopy(file, to, null)
    } catch {
      return copyFileAtomically(file, to)
    }
  }
  const bytes = as === 'as-it-is' ? null : openedBytes(file, vault)
  if (bytes === null) await copyFileAtomically(file, to)
  else writeFileAtOnce(to, bytes)
}

/**
 * Puts everything of a locked data folder into the open again. The locked form counts until all is there and read back.
 * Ended at any moment, the folder is locked or open, and whole. Only while no program has it open; its key must be at hand.
 */
export async function unlockData(dataFolder: string, vault: Vault): Promise<void> {
  const from = lockedFolder(dataFolder)
  try {
    await removeOpenData(dataFolder)
    noteBegun(from)
    takeCopy(join(from, LOCKED_DATABASE_FILE), join(dataFolder, DATABASE_FILE), null)
    for (const path of await dataFiles(from)) await openOne(path, from, dataFolder, vault)
    await moveFile(from, unlockedFolder(dataFolder))
  } catch (error) {
    await clearBegun(dataFolder).catch(() => undefined)
    throw error
  }
  await removeFolder(unlockedFolder(dataFolder))
}
