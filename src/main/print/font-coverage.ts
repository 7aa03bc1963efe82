import { fontTable } from './font-tables.ts'

const FORMAT_SEGMENTS = 4

/** The Windows BMP subtable of `cmap`, format 4 (OpenType specification). */
function segmentsOffset(font: Buffer): number {
  const { offset } = fontTable(font, 'cmap')
  const count = font.readUInt16BE(offset + 2)
  for (let index = 0; index < count; index++) {
    const entry = offset + 4 + 8 * index
    const isWindowsBmp = font.readUInt16BE(entry) === 3 && font.readUInt16BE(entry + 2) === 1
    const subtable = offset + font.readUInt32BE(entry + 4)
    if (isWindowsBmp && font.readUInt16BE(subtable) === FORMAT_SEGMENTS) return subtable
  }
  throw new Error('Font without a character map of format 4')
}

/** The glyph of each character of the Basic Multilingual Plane that the font can draw. */
export function fontGlyphs(font: Buffer): ReadonlyMap<number, number> {
  const start = segmentsOffset(font)
  const doubled = font.readUInt16BE(start + 6)
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map(
    (part) => start + part,
  ) as [number, number, number, number]
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.readUInt16BE(ends + segment)
    const first = font.readUInt16BE(starts + segment)
    const delta = font.readUInt16BE(deltas + segment)
    const range = font.readUInt16BE(ranges + segment)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(ranges + segment + range + 2 * (code - first))
      const glyph = (listed + delta) & 0xffff
      if (listed !== 0 && glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

/** Characters of the Basic Multilingual Plane that the font can draw. */
export const fontCoverage = (font: Buffer): ReadonlySet<number> => new Set(fontGlyphs(font).keys())
