const HEAD_BYTES = 6
const ENTRY_BYTES = 16

interface IconPicture {
  /** Pixels of a side, at most 256. */
  readonly size: number
  readonly png: Buffer
}

/** An icon of Windows: its small table of contents before PNG pictures, as every Windows since Vista reads it. */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = HEAD_BYTES + ENTRY_BYTES * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(ENTRY_BYTES)
    // One byte holds a side: 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(at, 12)
    at += png.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)])
}
