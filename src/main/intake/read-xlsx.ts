import type { Cell, Table } from '#shared/domain/intake/tables/table.ts'
import { openArchive, RefusedFile } from './open-archive.ts'
import { readXml } from './read-xml.ts'

const MOST_CELLS = 2_000_000
const WIDEST = 2000
const MOST_ROWS = 200_000

type Parts = Readonly<Record<string, Uint8Array>>

const part = (parts: Parts, name: string): Uint8Array | undefined => parts[name] ?? parts[`/${name}`]

function sharedStrings(parts: Parts): string[] {
  const bytes = part(parts, 'xl/sharedStrings.xml')
  const strings: string[] = []
  if (!bytes) return strings
  let text = ''
  let isText = false
  let phonetic = 0
  readXml(bytes, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic++
      if (name === 't') isText = phonetic === 0
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') phonetic--
      if (name === 'si') strings.push(text)
    },
    text(piece) {
      if (isText) text += piece
    },
  })
  return strings
}

/** Number formats that show a day; 14 to 22 and 45 to 47 are built in. */
const isDayFormat = (id: number, code: string): boolean =>
  (id >= 14 && id <= 17) || id === 22 || /[ymd]/iu.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ''))

interface Styles {
  readonly days: ReadonlySet<number>
  readonly percents: ReadonlySet<number>
}

/** Which cell styles show numbers as days, and which as percentages. */
function stylesOf(parts: Parts): Styles {
  const days = new Set<number>()
  const percents = new Set<number>()
  const bytes = part(parts, 'xl/styles.xml')
  if (!bytes) return { days, percents }
  const codes = new Map<number, string>()
  let isCellFormats = false
  let index = 0
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isCellFormats = true
      if (name !== 'xf' || !isCellFormats) return
      const id = Number(attributes['numFmtId'] ?? 0)
      const code = codes.get(id) ?? ''
      if (id === 9 || id === 10 || code.includes('%')) percents.add(index)
      else if (isDayFormat(id, code)) days.add(index)
      index++
    },
    close(name) {
      if (name === 'cellXfs') isCellFormats = false
    },
    text() {},
  })
  return { days, percents }
}

const DAY_MS = 86_400_000
/** Day 1 is 1900-01-01; the year 1900 is wrongly a leap year in this count, so days from March on begin here. */
const EPOCH = Date.UTC(1899, 11, 30)

/** A spreadsheet's serial day as ISO; `null` outside of what schools can mean. */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0)
  if (days < 1 || days > 80_000) return null
  return new Date(EPOCH + days * DAY_MS).toISOString().slice(0, 10)
}

interface Sheet {
  readonly name: string
  readonly part: string
}

interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly is1904: boolean
}

function workbookOf(parts: Parts): Workbook {
  const main = part(parts, 'xl/workbook.xml')
  if (!main) throw new RefusedFile('not-a-workbook')
  const targets = new Map<string, string>()
  const relations = part(parts, 'xl/_rels/workbook.xml.rels')
  const nothing = { close() {}, text() {} }
  if (relations) {
    readXml(relations, {
      ...nothing,
      open(name, { Id, Target }) {
        if (name === 'Relationship' && Id !== undefined && Target !== undefined) {
          targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
        }
      },
    })
  }
  const sheets: Sheet[] = []
  let is1904 = false
  readXml(main, {
    ...nothing,
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (name !== 'sheet' || attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden') return
      const target = targets.get(attributes['id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name: attributes['name'] ?? '', part: target })
    },
  })
  return { sheets, is1904 }
}

/** Column index of `B7`; -1 where it says none. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/u.exec(reference)?.[0] ?? '')
    column = column * 26 + (letter.codePointAt(0) ?? 64) - 64
  return column - 1
}

interface RawCell {
  readonly type: string
  readonly style: number
  text: string
}

interface Meaning {
  readonly strings: readonly string[]
  readonly styles: Styles
  readonly is1904: boolean
}

const decimal = (value: number): string => String(Math.round(value * 1e10) / 1e10).replace('.', ',')

function numberCell(text: string, style: number, { styles, is1904 }: Meaning): Cell {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value)) return { text, value: null }
  const day = styles.days.has(style) ? dayOfSerial(value, is1904) : null
  if (day !== null) return { text: day, value: day }
  return { text: styles.percents.has(style) ? `${decimal(value * 100)} %` : decimal(value), value }
}

function cellOf({ type, style, text }: RawCell, meaning: Meaning): Cell {
  if (type === '' || type === 'n') return numberCell(text, style, meaning)
  if (type === 's') return { text: meaning.strings[Number(text)] ?? '', value: null }
  if (type === 'b') return { text: text === '1' ? 'Taip' : 'Ne', value: null }
  return type === 'd' ? { text: text.slice(0, 10), value: text.slice(0, 10) } : { text, value: null }
}

function readSheet(bytes: Uint8Array, name: string, meaning: Meaning): Table {
  const rows: Cell[][] = []
  let cells = 0
  let row: Cell[] = []
  let cell: RawCell | null = null
  let column = -1
  let isValue = false
  readXml(bytes, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = []
        column = -1
        const at = Number(attributes['r'] ?? rows.length + 1) - 1
        while (rows.length < Math.min(at, MOST_ROWS)) rows.push([])
      } else if (tag === 'c') {
        const at = columnOf(attributes['r'] ?? '')
        column = at === -1 ? column + 1 : at
        cell = { type: attributes['t'] ?? '', style: Number(attributes['s'] ?? 0), text: '' }
      } else if (tag === 'v' || tag === 't') isValue = cell !== null
    },
    close(tag) {
      if (tag === 'v' || tag === 't') isValue = false
      else if (tag === 'c' && cell) {
        cells++
        if (cells > MOST_CELLS) throw new RefusedFile('bomb')
        if (column < WIDEST) {
          while (row.length < column) row.push({ text: '', value: null })
          row[column] = cellOf(cell, meaning)
        }
        cell = null
      } else if (tag === 'row' && rows.length < MOST_ROWS) rows.push(row)
    },
    text(piece) {
      if (isValue && cell) cell.text += piece
    },
  })
  return { name, rows }
}

/**
 * The visible sheets of an .xlsx (or .xlsm, whose macros are not looked at): values as last calculated, days and
 * percentages as they are shown.
 * @throws {RefusedFile}
 */
export function readXlsx(bytes: Uint8Array): Table[] {
  const parts = openArchive(bytes, (name) => /^\/?xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u.test(name)) // prettier-ignore
  const { sheets, is1904 } = workbookOf(parts)
  const meaning: Meaning = { strings: sharedStrings(parts), styles: stylesOf(parts), is1904 }
  return sheets.flatMap(({ name, part: path }) => {
    const bytesOfSheet = part(parts, path)
    return bytesOfSheet ? [readSheet(bytesOfSheet, name, meaning)] : []
  })
}
