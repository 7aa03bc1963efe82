import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '#main/office/sheet-names.ts'
import { plainText } from '#main/office/plain-text.ts'
import { xlsxFile } from '#main/office/xlsx-file.ts'
import { type Book, dateCell, headCells, numberCell, textCell } from '#shared/domain/book/book.ts'
import { paperBook } from '#shared/domain/book/paper-book.ts'
import { rollupBook } from '#shared/domain/rollup-report/rollup-book.ts'
import { longAgenda, minutesOf } from '#tests/print/paper-samples.ts'
import { anyText } from './any-text.ts'
import { all, cells, openOffice } from './read-office.ts'
import { documentOf, tableBlock } from './sample-document.ts'
import { sampleReport } from './sample-report.ts'

const METADATA = { title: 'Lentelė', authors: ['Mokykla'], date: '2018-10-01' }

const bookOf = (rows: Book['sheets'][number]['rows'], frozenRows = 0): Book => ({
  metadata: METADATA,
  sheets: [{ name: 'Lapas', widths: [20, 20, 20], frozenRows, filterRow: null, rows }],
})

const sheetOf = (book: Book) => openOffice(xlsxFile(book)).part('xl/worksheets/sheet1.xml')

/** The number format a cell is shown with. */
function formatOf(book: Book, name: string): string {
  const file = openOffice(xlsxFile(book))
  const style = cells(file.part('xl/worksheets/sheet1.xml')).get(name)?.style ?? 0
  const styles = file.part('xl/styles.xml')
  const formats = all(styles, 'cellXfs')[0]?.children ?? []
  const id = formats[style]?.attributes['numFmtId'] ?? ''
  return (
    all(styles, 'numFmt').find(({ attributes }) => attributes['numFmtId'] === id)?.attributes['formatCode'] ??
    id
  )
}

describe('[row 89] a workbook', () => {
  it('holds numbers as numbers, percents with two decimals and dates as days', () => {
    const book = bookOf([[numberCell(1234), numberCell(38.89, 'percent'), dateCell('2018-10-01')]])
    const found = cells(sheetOf(book))
    expect(found.get('A1')?.number).toBe(1234)
    expect(found.get('B1')?.number).toBe(0.3889)
    expect(formatOf(book, 'B1')).toBe('10')
    expect(found.get('C1')?.number).toBe(43_374)
    expect(formatOf(book, 'C1')).toBe(String.raw`yyyy\-mm\-dd`)
  })

  it('leaves what nobody told empty and keeps dates known in part as words', () => {
    const book = bookOf([
      [numberCell(null), dateCell(null), dateCell('2018-10')],
      [numberCell(0), textCell('')],
    ])
    const found = cells(sheetOf(book))
    expect([found.get('A1'), found.get('B1')].map((cell) => [cell?.number, cell?.text])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(found.get('C1')?.text).toBe('2018-10')
    expect(found.get('A2')?.number).toBe(0)
  })

  it.each(['=1+1', '+370 600', '-5', '@SUM(A1)', '\t=cmd', '_x003D_1'])(
    'never makes a formula of %s',
    (typed) => {
      const book = bookOf([[textCell(typed)]])
      const sheet = sheetOf(book)
      expect(all(sheet, 'f')).toHaveLength(0)
      const shown = plainText(typed).replace('_x003D_', '_x005F_x003D_')
      expect(cells(sheet).get('A1')).toMatchObject({ text: shown, number: null })
      expect(formatOf(book, 'A1')).toBe('49')
    },
  )

  it('freezes its heads, repeats them in print and filters by them', () => {
    const book = paperBook(documentOf([tableBlock(400)]))
    const file = openOffice(xlsxFile(book))
    const sheet = file.part('xl/worksheets/sheet1.xml')
    expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({
      ySplit: '2',
      topLeftCell: 'A3',
      state: 'frozen',
    })
    expect(all(sheet, 'autoFilter')[0]?.attributes['ref']).toBe('A2:C402')
    expect(all(sheet, 'col').map(({ attributes }) => attributes['customWidth'])).toEqual(['1', '1', '1'])
    const names = all(file.part('xl/workbook.xml'), 'definedName').map((node) => node.text)
    expect(names).toContain("'1 lentelė'!$1:$2")
    expect(cells(sheet).get('C3')).toMatchObject({ text: '–', number: null })
    expect(cells(sheet).get('C4')?.number).toBe(0.3889)
  })

  it('puts cells that spans cover where they belong', () => {
    const book = bookOf([
      [textCell('A', { rowSpan: 2 }), textCell('B', { colSpan: 2 })],
      [textCell('C'), textCell('D')],
    ])
    const sheet = sheetOf(book)
    expect(all(sheet, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual(['A1:A2', 'B1:C1'])
    expect(cells(sheet).get('B2')?.text).toBe('C')
    expect(cells(sheet).get('C2')?.text).toBe('D')
  })

  it('tells what minutes decided as a table of its own', () => {
    const file = openOffice(xlsxFile(paperBook(minutesOf({ agenda: longAgenda(3) }))))
    const names = all(file.part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'])
    expect(names).toEqual(['Protokolas', 'Nutarimai'])
    expect(cells(file.part('xl/worksheets/sheet2.xml')).get('C4')?.text).toMatch(/^3\.1\. Tęsti/u)
  })

  it('keeps what was typed, cut only where a cell cannot hold more', () => {
    const typed = fc
      .sample(anyText({ minLength: 1, maxLength: 60 }), { numRuns: 300, seed: 11 })
      .map((text) => `[${text.replaceAll('\n', ' ')}]`)
    const found = cells(sheetOf(bookOf(typed.map((text) => [textCell(text)]))))
    for (const [index, text] of typed.entries()) {
      const shown = plainText(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      expect(found.get(`A${index + 1}`)?.text).toBe(shown)
    }
    const long = cells(sheetOf(bookOf([[textCell('ž'.repeat(40_000))], [textCell('ž'.repeat(20_000))]])))
    expect(long.get('A1')?.text?.length).toBeLessThanOrEqual(32_767)
    expect(long.get('A1')?.text).toMatch(/PDF arba Word/u)
    expect(long.get('A2')?.text?.length).toBe(20_000)
  })

  it('names its sheets as spreadsheets allow', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 6 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/u)
        }
      }),
      { numRuns: 40 },
    )
    expect(sheetNames(['Planas', 'planas', '', 'A/B: [1]?'])).toEqual([
      'Planas',
      'planas (2)',
      'Lapas 3',
      'A B 1',
    ])
  })

  it('gives the same bytes each time', () => {
    const book = bookOf(
      [headCells(['a', 'b', 'c']), [textCell('x'), numberCell(1), dateCell('2018-10-01')]],
      1,
    )
    expect(Buffer.compare(xlsxFile(book), xlsxFile(book))).toBe(0)
  })
})

it('a workbook of the rollup has years, half-years, promises with their minutes, and what a whole is made of', () => {
  const { sheets } = rollupBook(sampleReport('Mokykla'))
  const wordsOf = (name: string): string =>
    JSON.stringify(
      sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row.map(({ value }) => value)),
    )
  expect(wordsOf('Mokslo metai')).toContain('8 iš 10, nepasiekta')
  expect(wordsOf('Pusmečiai')).toContain('Renginiai')
  expect(wordsOf('Susitikimų dažnis')).toContain('Protokolas Nr. 5 2018-10-01')
  expect(wordsOf('Pagrindimas')).toContain('visuma')
})
