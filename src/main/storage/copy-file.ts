import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, open, rm } from 'node:fs/promises'
import { StorageError, toStorageError } from './storage-error.ts'
import { renamePatiently, syncFolder } from './write-file-atomically.ts'

/** SHA-256 of a file of any size, read in pieces. @throws {StorageError} */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  } catch (error) {
    throw toStorageError(error, path)
  }
  return hash.digest('hex')
}

/**
 * Copies a file of any size to a name that then holds the whole of it or what it held before. Resolves only
 * after the copy is on the medium, carries its name and was read back equal. The folder must exist.
 * @throws {StorageError}
 */
export async function copyFileAtomically(from: string, to: string): Promise<void> {
  const temporary = `${to}.tmp`
  try {
    await rm(temporary, { force: true })
    await copyFile(from, temporary)
    const file = await open(temporary, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await renamePatiently(temporary, to, {})
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw toStorageError(error, to)
  }
  await syncFolder(to)
  if ((await hashFile(from)) !== (await hashFile(to))) throw new StorageError('corrupted', to)
}

/** Gives a finished file its name; what had the name is replaced. @throws {StorageError} */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await renamePatiently(from, to, {})
  } catch (error) {
    throw toStorageError(error, to)
  }
  await syncFolder(to)
}
