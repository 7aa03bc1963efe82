import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { PaperCell, PaperTable } from '#shared/domain/paper/paper-model.ts'
import type { PaperColumn, PaperLine, PaperRow, PaperSignature } from '#shared/domain/paper/paper-model.ts'
import { BLANK_LINE, SMALL_TABLE_SIZE, TABLE_SIZE, twips } from './docx-measures.ts'
import { STYLE } from './docx-styles.ts'
import { plainText } from './plain-text.ts'

/** A row with more text than this may part between pages: whole it could be higher than one. */
const WHOLE_ROW_LIMIT = 1200

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

/** Shares of a width in whole twips that add up to it. */
export function columnWidths(columns: readonly { readonly width: number }[], whole: number): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const edges = [0]
  let reached = 0
  for (const { width } of columns) {
    reached += sum === 0 ? 1 / columns.length : width / sum
    edges.push(Math.round(reached * whole))
  }
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
}

interface CellLooks {
  readonly isHead: boolean
  readonly size: number
  readonly keepNext: boolean
}

interface PlacedCell {
  readonly cell: PaperCell
  /** The first column it covers, from 0. */
  readonly column: number
}

/** Where cells stand when those that spans cover are left out, row by row. */
export function placedRows(
  rows: readonly (readonly PaperCell[])[],
  columnCount: number,
): readonly (readonly PlacedCell[])[] {
  const covered = Array.from({ length: columnCount }, () => 0)
  return rows.map((cells) => {
    const placed: PlacedCell[] = []
    let column = 0
    for (const cell of cells) {
      while ((covered[column] ?? 0) > 0) column += 1
      placed.push({ cell, column })
      for (let at = column; at < column + cell.colSpan; at += 1) covered[at] = cell.rowSpan
      column += cell.colSpan
    }
    for (let at = 0; at < columnCount; at += 1) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
    return placed
  })
}

function cellParagraphs(cell: PaperCell, column: PaperColumn | undefined, looks: CellLooks): Paragraph[] {
  const lines = cell.lines.length === 0 ? [{ text: '' }] : cell.lines
  return lines.map(
    ({ text }) =>
      new Paragraph({
        style: looks.isHead ? STYLE.headCell : STYLE.cell,
        ...(looks.isHead ? {} : { alignment: ALIGNMENT[column?.align ?? 'left'] }),
        keepNext: looks.keepNext,
        children: [
          new TextRun({ text: plainText(text), size: looks.size, ...(cell.isBold ? { bold: true } : {}) }),
        ],
      }),
  )
}

const lengthOf = (cells: readonly PaperCell[]): number =>
  Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0)))

const spanOf = (widths: readonly number[], column: number, span: number): number =>
  widths.slice(column, column + span).reduce((sum, width) => sum + width, 0)

interface RowPlan {
  readonly table: PaperTable
  readonly widths: readonly number[]
  readonly size: number
}

function cellsRow(cells: readonly PlacedCell[], isHead: boolean, { table, widths, size }: RowPlan): TableRow {
  const height = isHead || table.rowHeightMm === null ? null : twips(table.rowHeightMm)
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: lengthOf(cells.map(({ cell }) => cell)) <= WHOLE_ROW_LIMIT,
    ...(height === null ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map(
      ({ cell, column }) =>
        new TableCell({
          columnSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          width: { size: spanOf(widths, column, cell.colSpan), type: WidthType.DXA },
          ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
          children: cellParagraphs(cell, table.columns[column], { isHead, size, keepNext: isHead }),
        }),
    ),
  })
}

function bandRow(line: PaperLine, { table, widths, size }: RowPlan): TableRow {
  const children = [new TextRun({ text: plainText(line.text), bold: true, size })]
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: table.columns.length,
        width: { size: spanOf(widths, 0, widths.length), type: WidthType.DXA },
        children: [new Paragraph({ style: STYLE.cell, keepNext: true, children })],
      }),
    ],
  })
}

function bodyRows(rows: readonly PaperRow[], plan: RowPlan): TableRow[] {
  const cells = placedRows(
    rows.map((row) => (row.row === 'cells' ? row.cells : [])),
    plan.table.columns.length,
  )
  return rows.flatMap((row, index) => {
    if (row.row === 'band') return [bandRow(row.line, plan)]
    const placed = cells[index] ?? []
    return placed.length === 0 ? [] : [cellsRow(placed, false, plan)]
  })
}

const line = (style: string, text: string): Paragraph => new Paragraph({ style, text: plainText(text) })

/** A table with repeated head rows and header cells, its caption above and its note below. */
export function docxTable(table: PaperTable, whole: number): (Paragraph | Table)[] {
  const widths = columnWidths(table.columns, whole)
  const plan = { table, widths, size: table.size === 'small' ? SMALL_TABLE_SIZE : TABLE_SIZE }
  const head = placedRows(table.head, table.columns.length).map((cells) => cellsRow(cells, true, plan))
  const rows = [...head, ...bodyRows(table.rows, plan)]
  const made =
    rows.length === 0
      ? []
      : [
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: whole, type: WidthType.DXA },
            columnWidths: widths,
            margins: { left: twips(1.5), right: twips(1.5), top: twips(0.5), bottom: twips(0.5) },
            tableLook: { firstRow: head.length > 0, noHBand: true, noVBand: true },
            rows,
          }),
        ]
  return [
    ...(table.caption === null ? [] : [line(STYLE.caption, table.caption.text)]),
    ...made,
    ...(table.note === null ? [] : [line(STYLE.note, table.note.text)]),
  ]
}

/** Position left, a place for the signature, name right; kept together and with the text before. */
export function signatureTable(signatures: readonly PaperSignature[], whole: number): Table {
  const widths = columnWidths([{ width: 3 }, { width: 2 }, { width: 3 }], whole)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: signatures.map(({ position, name }, index) => {
      const isLast = index === signatures.length - 1
      const cell = (text: string, column: number) =>
        new TableCell({
          borders: NO_BORDERS,
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [
            new Paragraph({
              style: STYLE.signature,
              alignment: column === 2 ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext: !isLast,
              spacing: { before: index === 0 ? 0 : 2 * BLANK_LINE },
              text: plainText(text),
            }),
          ],
        })
      return new TableRow({
        cantSplit: true,
        children: [cell(position.text, 0), cell('', 1), cell(name.text, 2)],
      })
    }),
  })
}
