import type { PdfText } from './read-pdf.ts'

const COLUMN = 5
const ROW = 6

/**
 * A page as a small picture of signs, a column for every 5 mm and a row for every 6: an `x` where words stand. Small
 * enough to be kept and to be read in a diff.
 */
export function pagePicture(texts: readonly PdfText[], [width, height]: readonly [number, number]): string {
  const columns = Math.round(width / COLUMN)
  const rows = Array.from({ length: Math.round(height / ROW) }, () => Array<string>(columns).fill('.'))
  for (const { left, right, top } of texts) {
    const row = rows[Math.floor((top - 1) / ROW)]
    for (
      let column = Math.floor(left / COLUMN);
      row && column < Math.min(columns, right / COLUMN);
      column += 1
    ) {
      row[column] = 'x'
    }
  }
  return rows
    .map((row) => row.join('').replace(/\.+$/u, ''))
    .join('\n')
    .trimEnd()
}
