import { fontTable } from './font-tables.ts'

/** The family that templates ask for. As long as the real name, so that no offset in the file moves. */
export const PAPER_FAMILY = 'Lapas'

const REAL_FAMILY = 'Tinos'

/**
 * A copy of the font under the program's own family name: the compiler also sees the fonts of the
 * machine, and a Tinos of another version installed there must not slip into a paper.
 */
export function ownFontName(font: Buffer): Buffer {
  const renamed = Buffer.from(font)
  const { offset, length } = fontTable(renamed, 'name')
  const real = Buffer.from(REAL_FAMILY, 'utf16le').swap16()
  const own = Buffer.from(PAPER_FAMILY, 'utf16le').swap16()
  let at = renamed.indexOf(real, offset)
  if (at < 0 || at >= offset + length) throw new Error(`Font is not ${REAL_FAMILY}`)
  while (at >= 0 && at < offset + length) {
    own.copy(renamed, at)
    at = renamed.indexOf(real, at + own.length)
  }
  return renamed
}
