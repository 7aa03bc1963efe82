import { join } from 'node:path'
import { DATABASE_FILE } from '../db/database-file.ts'
import { salvage } from '../db/salvage.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { copyFileAtomically, moveFile } from '../storage/copy-file.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { backupFolder } from './backup-places.ts'
import { listBackups } from './list-backups.ts'
import { setDamagedAside } from './set-damaged-aside.ts'

export interface HealedDatabase {
  /** Pieces of documents that came out of copies; all else was still in the damaged file. */
  readonly fromCopies: number
  /** Where the damaged file is kept, byte for byte. */
  readonly kept: string
}

/**
 * Makes a sound database of a damaged one where nothing of it is lost, and sets the damaged one aside; `null`: it
 * cannot be done without loss, and nothing was touched. Only while no program has the folder open.
 * @throws {StorageError}
 */
export async function healDatabase(dataFolder: string, now: Date): Promise<HealedDatabase | null> {
  // A locked file opens to the last bit or not at all: there is nothing to pick out of it.
  if (vaultOfFolder(dataFolder) !== null) return null
  const folder = backupFolder(dataFolder)
  await ensureFolder(folder)
  // Named as the drafts of copies, which are cleared away after a kill.
  const looked = join(folder, 'draft-damaged.tmp')
  const healed = join(folder, 'draft-healed.tmp')
  const clear = async (): Promise<void> => {
    for (const file of [looked, healed])
      for (const ending of ['', '-wal', '-shm', '-journal']) await removeFile(`${file}${ending}`)
  }
  await clear()
  try {
    for (const ending of ['', '-wal']) {
      const from = join(dataFolder, `${DATABASE_FILE}${ending}`)
      if ((await entryKind(from)) === 'file') await copyFileAtomically(from, `${looked}${ending}`)
    }
    const copies = (await listBackups(folder)).filter(({ state }) => state === 'backup' || state === 'bare')
    const done = salvage(
      looked,
      healed,
      copies.map(({ file }) => file),
    )
    if (done.state === 'lost') return null
    const kept = await setDamagedAside(dataFolder, now)
    await moveFile(healed, join(dataFolder, DATABASE_FILE))
    return { fromCopies: done.fromCopies, kept }
  } finally {
    await clear()
  }
}
