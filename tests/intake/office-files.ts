import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import writeExcel, { type SheetData } from 'write-excel-file/node'

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })

/** A cell: its lines, and how many columns it spans. */
export interface CellText {
  readonly lines: readonly string[]
  readonly span?: number
}

const row = (cells: readonly CellText[]): TableRow =>
  new TableRow({
    children: cells.map(
      ({ lines, span = 1 }) => new TableCell({ columnSpan: span, children: lines.map(paragraph) }),
    ),
  })

export interface WordParts {
  readonly lines?: readonly string[]
  readonly table?: readonly (readonly CellText[])[]
}

/** A real .docx with these paragraphs and one table. */
export async function wordFile({ lines = [], table }: WordParts): Promise<Uint8Array> {
  const children = [...lines.map(paragraph), ...(table ? [new Table({ rows: table.map(row) })] : [])]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** A real .xlsx with one sheet. */
export async function excelFile(rows: SheetData, sheet = 'Lapas1'): Promise<Uint8Array> {
  return new Uint8Array(await writeExcel(rows, { sheet }).toBuffer())
}

/** An archive with the parts of a .docx around this body. */
export const rawWord = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
