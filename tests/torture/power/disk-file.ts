/** A file that is written piece by piece without being copied each time. */
export interface DiskFile {
  write(offset: number, data: Buffer): void
  resize(size: number): void
  /** Its bytes now; later writes may change them. */
  bytes(): Buffer
}

export function diskFile(content: Buffer): DiskFile {
  let room = Buffer.from(content)
  let size = content.length
  const grow = (needed: number): void => {
    if (needed <= room.length) return
    const larger = Buffer.alloc(Math.max(needed, room.length * 2))
    room.copy(larger, 0, 0, size)
    room = larger
  }
  const resize = (next: number): void => {
    grow(next)
    // What lies between the old end and the new one are zeros.
    if (next > size) room.fill(0, size, next)
    size = next
  }
  return {
    write(offset, data) {
      if (offset + data.length > size) resize(offset + data.length)
      data.copy(room, offset)
    },
    resize,
    bytes: () => room.subarray(0, size),
  }
}
