import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { errorCode, toStorageError } from './storage-error.ts'
import { writeFileAtOnce } from './write-file-at-once.ts'

/** Disks write so much as a whole or not at all. */
export const SECTOR_BYTES = 512
const PLACES = 2

/** A small file with two places that are written in turn: whatever becomes of the one, the other stands. */
export interface NoteFile {
  /** At most `SECTOR_BYTES`; on the medium when the system finds the time, or after `sync`. @throws {StorageError} */
  write(turn: number, note: Uint8Array): void
  /** @throws {StorageError} */
  sync(): void
  close(): void
}

const guarded = <Result>(path: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw toStorageError(error, path)
  }
}

const placeOf = (turn: number): number => (turn % PLACES) * SECTOR_BYTES

/** What stands in its places, with zeros behind; `null` where there is no such file. @throws {StorageError} */
export function readNotes(path: string): readonly Uint8Array[] | null {
  try {
    const bytes = readFileSync(path)
    return Array.from({ length: PLACES }, (_one, turn) =>
      bytes.subarray(placeOf(turn), placeOf(turn) + SECTOR_BYTES),
    )
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw toStorageError(error, path)
  }
}

/** Begins it with one note, on the medium under its name when this returns. @throws {StorageError} */
export function beginNotes(path: string, turn: number, note: Uint8Array): void {
  const bytes = new Uint8Array(PLACES * SECTOR_BYTES)
  bytes.set(note, placeOf(turn))
  writeFileAtOnce(path, bytes)
}

/** Opens one that is there. @throws {StorageError} */
export function openNotes(path: string): NoteFile {
  const file = guarded(path, () => openSync(path, 'r+'))
  return {
    write: (turn, note) => guarded(path, () => void writeSync(file, note, 0, note.length, placeOf(turn))),
    sync: () => guarded(path, () => fdatasyncSync(file)),
    close: () => closeSync(file),
  }
}
