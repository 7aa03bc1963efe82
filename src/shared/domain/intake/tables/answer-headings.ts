import { foldHeading } from './column-words.ts'
import type { Cell, Table } from './table.ts'
import { cellAt } from './table.ts'

/** "Q1", "G01Q02[SQ001]", "kl_3": how form tools call a question for themselves. */
const CODE = /^[a-z]{1,6}[_-]?\d{1,4}\w{0,8}(\s*\[\w{1,12}\])*$/iu
/** "G01Q02[SQ001]. Įvertinkite teiginius [Man sekasi]". */
const CODE_BEFORE = /^[a-z]{1,6}[_-]?\d{1,4}\w{0,8}(\s*\[\w{1,12}\])*\s*[.:]\s+(?=\S)/iu
/** "Įvertinkite teiginius [Man sekasi]". */
const MATRIX = /^(.*\S)\s*\[([^[\]]*\S[^[\]]*)\]\s*$/su

const plain = ({ text }: Cell): string => text.replaceAll(/\s+/gu, ' ').trim()

const isCodeRow = (row: readonly Cell[]): boolean => {
  const texts = row.map(plain).filter((text) => text !== '')
  return texts.length > 0 && texts.filter((text) => CODE.test(text)).length * 2 > texts.length
}

interface Heading {
  readonly group: string
  readonly text: string
}

function headingOf(parts: readonly string[]): Heading {
  const told = parts.filter((part) => part !== '')
  const words = told.filter((part) => !CODE.test(part))
  const text = ((words.at(-1) ?? told.at(-1)) || '').replace(CODE_BEFORE, '')
  const above = words.slice(0, -1).filter((part) => part !== text)
  const [, question, row] = MATRIX.exec(text) ?? []
  if (question !== undefined && row !== undefined && !/^\w{1,12}$/u.test(row)) {
    return { group: [...above, question].join(' '), text: row.trim() }
  }
  return { group: above.join(' '), text }
}

/** What is written once over several columns holds for all of them, up to the next. */
function filledOn(row: readonly Cell[], below: readonly Cell[] | undefined): string[] {
  if (!below || isCodeRow(row)) return row.map(plain)
  let last = ''
  return Array.from({ length: Math.max(row.length, below.length) }, (_, column) => {
    const own = plain(cellAt(row, column))
    last = own === '' && plain(cellAt(below, column)) !== '' ? last : own
    return last
  })
}

/**
 * Headings of columns from one or several rows (codes over words, questions over rows of a matrix): each in its own
 * words, with its question before it only where the same words head another column too.
 */
export function answerHeadings(table: Table, headRows: readonly number[]): string[] {
  const rows = headRows.map((at) => table.rows[at] ?? [])
  const parts = rows.map((row, at) => filledOn(row, rows[at + 1]))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const headings = Array.from({ length: width }, (_, column) =>
    headingOf(parts.map((row) => row[column] ?? '')),
  )
  const times = new Map<string, number>()
  for (const { text } of headings) times.set(foldHeading(text), (times.get(foldHeading(text)) ?? 0) + 1)
  const seen = new Map<string, number>()
  return headings.map(({ group, text }) => {
    const isShared = (times.get(foldHeading(text)) ?? 0) > 1
    const full = isShared && group !== '' ? `${group}: ${text}` : text
    const before = seen.get(full) ?? 0
    seen.set(full, before + 1)
    return before === 0 || full === '' ? full : `${full} (${before + 1})`
  })
}
