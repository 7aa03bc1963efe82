import { join } from 'node:path'
import { databaseFile } from '../db/database-file.ts'
import { findDamage } from '../db/find-damage.ts'
import { imageUpToEnd } from '../db/homes/copy-files.ts'
import { endsEarly } from '../db/homes/file-witness.ts'
import { replaceLocked } from '../db/homes/locked-home.ts'
import { openReadable } from '../db/homes/open-readable.ts'
import { salvage } from '../db/salvage.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import type { Vault } from '../lock/vault.ts'
import { witnessFile } from '../lock/witness.ts'
import { copyFileAtomically, moveFile } from '../storage/copy-file.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { backupFolder } from './backup-places.ts'
import { listBackups } from './list-backups.ts'
import { copyDamagedAside, setDamagedAside, settleDamaged } from './set-damaged-aside.ts'

export interface HealedDatabase {
  /** `file`: nothing of it is lost. `end`: all that is there was kept, and what had been saved after it is gone. */
  readonly what: 'file' | 'end'
  /** Pieces of documents that came out of copies; all else was still in the damaged file. */
  readonly fromCopies: number
  /** Where the damaged file is kept, byte for byte. */
  readonly kept: string
}

/**
 * A locked file opens to the last bit or not at all, so there is nothing to pick out of it. One whose end alone is missing is made
 * whole up to there; until that counts, it goes on being called damaged.
 */
async function healLocked(dataFolder: string, vault: Vault, now: Date): Promise<HealedDatabase | null> {
  const file = databaseFile(dataFolder)
  const image = imageUpToEnd(file, vault)
  if (image === null) return null
  const kept = await copyDamagedAside(dataFolder, now)
  replaceLocked(file, vault, image)
  return { what: 'end', fromCopies: 0, kept }
}

/** Nothing is wrong with an open database but that its end is missing: it goes on from there. */
async function healEnd(dataFolder: string, now: Date): Promise<HealedDatabase> {
  const kept = await copyDamagedAside(dataFolder, now)
  await removeFile(witnessFile(databaseFile(dataFolder)))
  return { what: 'end', fromCopies: 0, kept }
}

function isWhole(file: string): boolean {
  const raw = openReadable(file)
  try {
    return findDamage(raw).length === 0
  } finally {
    raw.close()
  }
}

/**
 * Makes a sound database of a damaged one and sets the damaged one aside; `null`: it cannot be done without losing what is in it,
 * and nothing was touched. Only while no program has the folder open.
 * @throws {StorageError}
 */
export async function healDatabase(dataFolder: string, now: Date): Promise<HealedDatabase | null> {
  const vault = vaultOfFolder(dataFolder)
  if (vault !== null) return healLocked(dataFolder, vault, now)
  const file = databaseFile(dataFolder)
  if ((await entryKind(file)) !== 'file') return null
  if (endsEarly(file) && isWhole(file)) return healEnd(dataFolder, now)
  const folder = backupFolder(dataFolder)
  await ensureFolder(folder)
  // Named as the drafts of copies, which are cleared away after a kill.
  const looked = join(folder, 'draft-damaged.tmp')
  const healed = join(folder, 'draft-healed.tmp')
  const clear = async (): Promise<void> => {
    for (const draft of [looked, healed])
      for (const ending of ['', '-wal', '-shm', '-journal']) await removeFile(`${draft}${ending}`)
  }
  await clear()
  try {
    for (const ending of ['', '-wal']) {
      const from = `${file}${ending}`
      if ((await entryKind(from)) === 'file') await copyFileAtomically(from, `${looked}${ending}`)
    }
    const copies = (await listBackups(folder)).filter(({ state }) => state === 'backup' || state === 'bare')
    const done = salvage(
      looked,
      healed,
      copies.map(({ file }) => file),
    )
    if (done.state === 'lost') return null
    const what = endsEarly(healed, file) ? 'end' : 'file'
    const aside = await setDamagedAside(dataFolder, now)
    await moveFile(healed, file)
    return { what, fromCopies: done.fromCopies, kept: await settleDamaged(aside) }
  } finally {
    await clear()
  }
}
