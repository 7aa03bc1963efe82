import { parseNumberText } from '../typed/parse-number-text.ts'

/** A statement as it stands in a pasted line: its words, and the planned and reached share where given. */
export interface ReadStatement {
  readonly text: string
  readonly planned: number | null
  readonly result: number | null
  /** What stood after the words and is no share; told to the writer, never dropped silently. */
  readonly left: readonly string[]
}

const asShare = (cell: string | undefined): number | null | undefined => {
  if (cell === undefined) return null
  const number = parseNumberText(cell)
  return typeof number === 'number' && number > 100 ? undefined : number
}

function readLine(line: string): ReadStatement | null {
  const [first = '', ...cells] = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
  const text = first.replace(/^\d{1,3}[.)]\s*/u, '')
  if (text === '') return null
  const [planned, result] = [asShare(cells[0]), asShare(cells[1])]
  const left = cells.filter(
    (cell, at) => cell !== '' && (at > 1 || (at === 0 ? planned : result) === undefined),
  )
  return { text: text.slice(0, 1000), planned: planned ?? null, result: result ?? null, left }
}

/**
 * Statements from a table copied out of a spreadsheet or a text: one a line, its words, then planned and
 * reached percents, parted by tabs or semicolons.
 */
export function readStatements(pasted: string): readonly ReadStatement[] {
  return pasted.split(/\r?\n/u).flatMap((line) => readLine(line) ?? [])
}
