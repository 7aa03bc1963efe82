import { fontTable } from './font-tables.ts'

/** Windows encodings of `cmap` and the format in which each lists its characters (OpenType specification). */
const BASIC_PLANE = { encoding: 1, format: 4 }
const ALL_PLANES = { encoding: 10, format: 12 }

function subtableOf(font: Buffer, { encoding, format }: typeof BASIC_PLANE): number | undefined {
  const { offset } = fontTable(font, 'cmap')
  const count = font.readUInt16BE(offset + 2)
  for (let index = 0; index < count; index++) {
    const entry = offset + 4 + 8 * index
    const isAsked = font.readUInt16BE(entry) === 3 && font.readUInt16BE(entry + 2) === encoding
    const subtable = offset + font.readUInt32BE(entry + 4)
    if (isAsked && font.readUInt16BE(subtable) === format) return subtable
  }
  return undefined
}

/** Format 12: runs of characters and of glyphs side by side. */
function readRuns(font: Buffer, start: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const count = font.readUInt32BE(start + 12)
  for (let at = start + 16; at < start + 16 + 12 * count; at += 12) {
    const first = font.readUInt32BE(at)
    const glyph = font.readUInt32BE(at + 8)
    for (let code = first; code <= font.readUInt32BE(at + 4); code++) glyphs.set(code, glyph + code - first)
  }
  return glyphs
}

function readSegments(font: Buffer, start: number): Map<number, number> {
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

/** The glyph of each character that the font can draw. */
export function fontGlyphs(font: Buffer): ReadonlyMap<number, number> {
  const runs = subtableOf(font, ALL_PLANES)
  if (runs !== undefined) return readRuns(font, runs)
  const segments = subtableOf(font, BASIC_PLANE)
  if (segments === undefined) throw new Error('Font without a character map of format 4 or 12')
  return readSegments(font, segments)
}

/** Characters that the font can draw. */
export const fontCoverage = (font: Buffer): ReadonlySet<number> => new Set(fontGlyphs(font).keys())
