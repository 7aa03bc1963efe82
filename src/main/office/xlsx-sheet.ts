import type { BookCell, BookSheet } from '#shared/domain/book/book.ts'
import { escapedText } from './plain-text.ts'
import { cellName, cellNumber, cellXml, columnName } from './xlsx-cell.ts'
import type { StyleBook } from './xlsx-styles.ts'

interface Placed {
  readonly cell: BookCell
  readonly column: number
  readonly row: number
  /** Covered by a span: it has borders and no words. */
  readonly isCovered: boolean
}

/** Where cells stand, those that spans cover put in. Columns from 0, rows from 1. */
function placedCells({ rows }: BookSheet): readonly (readonly Placed[])[] {
  const covered = new Map<string, BookCell>()
  return rows.map((cells, index) => {
    const row = index + 1
    const placed: Placed[] = []
    let column = 0
    const skipCovered = (): void => {
      for (let by = covered.get(`${column}/${row}`); by; by = covered.get(`${column}/${row}`)) {
        placed.push({ cell: by, column, row, isCovered: true })
        column += 1
      }
    }
    for (const cell of cells) {
      skipCovered()
      placed.push({ cell, column, row, isCovered: false })
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          if (down > 0 || right > 0) covered.set(`${column + right}/${row + down}`, cell)
        }
      }
      column += 1
    }
    skipCovered()
    return placed
  })
}

const mergeOf = ({ cell, column, row }: Placed): string =>
  `<mergeCell ref="${cellName(column, row)}:${cellName(column + cell.colSpan - 1, row + cell.rowSpan - 1)}"/>`

const LINE_POINTS = 15
const HIGHEST_ROW_POINTS = 409

/** Lines a cell's words take when they wrap: programs differ in whether they look for themselves. */
function linesOf({ cell, column }: Placed, widths: readonly number[]): number {
  if (typeof cell.value !== 'string' || cell.rowSpan > 1) return 1
  const width = widths.slice(column, column + cell.colSpan).reduce((sum, one) => sum + one, 0)
  return cell.value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width - 1))), 0)
}

function heightXml(cells: readonly Placed[], widths: readonly number[]): string {
  const wrapped = cells.filter(
    ({ isCovered, cell }) => !isCovered && cell.look !== 'title' && cell.look !== 'note',
  )
  const lines = Math.max(1, ...wrapped.map((one) => linesOf(one, widths)))
  if (lines === 1) return ''
  return ` ht="${Math.min(HIGHEST_ROW_POINTS, lines * LINE_POINTS)}" customHeight="1"`
}

function rowXml(cells: readonly Placed[], row: number, widths: readonly number[], styles: StyleBook): string {
  const made = cells.map(({ cell, column, isCovered }) => {
    // Words in a cell of numbers are words: the format of text keeps them so.
    const format = typeof cell.value === 'string' && cellNumber(cell) === null ? 'text' : cell.format
    const style = styles.numberOf({ ...cell, format }, cell.link !== null)
    return cellXml(isCovered ? { value: null, format } : cell, cellName(column, row), style)
  })
  return `<row r="${row}"${heightXml(cells, widths)}>${made.join('')}</row>`
}

function viewXml({ frozenRows }: BookSheet, isFirst: boolean): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/>`
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

const listXml = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`

/** Sheets wider than this many characters are printed on turned pages. */
const TURNED_FROM = 90

/** Cells from the filtered heads to the last row; `null` where there is nothing to filter. */
export function filterRange({ filterRow, rows, widths }: BookSheet): string | null {
  if (filterRow === null || rows.length <= filterRow) return null
  const last = columnName(widths.length - 1)
  return `$A$${filterRow}:$${last}$${rows.length}`
}

/** One sheet as XML. `nameOf` tells the final name of a sheet that a link leads to. */
export function sheetXml(
  sheet: BookSheet,
  isFirst: boolean,
  styles: StyleBook,
  nameOf: (name: string) => string,
): string {
  const placed = placedCells(sheet)
  const own = placed.flat().filter(({ isCovered }) => !isCovered)
  const merges = own.filter(({ cell }) => cell.colSpan * cell.rowSpan > 1).map(mergeOf)
  const links = own.flatMap(({ cell: { link }, column, row }) =>
    link === null
      ? []
      : [
          `<hyperlink ref="${cellName(column, row)}" location="${escapedText(`'${nameOf(link.sheet).replaceAll("'", "''")}'!A${link.row}`)}"/>`,
        ],
  )
  const filter = filterRange(sheet)
  const isTurned = sheet.widths.reduce((sum, width) => sum + width, 0) > TURNED_FROM
  const cols = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${placed.map((cells, index) => rowXml(cells, index + 1, sheet.widths, styles)).join('')}</sheetData>`,
    filter === null ? '' : `<autoFilter ref="${filter.replaceAll('$', '')}"/>`,
    listXml('mergeCells', merges),
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.8" right="0.4" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>',
    `<pageSetup paperSize="9" orientation="${isTurned ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
}
