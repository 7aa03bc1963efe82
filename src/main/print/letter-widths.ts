import { fontGlyphs } from './font-coverage.ts'
import { fontTable } from './font-tables.ts'

/** How wide characters are, in parts of the size of type: the widest of several fonts. */
export type LetterWidths = ReadonlyMap<number, number>

/** Where a font moves letters apart, and what it does not draw, is not reckoned with: this much covers it. */
const SLACK = 1.02
/** No letter of a text face is wider than it is high. */
const WIDEST = 1

/** Widths that fonts tell of their characters (OpenType specification, `hmtx`). */
export function letterWidths(fonts: readonly Buffer[]): LetterWidths {
  const widest = new Map<number, number>()
  for (const font of fonts) {
    const unitsPerEm = font.readUInt16BE(fontTable(font, 'head').offset + 18)
    // Glyphs after the last measured one are as wide as it.
    const measured = font.readUInt16BE(fontTable(font, 'hhea').offset + 34)
    const metrics = fontTable(font, 'hmtx').offset
    for (const [code, glyph] of fontGlyphs(font)) {
      const width = font.readUInt16BE(metrics + 4 * Math.min(glyph, measured - 1)) / unitsPerEm
      widest.set(code, Math.max(width, widest.get(code) ?? 0))
    }
  }
  return widest
}

/** The width of the longest word of a line, in parts of the size of type; never less than it takes. */
export function widestWord(text: string, widths: LetterWidths): number {
  let longest = 0
  for (const word of text.split(' ')) {
    let width = 0
    for (const letter of word) width += widths.get(letter.codePointAt(0) ?? 0) ?? WIDEST
    longest = Math.max(longest, width)
  }
  return longest * SLACK
}
