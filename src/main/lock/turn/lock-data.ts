import { dirname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { DATABASE_FILE } from '../../db/database-file.ts'
import { makeHome, isReadable, takeCopy } from '../../db/homes/copy-files.ts'
import { copyFileAtomically, moveFile } from '../../storage/copy-file.ts'
import { ensureFolder, removeFolder } from '../../storage/folders.ts'
import { readFileSize } from '../../storage/file-size.ts'
import { readFileAtOnce } from '../../storage/read-file-at-once.ts'
import { writeFileAtOnce } from '../../storage/write-file-at-once.ts'
import { isKept } from '../kept-names.ts'
import { writeKeyFiles } from '../key-files.ts'
import { lockBytes, unlockBytes } from '../locked-file.ts'
import { LOCKED_DATABASE_FILE, lockedFolder, lockingFolder } from '../locked-places.ts'
import { lockedName, type Vault } from '../vault.ts'
import { clearBegun, noteBegun } from './begun-turn.ts'
import { dataFiles } from './data-files.ts'
import { requireSame } from './same-image.ts'
import { annexPath, LOCKED_ENDING, turnedAs } from './turned-file.ts'

/** Of the gigabyte that SQLite gives a database in memory a quarter is left to grow in. */
const MOST_BYTES = 768 * 1024 * 1024

function lockFile(from: string, to: string, vault: Vault, kind: 'annex' | 'file'): void {
  const content = readFileAtOnce(from)
  writeFileAtOnce(to, lockBytes(vault, kind, content).bytes)
  requireSame(content, unlockBytes(vault, kind, readFileAtOnce(to)), to)
}

async function lockOne(path: string, dataFolder: string, into: string, vault: Vault): Promise<void> {
  const from = join(dataFolder, path)
  const as = turnedAs(path)
  const name = as === 'annex' ? annexPath(path, lockedName(vault, path.slice(-64))) : path
  const to = join(into, name)
  await ensureFolder(dirname(to))
  if (as === 'as-it-is') return copyFileAtomically(from, to)
  if (as === 'copy' && isReadable(from)) return takeCopy(from, to, vault)
  // A copy that cannot be read is none; it is kept for whoever can.
  if (as === 'annex') lockFile(from, to, vault, 'annex')
  else lockFile(from, isKept(path) ? to : `${to}${LOCKED_ENDING}`, vault, 'file')
}

/**
 * Locks everything a data folder keeps. The locked form is made whole and read back beside the open one; one rename makes
 * it count, and only then the open one goes; what of it cannot be removed is tried again at each start. Ended at any moment, the folder is as before or locked, and whole.
 * Only while no program has the folder open. @throws {AppError} `lock-too-large`, with nothing changed
 */
export async function lockData(dataFolder: string, vault: Vault, mostBytes = MOST_BYTES): Promise<void> {
  const into = lockingFolder(dataFolder)
  if ((await readFileSize(join(dataFolder, DATABASE_FILE))) > mostBytes) {
    throw new AppError('lock-too-large', `More than ${mostBytes} bytes cannot be locked`)
  }
  await removeFolder(into)
  try {
    await ensureFolder(into)
    await writeKeyFiles(into, vault.wrapped)
    const database = join(into, LOCKED_DATABASE_FILE)
    takeCopy(join(dataFolder, DATABASE_FILE), database, vault)
    makeHome(database, vault)
    for (const path of await dataFiles(dataFolder)) await lockOne(path, dataFolder, into, vault)
    noteBegun(into)
    await moveFile(into, lockedFolder(dataFolder))
  } catch (error) {
    await removeFolder(into).catch(() => undefined)
    throw error
  }
  await clearBegun(dataFolder).catch(() => undefined)
}
