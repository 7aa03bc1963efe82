import { join } from 'node:path'
import { attachmentStore } from '../attachments/attachment-store.ts'
import { type BackupFile, type CopySource, fileInBackup } from '../db/backup-file.ts'
import { lockedForm } from '../lock/locked-form.ts'
import type { Vault } from '../lock/vault.ts'
import { contentHash } from '../storage/content-hash.ts'
import { ensureFolder, entryKind } from '../storage/folders.ts'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'
import { backupFolder, sharedFiles } from './backup-places.ts'

/** The path by which copies know an annex, locked or not. */
const pathOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`

/** Annexes of a locked folder for a copy that is to stand alone; the copy itself is locked. */
export async function lockedAnnexesInside(dataFolder: string): Promise<readonly BackupFile[]> {
  const store = attachmentStore(dataFolder)
  const found: BackupFile[] = []
  for (const sha256 of (await store.list()).toSorted()) {
    const content = await store.get(sha256)
    if (content.state !== 'found') continue
    found.push({ path: pathOf(sha256), sha256, size: content.bytes.length, bytes: content.bytes })
  }
  return found
}

/** The same for a copy in our own folder: each is kept there once for all copies, under its locked name. */
export async function lockedAnnexesBeside(dataFolder: string, vault: Vault): Promise<readonly BackupFile[]> {
  const shared = sharedFiles(backupFolder(dataFolder))
  const { nameOf, lock } = lockedForm(vault)
  await ensureFolder(shared)
  const found: BackupFile[] = []
  for (const file of await lockedAnnexesInside(dataFolder)) {
    const to = join(shared, nameOf(file.sha256))
    if (file.bytes !== null && (await entryKind(to)) === 'missing')
      await writeFileAtomically(to, lock(file.bytes))
    found.push({ ...file, bytes: null })
  }
  return found
}

const LARGEST_BYTES = 256 * 1024 * 1024

async function besideCopies(
  copies: string,
  dataFolder: string,
  sha256: string,
  vault: Vault,
): Promise<Uint8Array | null> {
  const { nameOf, unlock } = lockedForm(vault)
  for (const folder of [sharedFiles(copies), sharedFiles(backupFolder(dataFolder))]) {
    for (const [name, open] of [
      [nameOf(sha256), unlock],
      [sha256, (bytes: Uint8Array) => bytes],
    ] as const) {
      const file = join(folder, name)
      if ((await entryKind(file)) !== 'file') continue
      const read = await readFileBounded(file, LARGEST_BYTES)
      const bytes = read.state === 'read' ? open(read.bytes) : null
      if (bytes !== null && contentHash(bytes) === sha256) return bytes
    }
  }
  return null
}

/** Puts an annex of a copy that lies in `copies` back into a locked folder; `false` where it cannot be had. */
export async function bringBackLocked(
  copy: CopySource,
  copies: string,
  dataFolder: string,
  { path, sha256 }: Pick<BackupFile, 'path' | 'sha256'>,
  vault: Vault,
): Promise<boolean> {
  const store = attachmentStore(dataFolder)
  if ((await store.get(sha256)).state === 'found') return true
  const bytes = fileInBackup(copy, path) ?? (await besideCopies(copies, dataFolder, sha256, vault))
  if (bytes === null || contentHash(bytes) !== sha256) return false
  await store.put(bytes)
  return true
}
