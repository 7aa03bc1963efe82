import { unzipSync } from 'fflate'

/** Why a file cannot be read; people read `intake.refused.<reason>`. */
export type RefusedReason =
  | 'empty'
  | 'too-large'
  | 'encrypted-or-old'
  | 'is-pdf'
  | 'not-an-archive'
  | 'damaged'
  | 'bomb'
  | 'not-a-document'
  | 'not-a-workbook'
  | 'binary'
  | 'unknown-type'
  | 'other-office'
  | 'too-long'
  | 'too-heavy'

/** A file that is not what it should be; nothing was changed. */
export class RefusedFile extends Error {
  readonly reason: RefusedReason
  constructor(reason: RefusedReason) {
    super(reason)
    this.name = 'RefusedFile'
    this.reason = reason
  }
}

/** Larger files are no minutes and no report. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024
const MOST_PARTS = 5000
const MOST_PART_BYTES = 64 * 1024 * 1024
const MOST_BYTES = 128 * 1024 * 1024

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

/** Old Word and Excel files, and encrypted new ones, are compound files. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, 0x25, 0x50, 0x44, 0x46)
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b)

/**
 * The wanted parts of an office file, unpacked within bounds: sizes are taken from the archive's own list and never
 * exceeded, since a part is unpacked into a buffer of its told size.
 * @throws {RefusedFile}
 */
export function openArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> {
  if (bytes.length === 0) throw new RefusedFile('empty')
  if (bytes.length > MOST_FILE_BYTES) throw new RefusedFile('too-large')
  if (isCompound(bytes)) throw new RefusedFile('encrypted-or-old')
  if (isPdf(bytes)) throw new RefusedFile('is-pdf')
  if (!isArchive(bytes)) throw new RefusedFile('not-an-archive')
  let total = 0
  let parts = 0
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        parts++
        if (parts > MOST_PARTS) throw new RefusedFile('bomb')
        if (!isWanted(name)) return false
        total += originalSize
        if (originalSize > MOST_PART_BYTES || total > MOST_BYTES) throw new RefusedFile('bomb')
        return true
      },
    })
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('damaged')
  }
}
