import { parse } from 'csv-parse/sync'
import type { Table } from '#shared/domain/intake/tables/table.ts'
import { RefusedFile } from './open-archive.ts'
import { readText } from './read-text.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

/** The delimiter that cuts the first lines into equally many fields, the more the better. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u, 20).filter((line) => line.trim() !== '')
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length)
    const [first = 1] = counts
    return { delimiter, first, even: counts.filter((count) => count === first).length }
  }).filter(({ first }) => first > 1)
  scored.sort((left, right) => right.even - left.even || right.first - left.first)
  return scored[0]?.delimiter ?? ';'
}

/**
 * A table of comma, semicolon or tab separated values, in any encoding `readText` knows.
 * @throws {RefusedFile}
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = readText(bytes)
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      maxRecordSize: 1_000_000,
    })
    return { name: '', rows: rows.map((row) => row.map((cell) => ({ text: cell, value: null }))) }
  } catch {
    throw new RefusedFile('damaged')
  }
}
