/**
 * Bytes of an archive as the compiler's drawing comes in: numbers are little-endian, whatever has no fixed length
 * stands elsewhere and is pointed to by a distance from the pointer itself. Reading outside of the bytes is a
 * `RangeError`.
 */
export interface ArchivedBytes {
  readonly length: number
  readonly u32: (at: number) => number
  readonly f32: (at: number) => number
  /** Where the pointer at `at` leads. */
  readonly follow: (at: number) => number
  /** Text whose pointer and length stand at `at`. */
  readonly text: (at: number) => string
  /** Places of the parts, `size` bytes each, of the list whose pointer and length stand at `at`. */
  readonly list: (at: number, size: number) => readonly number[]
  /** Sixteen bytes as a name to look things up by. */
  readonly name: (at: number) => string
}

export function archivedBytes(bytes: Buffer): ArchivedBytes {
  const follow = (at: number): number => at + bytes.readInt32LE(at)
  const inside = (start: number, length: number): void => {
    if (start < 0 || start + length > bytes.length)
      throw new RangeError('An archive points outside of itself')
  }
  return {
    length: bytes.length,
    u32: (at) => bytes.readUInt32LE(at),
    f32: (at) => bytes.readFloatLE(at),
    follow,
    text(at) {
      const [start, length] = [follow(at), bytes.readUInt32LE(at + 4)]
      inside(start, length)
      return bytes.toString('utf8', start, start + length)
    },
    list(at, size) {
      const [start, count] = [follow(at), bytes.readUInt32LE(at + 4)]
      inside(start, count * size)
      return Array.from({ length: count }, (_part, index) => start + index * size)
    },
    name(at) {
      inside(at, 16)
      return bytes.toString('latin1', at, at + 16)
    },
  }
}
