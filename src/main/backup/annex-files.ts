import { dirname, join } from 'node:path'
import { type BackupFile, type CopySource, fileInBackup, filesOfBackup } from '../db/backup-file.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { contentHash } from '../storage/content-hash.ts'
import { copyFileAtomically, hashFile } from '../storage/copy-file.ts'
import { ensureFolder, entryKind } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { type WalkedFile, walkFiles } from '../storage/walk-files.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'
import { bringBackLocked, lockedAnnexesBeside, lockedAnnexesInside } from './locked-annexes.ts'
import { annexFolder, backupFolder, sharedFiles } from './backup-places.ts'

/** Larger annexes are not put into a copy; they are told as missing when it is restored elsewhere. */
const LARGEST_ANNEX = 200 * 1024 * 1024

async function walkAnnexes(dataFolder: string): Promise<readonly WalkedFile[]> {
  const folder = annexFolder(dataFolder)
  if ((await entryKind(folder)) !== 'folder') return []
  const files = await walkFiles(folder, {
    enter: (_path, depth) => depth < 4,
    take: (path) => !path.endsWith('.tmp'),
  })
  return files.toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

/** What the annexes take together, in bytes. */
export const annexBytes = async (dataFolder: string): Promise<number> =>
  (await walkAnnexes(dataFolder)).reduce((sum, { size }) => sum + size, 0)

/** Annexes for a copy that is to stand alone: with their bytes. */
export async function annexesInside(dataFolder: string): Promise<readonly BackupFile[]> {
  if (vaultOfFolder(dataFolder) !== null) return lockedAnnexesInside(dataFolder)
  const found: BackupFile[] = []
  for (const { path, size } of await walkAnnexes(dataFolder)) {
    const read = await readFileBounded(join(annexFolder(dataFolder), path), LARGEST_ANNEX)
    const bytes = read.state === 'read' ? read.bytes : null
    const sha256 = bytes === null ? await hashFile(join(annexFolder(dataFolder), path)) : contentHash(bytes)
    found.push({ path, sha256, size, bytes })
  }
  return found
}

/** Annexes for a copy in our own folder: each is kept there once for all copies. */
export async function annexesBeside(dataFolder: string): Promise<readonly BackupFile[]> {
  const vault = vaultOfFolder(dataFolder)
  if (vault !== null) return lockedAnnexesBeside(dataFolder, vault)
  const found: BackupFile[] = []
  const shared = sharedFiles(backupFolder(dataFolder))
  for (const { path, size } of await walkAnnexes(dataFolder)) {
    const from = join(annexFolder(dataFolder), path)
    const sha256 = await hashFile(from)
    await ensureFolder(shared)
    const to = join(shared, sha256)
    if ((await entryKind(to)) === 'missing') await copyFileAtomically(from, to)
    found.push({ path, sha256, size, bytes: null })
  }
  return found
}

async function firstThatFits(paths: readonly string[], sha256: string): Promise<string | null> {
  for (const path of paths) {
    if ((await entryKind(path)) === 'file' && (await hashFile(path)) === sha256) return path
  }
  return null
}

/** A path below a folder that stays below it. */
const isInside = (path: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+)*$/u.test(path) && !path.split('/').includes('..')

async function bringBack(
  copy: CopySource,
  folder: string,
  dataFolder: string,
  { path, sha256 }: Pick<BackupFile, 'path' | 'sha256'>,
): Promise<boolean> {
  const vault = vaultOfFolder(dataFolder)
  if (vault !== null) return bringBackLocked(copy, folder, dataFolder, { path, sha256 }, vault)
  const to = join(annexFolder(dataFolder), path)
  if ((await firstThatFits([to], sha256)) !== null) return true
  const inside = fileInBackup(copy, path)
  const beside = [sharedFiles(folder), sharedFiles(backupFolder(dataFolder))]
  const from =
    inside === null
      ? await firstThatFits(
          beside.map((one) => join(one, sha256)),
          sha256,
        )
      : null
  if (inside === null && from === null) return false
  await ensureFolder(dirname(to))
  if (inside !== null) {
    if (contentHash(inside) !== sha256) return false
    await writeFileAtomically(to, inside)
  } else if (from !== null) await copyFileAtomically(from, to)
  return true
}

/**
 * Puts the annexes of a copy that lies in `folder` back where they were; those that are there stay. Says how many could not
 * be had.
 */
export async function restoreAnnexes(copy: CopySource, folder: string, dataFolder: string): Promise<number> {
  let missing = 0
  for (const file of filesOfBackup(copy)) {
    if (!isInside(file.path) || !(await bringBack(copy, folder, dataFolder, file))) missing += 1
  }
  return missing
}
