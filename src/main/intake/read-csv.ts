import { parse } from 'csv-parse/sync'
import type { Table } from '#shared/domain/intake/tables/table.ts'
import { RefusedFile } from './open-archive.ts'
import { readText } from './read-text.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

const LOOKED_AT = 100_000
const LINES = 20
const OPTIONS = {
  relaxColumnCount: true,
  relaxQuotes: true,
  skipEmptyLines: false,
  maxRecordSize: 1_000_000,
} as const

/** How many fields each of the first lines has; a delimiter inside quotes cuts nothing. */
function widthsOf(text: string, delimiter: string): number[] {
  try {
    const rows: string[][] = parse(text, { ...OPTIONS, delimiter, to: LINES })
    return rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length)
  } catch {
    return []
  }
}

/** The delimiter that cuts most of the first lines into equally many fields, the more the better; titles above may have one. */
function delimiterOf(text: string): string {
  const start = text.slice(0, LOOKED_AT)
  const scored = DELIMITERS.map((delimiter) => {
    const widths = widthsOf(start, delimiter).filter((width) => width > 1)
    const times = new Map<number, number>()
    for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1)
    const [width = 1, even = 0] = [...times].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [] // prettier-ignore
    return { delimiter, width, even }
  }).filter(({ width }) => width > 1)
  scored.sort((left, right) => right.even - left.even || right.width - left.width)
  return scored[0]?.delimiter ?? ';'
}

/** Excel's own first line: "sep=;". */
const SEPARATOR = /^sep=([;,\t|])\r?\n/iu

/**
 * A table of comma, semicolon or tab separated values, in any encoding `readText` knows.
 * @throws {RefusedFile}
 */
export function readCsv(bytes: Uint8Array): Table {
  const whole = readText(bytes)
  const said = SEPARATOR.exec(whole)
  const text = whole.slice(said?.[0].length ?? 0)
  try {
    const rows: string[][] = parse(text, {
      ...OPTIONS,
      delimiter: said?.[1] ?? delimiterOf(text),
    })
    return { name: '', rows: rows.map((row) => row.map((cell) => ({ text: cell, value: null }))) }
  } catch {
    throw new RefusedFile('damaged')
  }
}
