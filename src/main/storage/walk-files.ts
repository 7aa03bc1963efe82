import { lstat, readdir } from 'node:fs/promises'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import { toStorageError } from './storage-error.ts'

/** A regular file below a walked folder; `path` is relative, parts joined by `/`. */
export type WalkedFile = { path: string; size: number; modifiedMs: number }

/** Which folders to enter and which files to report, by relative path; `depth` of a direct child is 0. */
export type WalkRules = {
  enter: (path: string, depth: number) => boolean
  take: (path: string, depth: number) => boolean
}

/** Enough to hide the latency of a network folder, few enough to leave threads for other file work. */
const STATS_AT_ONCE = 16

/**
 * Regular files below `root`, unsorted. Symbolic links are neither entered nor reported. A folder below the root
 * that cannot be read, and a file that vanishes meanwhile, are passed over.
 * @throws {StorageError} when the root itself cannot be listed
 */
export async function walkFiles(root: string, rules: WalkRules): Promise<WalkedFile[]> {
  const files: string[] = []
  const folders: { path: string; depth: number }[] = [{ path: '', depth: 0 }]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await listFolder(root, folder.path)) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`
      if (entry.isFile() && rules.take(path, folder.depth)) files.push(path)
      if (entry.isDirectory() && rules.enter(path, folder.depth))
        folders.push({ path, depth: folder.depth + 1 })
    }
  }
  return measure(root, files)
}

async function listFolder(root: string, path: string): Promise<Dirent[]> {
  try {
    return await readdir(join(root, path), { withFileTypes: true })
  } catch (error) {
    if (path === '') throw toStorageError(error, root)
    return []
  }
}

async function measure(root: string, paths: readonly string[]): Promise<WalkedFile[]> {
  const found: WalkedFile[] = []
  for (let start = 0; start < paths.length; start += STATS_AT_ONCE) {
    const batch = paths.slice(start, start + STATS_AT_ONCE)
    const measured = await Promise.all(batch.map((path) => measureOne(root, path)))
    for (const file of measured) if (file !== null) found.push(file)
  }
  return found
}

async function measureOne(root: string, path: string): Promise<WalkedFile | null> {
  try {
    const stats = await lstat(join(root, path))
    return stats.isFile() ? { path, size: stats.size, modifiedMs: stats.mtimeMs } : null
  } catch {
    return null
  }
}
