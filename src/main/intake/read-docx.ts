import type { Paragraph, WordDocument, WordTable } from '#shared/domain/intake/documents/word-document.ts'
import type { Cell } from '#shared/domain/intake/tables/table.ts'
import { openArchive, RefusedFile } from './open-archive.ts'
import { readXml } from './read-xml.ts'

const MAIN_PART = 'word/document.xml'

interface OpenParagraph {
  text: string
  level: number
  isListItem: boolean
}

interface OpenCell {
  readonly lines: string[]
  span: number
  isContinued: boolean
}

interface OpenTable {
  readonly rows: Cell[][]
  row: OpenCell[]
  cell: OpenCell | null
}

const asCell = (text: string): Cell => ({ text, value: null })
const EMPTY: Cell = { text: '', value: null }

/** Removed text, comments and field codes are not read; what the writer sees is. */
const HIDDEN = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rPrChange',
  'pPrChange',
  'Fallback',
  'footnoteReference',
])

const headingLevel = (style: string): number => {
  const level = /^(?:heading|antrat\p{L}*)\s*(\d)/iu.exec(style)?.[1]
  return level === undefined ? (/^(title|pavadinimas)/iu.test(style) ? 1 : 0) : Number(level)
}

function openCell(table: OpenTable, name: string, attributes: Readonly<Record<string, string>>): void {
  const { cell } = table
  if (name === 'tr') table.row = []
  else if (name === 'tc') table.cell = { lines: [], span: 1, isContinued: false }
  else if (name === 'gridSpan' && cell) cell.span = spanOf(attributes['val'])
  else if (name === 'vMerge' && cell) cell.isContinued = attributes['val'] !== 'restart'
}

/** Builds the blocks of a document while its XML goes by. */
class DocumentBuilder {
  readonly blocks: (Paragraph | WordTable)[] = []
  #paragraph: OpenParagraph | null = null
  readonly #tables: OpenTable[] = []
  #hidden = 0
  #isText = false
  #tableCount = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (HIDDEN.has(name)) this.#hidden++
    if (this.#hidden > 0) return
    if (name === 'tbl') this.#tables.push({ rows: [], row: [], cell: null })
    const table = this.#tables.at(-1)
    if (table) openCell(table, name, attributes)
    this.#openText(name, attributes)
  }

  #openText(name: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.#paragraph
    if (name === 'p') this.#paragraph = { text: '', level: 0, isListItem: false }
    else if (name === 't') this.#isText = true
    else if (!paragraph) return
    else if (name === 'pStyle') paragraph.level = headingLevel(attributes['val'] ?? '')
    else if (name === 'numPr') paragraph.isListItem = true
    else if (name === 'tab') paragraph.text += '\t'
    else if (name === 'br' || name === 'cr') paragraph.text += '\n'
    else if (name === 'noBreakHyphen') paragraph.text += '-'
  }

  text(text: string): void {
    if (this.#isText && this.#hidden === 0 && this.#paragraph) this.#paragraph.text += text
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.#hidden--
    if (this.#hidden > 0) return
    if (name === 't') this.#isText = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tc') this.#closeCell()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'tbl') this.#closeTable()
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    this.#paragraph = null
    if (!paragraph) return
    const cell = this.#tables.at(-1)?.cell
    if (cell) cell.lines.push(paragraph.text)
    else if (this.#tables.length === 0) this.blocks.push({ type: 'paragraph', ...paragraph })
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (table?.cell) table.row.push(table.cell)
    if (table) table.cell = null
  }

  #closeRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.rows.push(
      table.row.flatMap(({ lines, span, isContinued }) => [
        isContinued ? EMPTY : asCell(lines.join('\n').trim()),
        ...Array.from({ length: span - 1 }, () => EMPTY),
      ]),
    )
  }

  /** A table inside a cell is read as that cell's text, row by row. */
  #closeTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    const outer = this.#tables.at(-1)?.cell
    if (outer) outer.lines.push(...table.rows.map((row) => row.map(({ text }) => text).join('\t')))
    else {
      this.#tableCount++
      this.blocks.push({ type: 'table', table: { name: `${this.#tableCount} lentelė`, rows: table.rows } })
    }
  }
}

const WIDEST = 60
const spanOf = (value: string | undefined): number => Math.min(Math.max(Number(value ?? 1) || 1, 1), WIDEST)

/**
 * A .docx (or .docm, whose macros are not looked at) as paragraphs and tables; tracked insertions are taken as
 * accepted, removals as done.
 * @throws {RefusedFile}
 */
export function readDocx(bytes: Uint8Array): WordDocument {
  const parts = openArchive(bytes, (name) => name === MAIN_PART)
  const main = parts[MAIN_PART]
  if (!main) throw new RefusedFile('not-a-document')
  const builder = new DocumentBuilder()
  readXml(main, {
    open: (name, attributes) => builder.open(name, attributes),
    close: (name) => builder.close(name),
    text: (text) => builder.text(text),
  })
  return { blocks: builder.blocks }
}
