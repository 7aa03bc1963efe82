import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { hasTable } from '../db/content-facts.ts'
import { databaseFile } from '../db/database-file.ts'
import { openReadable } from '../db/homes/open-readable.ts'
import { WITNESS_ENDING } from '../lock/witness.ts'
import { ensureFolder, entryKind, removeFile, removeFolder } from '../storage/folders.ts'
import { copyFileAtomically, moveFile } from '../storage/copy-file.ts'
import { backupFolder } from './backup-places.ts'

const ENDINGS = ['-wal', '-shm', '', WITNESS_ENDING] as const

async function moveDatabase(from: string, to: string): Promise<void> {
  for (const ending of ENDINGS) {
    if ((await entryKind(`${from}${ending}`)) === 'file') await moveFile(`${from}${ending}`, `${to}${ending}`)
  }
}

/** Behind the name of a folder until there is something in the place of what lies in it. */
const UNSETTLED = '-unsettled'

async function placeAside(dataFolder: string, now: Date): Promise<string> {
  const name = backupName(now, 'before-restore').replace(/\.komanda-kopija$/u, `_damaged${UNSETTLED}`)
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
  return settleDamaged(aside)
}

/** What was set aside has been replaced. Gives its place from now on. */
export async function settleDamaged(aside: string): Promise<string> {
  const settled = dirname(aside).slice(0, -UNSETTLED.length)
  await moveFile(dirname(aside), settled)
  return join(settled, basename(aside))
}

/** Whether a database that is there holds any document; of one that cannot be read nobody knows. */
function holdsNothing(file: string): boolean {
  try {
    const raw = openReadable(file)
    try {
      return !hasTable(raw, 'chunk') || raw.prepare('SELECT 1 FROM chunk LIMIT 1').get() === undefined
    } finally {
      raw.close()
    }
  } catch {
    return false
  }
}

const unsettledIn = async (folder: string): Promise<readonly string[]> =>
  (await entryKind(folder)) === 'folder'
    ? (await readdir(folder)).filter((name) => name.endsWith(UNSETTLED))
    : []

/** Whether the program ended between setting a damaged database aside and replacing it. */
export const hasUnsettled = async (dataFolder: string): Promise<boolean> =>
  (await unsettledIn(backupFolder(dataFolder))).length > 0

/**
 * Brings back what was set aside and not replaced: an empty database, or none, must not pass for what a person has. What has
 * taken its place by now stays. Only while no program has the folder open.
 */
export async function bringUnsettledBack(dataFolder: string): Promise<void> {
  const folder = backupFolder(dataFolder)
  const file = databaseFile(dataFolder)
  for (const name of await unsettledIn(folder)) {
    const aside = join(folder, name, basename(file))
    const isThere = (await entryKind(file)) === 'file'
    const isAside = (await entryKind(aside)) === 'file'
    if (isAside && isThere && !holdsNothing(file)) {
      await settleDamaged(aside)
      continue
    }
    if (isAside && isThere) await removeDatabase(dataFolder)
    // Ended in the middle of moving, the rest lies there already.
    for (const ending of ENDINGS) {
      const isHere = (await entryKind(`${file}${ending}`)) === 'file'
      if (!isHere && (await entryKind(`${aside}${ending}`)) === 'file')
        await moveFile(`${aside}${ending}`, `${file}${ending}`)
    }
    await removeFolder(dirname(aside))
  }
}

/**
 * Moves a database that can no longer be read out of the way, byte for byte, so that a copy can be restored in an
 * empty folder; `settleDamaged` when it is. Only while no program has the folder open. Gives the place.
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
