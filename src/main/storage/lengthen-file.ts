import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { toStorageError } from './storage-error.ts'

const STRETCH = Buffer.alloc(64 * 1024)

/**
 * Makes a file that is there at least so many bytes long, with zeros at its end, on the medium when it returns; one that fails leaves it as
 * it was. What is then written over the zeros needs no room to be found for it, which is what takes a sync longest.
 * @throws {StorageError}
 */
export function lengthenFile(path: string, bytes: number): void {
  try {
    const file = openSync(path, 'r+')
    const { size } = fstatSync(file)
    try {
      for (let end = size; end < bytes;) {
        end += writeSync(file, STRETCH, 0, Math.min(STRETCH.length, bytes - end), end)
      }
      fsyncSync(file)
    } catch (error) {
      // What is left of a full disk is not ours to take.
      ftruncateSync(file, size)
      throw error
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw toStorageError(error, path)
  }
}
