import type { BookCell } from '#shared/domain/book/book.ts'
import { escapedText } from './plain-text.ts'

/** The most signs that a cell may hold. */
const CELL_LIMIT = 32_767
const CUT_SHORT = ' … (toliau – PDF arba Word dokumente)'

const DAY_MS = 86_400_000
/** Serial 1 is 1900-01-01, and the year 1900 is leap by an old mistake: days before March 1900 stay text. */
const FIRST_DAY = '1900-03-01'
const EPOCH_MS = Date.UTC(1899, 11, 30)
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u

/** Column letters from 0: A, B … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`

/** Text is shown as typed: `_x0041_` is not read as a code and leading blanks stay. */
function inlineText(text: string): string {
  const cut = text.length <= CELL_LIMIT ? text : text.slice(0, CELL_LIMIT - CUT_SHORT.length) + CUT_SHORT
  return cut
    .split('\n')
    .map((line) => escapedText(line).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'))
    .join('\n')
}

function serialDay(date: string): number | null {
  if (!WHOLE_DAY.test(date) || date < FIRST_DAY) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round((time - EPOCH_MS) / DAY_MS)
}

/** The number that stands in a cell; `null` where it is words. Percents are shares of one in spreadsheets. */
export function cellNumber({ value, format }: Pick<BookCell, 'value' | 'format'>): number | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null
    return format === 'percent' ? Number((value / 100).toFixed(12)) : value
  }
  return format === 'date' && value !== null ? serialDay(value) : null
}

/** One cell as XML with the number of its style. */
export function cellXml(cell: Pick<BookCell, 'value' | 'format'>, name: string, style: number): string {
  const number = cellNumber(cell)
  if (number !== null) return `<c r="${name}" s="${style}"><v>${number}</v></c>`
  if (typeof cell.value !== 'string') return `<c r="${name}" s="${style}"/>`
  const text = inlineText(cell.value)
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
