import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { toStorageError } from './storage-error.ts'

/** A file that grows at its end, for work that must not wait in between. */
export interface AppendFile {
  readonly size: number
  /** When it returns, the bytes are on the medium; when it fails, the file may end in a part of them. @throws {StorageError} */
  append(bytes: Uint8Array): void
  /** Takes back what stands behind `size`. @throws {StorageError} */
  cutTo(size: number): void
  close(): void
}

/** Opens a file that is there. @throws {StorageError} */
export function openAppendFile(path: string): AppendFile {
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw toStorageError(error, path)
    }
  }
  const file = guarded(() => openSync(path, 'r+'))
  let size = guarded(() => fstatSync(file).size)
  return {
    get size() {
      return size
    },
    append: (bytes) =>
      guarded(() => {
        for (let done = 0; done < bytes.length;) {
          done += writeSync(file, bytes, done, bytes.length - done, size + done)
        }
        fdatasyncSync(file)
        size += bytes.length
      }),
    cutTo: (end) =>
      guarded(() => {
        ftruncateSync(file, end)
        fdatasyncSync(file)
        size = end
      }),
    close: () => closeSync(file),
  }
}
