import { randomBytes } from 'node:crypto'
import { lstat, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createFileExclusively } from './write-file-atomically.ts'
import { classifyStorageError, toStorageError } from './storage-error.ts'
import type { StorageErrorCode } from './storage-error.ts'

/** Makes the folder and its parents where they are missing. @throws {StorageError} */
export async function ensureFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw toStorageError(error, path)
  }
}

/** Removes one file; a file that is already gone is fine. @throws {StorageError} */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true })
  } catch (error) {
    throw toStorageError(error, path)
  }
}

/** Removes a folder with all that is in it; one that is already gone is fine. @throws {StorageError} */
export async function removeFolder(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true })
  } catch (error) {
    throw toStorageError(error, path)
  }
}

/**
 * What lies at the path: a symbolic link is `other`, unless links are followed.
 * @throws {StorageError}
 */
export async function entryKind(
  path: string,
  options: { followLinks?: boolean } = {},
): Promise<'file' | 'folder' | 'other' | 'missing'> {
  try {
    const stats = await (options.followLinks === true ? stat(path) : lstat(path))
    if (stats.isFile()) return 'file'
    return stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (classifyStorageError(error) === 'missing') return 'missing'
    throw toStorageError(error, path)
  }
}

/**
 * Tells whether this user can really write into the folder, by writing and removing a small `.tmp` file:
 * permission bits alone are wrong on network folders and on Windows. Null means it can.
 */
export async function whyNotWritable(folder: string): Promise<StorageErrorCode | null> {
  const probe = join(folder, `probe-${randomBytes(8).toString('hex')}.tmp`)
  try {
    await createFileExclusively(probe, randomBytes(16))
    await removeFile(probe)
    return null
  } catch (error) {
    return classifyStorageError(error)
  }
}
