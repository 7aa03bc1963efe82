import { fontTable } from './font-tables.ts'

/** Programs that fit letters to the dots of a coarse screen, and the values they share. */
const HINT_TABLES: readonly string[] = ['fpgm', 'prep', 'cvt ', 'gasp']

const HEADER = 10
const LONG_OFFSETS = 1

/** What the flags of a part of a composite glyph say (OpenType specification, `glyf`). */
const FLAG = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, twoByTwo: 0x80, instructions: 0x1_00 }

interface Copying {
  readonly font: Buffer
  readonly target: Buffer
  /** Where the glyph comes to stand. */
  readonly at: number
}

/** Bytes written. Instructions stand between the ends of contours and the points. */
function copySimple({ font, target, at }: Copying, start: number, end: number): number {
  const told = HEADER + 2 * font.readInt16BE(start)
  const points = start + told + 2 + font.readUInt16BE(start + told)
  font.copy(target, at, start, start + told)
  target.writeUInt16BE(0, at + told)
  font.copy(target, at + told + 2, points, end)
  return told + 2 + end - points
}

/** Bytes written. Instructions come after the last part. */
function copyComposite({ font, target, at }: Copying, start: number): number {
  font.copy(target, at, start, start + HEADER)
  for (let part = HEADER; ;) {
    const flags = font.readUInt16BE(start + part)
    const has = (flag: keyof typeof FLAG): number => ((flags & FLAG[flag]) === 0 ? 0 : 1)
    const size = 6 + 2 * has('words') + 2 * has('scale') + 4 * has('twoScales') + 8 * has('twoByTwo')
    font.copy(target, at + part, start + part, start + part + size)
    target.writeUInt16BE(flags & ~FLAG.instructions, at + part)
    part += size
    if (has('more') === 0) return part
  }
}

const copyGlyph = (copying: Copying, start: number, end: number): number =>
  copying.font.readInt16BE(start) < 0 ? copyComposite(copying, start) : copySimple(copying, start, end)

/** Takes the programs out of the directory of tables; the tables behind it stay where they are. */
function leaveOutHints(font: Buffer): void {
  const count = font.readUInt16BE(4)
  const entries = Array.from({ length: count }, (_entry, index) =>
    Buffer.from(font.subarray(12 + 16 * index, 28 + 16 * index)),
  )
  const kept = entries.filter((entry) => !HINT_TABLES.includes(entry.toString('latin1', 0, 4)))
  font.writeUInt16BE(kept.length, 4)
  Buffer.concat(kept, 16 * count).copy(font, 12)
}

/**
 * The same outlines without the programs that fit them to coarse screens: readers of PDF and printers do without,
 * and each file is written sooner and a tenth smaller.
 */
export function unhintedFont(font: Buffer): Buffer {
  if (font.readInt16BE(fontTable(font, 'head').offset + 50) !== LONG_OFFSETS) {
    throw new Error('Font with short offsets of glyphs')
  }
  const { offset: places, length } = fontTable(font, 'loca')
  const glyphs = fontTable(font, 'glyf')
  const target = Buffer.from(font)
  let written = 0
  for (let place = places; place < places + length - 4; place += 4) {
    const start = glyphs.offset + font.readUInt32BE(place)
    const end = glyphs.offset + font.readUInt32BE(place + 4)
    target.writeUInt32BE(written, place)
    if (end > start) {
      written += copyGlyph({ font, target, at: glyphs.offset + written }, start, end)
      written += -written & 3
    }
  }
  target.writeUInt32BE(written, places + length - 4)
  target.writeUInt32BE(written, glyphs.entry + 12)
  leaveOutHints(target)
  return target
}
