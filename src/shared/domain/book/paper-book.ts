import { assertNever } from '../../lib/assert-never.ts'
import { documentLines } from '../paper/document-lines.ts'
import { paperLines } from '../paper/paper-lines.ts'
import type {
  DocumentPaper,
  MinutesPaper,
  Paper,
  PaperBlock,
  PaperCell,
  PaperLine,
  PaperTable,
} from '../paper/paper-model.ts'
import { type Book, type BookCell, type BookSheet, headCells, textCell } from './book.ts'
import { chartTable } from './chart-table.ts'

/** Characters that fit across a sheet printed on A4. */
const SHEET_WIDTH = 120
const NARROWEST = 8
const WORDS_WIDTH = 75

function bookCell(cell: PaperCell, look: BookCell['look'], align: BookCell['align']): BookCell {
  const { format, value, colSpan, rowSpan, lines, isBold } = cell
  const text = lines.map((line) => line.text).join('\n')
  const isValue = value !== null && format !== 'text'
  return {
    value: isValue ? value : text === '' ? null : text,
    format: isValue ? format : 'text',
    look: look === 'body' && isBold ? 'bold' : look,
    align,
    colSpan,
    rowSpan,
    link: null,
  }
}

function widthsOf({ columns }: PaperTable): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  return columns.map(({ width }) =>
    Math.max(NARROWEST, Math.round((SHEET_WIDTH * width) / Math.max(sum, 1e-9))),
  )
}

/** The column each cell of a row begins in is told by its alignment only, so spans need not be followed. */
function bodyCells(cells: readonly PaperCell[], table: PaperTable): BookCell[] {
  const isWhole = cells.reduce((sum, { colSpan }) => sum + colSpan, 0) === table.columns.length
  let column = isWhole ? 0 : table.columns.length - cells.length
  return cells.map((cell) => {
    const made = bookCell(cell, 'body', table.columns[column]?.align ?? 'left')
    column += cell.colSpan
    return made
  })
}

/** A table with its caption above its heads, which stay in sight. */
function tableSheet(table: PaperTable, name: string): BookSheet {
  const title = table.caption?.text ?? name
  const head = table.head.map((cells) => cells.map((cell) => bookCell(cell, 'head', 'center')))
  const body = table.rows.map((row) =>
    row.row === 'band'
      ? [textCell(row.line.text, { look: 'band', colSpan: table.columns.length })]
      : bodyCells(row.cells, table),
  )
  const note = table.note === null ? [] : [[textCell(table.note.text, { look: 'note' })]]
  const isSimple = table.head.length === 1 && table.rows.every(({ row }) => row === 'cells')
  return {
    name,
    widths: widthsOf(table),
    frozenRows: 1 + head.length,
    filterRow: isSimple && table.rows.length > 0 ? 2 : null,
    rows: [[textCell(title, { look: 'title' })], ...head, ...body, ...note],
  }
}

function wordsSheet(name: string, lines: readonly PaperLine[], titles: readonly PaperLine[]): BookSheet {
  const bold = new Set(titles)
  return {
    name,
    widths: [WORDS_WIDTH],
    frozenRows: 0,
    filterRow: null,
    rows: lines.map((line) => [textCell(line.text, { look: bold.has(line) ? 'bold' : 'body' })]),
  }
}

const isTable = (block: PaperBlock) => block.block === 'table' || block.block === 'chart'

function documentSheets(paper: DocumentPaper): BookSheet[] {
  const sheets: BookSheet[] = []
  let heading = paper.title.at(-1)?.text ?? paper.metadata.title
  for (const block of paper.blocks) {
    if (block.block === 'heading') heading = block.line.text
    if (block.block === 'table') sheets.push(tableSheet(block, block.caption?.text ?? heading))
    if (block.block === 'chart') sheets.push(tableSheet(chartTable(block), block.caption.text))
  }
  const words = documentLines({ ...paper, blocks: paper.blocks.filter((block) => !isTable(block)) })
  const headings = paper.blocks.flatMap((block) => (block.block === 'heading' ? [block.line] : []))
  return [...sheets, wordsSheet('Tekstas', words, [...paper.author, ...paper.title, ...headings])]
}

/** What was decided, a row a decision, beside the minutes as they read. */
function decisionsSheet(paper: MinutesPaper): BookSheet {
  const rows = paper.items.flatMap((item) =>
    item.decisions.map(({ text }) => [
      textCell(item.heading.text),
      textCell(item.votes?.text ?? ''),
      textCell(text),
    ]),
  )
  return {
    name: 'Nutarimai',
    widths: [45, 30, 60],
    frozenRows: 1,
    filterRow: rows.length === 0 ? null : 1,
    rows: [headCells(['Klausimas', 'Balsavimas', 'Nutarta']), ...rows],
  }
}

/** A paper as a workbook: each table on a sheet of its own, the words on the last. */
export function paperBook(paper: Paper): Book {
  const { metadata } = paper
  const titles = [...paper.author, ...paper.title]
  switch (paper.kind) {
    case 'minutes':
      return {
        metadata,
        sheets: [wordsSheet('Protokolas', paperLines(paper), titles), decisionsSheet(paper)],
      }
    case 'order':
      return { metadata, sheets: [wordsSheet('Įsakymas', paperLines(paper), [...titles, paper.heading])] }
    case 'document':
      return { metadata, sheets: documentSheets(paper) }
    default:
      return assertNever(paper, 'paper')
  }
}
