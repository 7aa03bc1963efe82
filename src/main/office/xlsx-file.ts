import type { Book, BookSheet } from '#shared/domain/book/book.ts'
import { coreProperties } from './core-properties.ts'
import { escapedText } from './plain-text.ts'
import { sheetNames } from './sheet-names.ts'
import { filterRange, sheetXml } from './xlsx-sheet.ts'
import { createStyleBook } from './xlsx-styles.ts'
import { zipFiles } from './zip-files.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(count: number): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  return [
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`),
    part('/xl/styles.xml', `${SHEET_TYPE}.styles+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: count }, (_sheet, index) =>
      part(`/xl/worksheets/sheet${index + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`),
    ),
    '</Types>',
  ].join('')
}

function relations(list: readonly { readonly type: string; readonly target: string }[]): string {
  const items = list.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`
}

function definedNames(sheets: readonly BookSheet[], names: readonly string[]): string {
  const made = sheets.flatMap((sheet, index) => {
    const quoted = escapedText(`'${(names[index] ?? '').replaceAll("'", "''")}'`)
    const filter = filterRange(sheet)
    const name = (id: string, range: string, rest = '') =>
      `<definedName name="_xlnm.${id}" localSheetId="${index}"${rest}>${quoted}!${range}</definedName>`
    return [
      ...(filter === null ? [] : [name('_FilterDatabase', filter, ' hidden="1"')]),
      ...(sheet.frozenRows === 0 ? [] : [name('Print_Titles', `$1:$${sheet.frozenRows}`)]),
    ]
  })
  return made.length === 0 ? '' : `<definedNames>${made.join('')}</definedNames>`
}

function workbook(sheets: readonly BookSheet[], names: readonly string[]): string {
  const list = names.map(
    (name, index) => `<sheet name="${escapedText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    definedNames(sheets, names),
    '</workbook>',
  ].join('')
}

/** A book as an Excel file; the same book gives the same bytes. Nothing in it is ever a formula. */
export function xlsxFile({ metadata, sheets }: Book): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name))
  const finalNames = new Map(sheets.map(({ name }, index) => [name, names[index] ?? name]))
  const styles = createStyleBook()
  const pages = sheets.map((sheet, index) =>
    sheetXml(sheet, index === 0, styles, (name) => finalNames.get(name) ?? name),
  )
  const office = (type: string) => `${OFFICE_RELATIONS}/${type}`
  return zipFiles([
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      content: relations([
        { type: office('officeDocument'), target: 'xl/workbook.xml' },
        { type: `${RELATIONS}/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    },
    { name: 'docProps/core.xml', content: coreProperties(metadata) },
    { name: 'xl/workbook.xml', content: workbook(sheets, names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_sheet, index) => ({
          type: office('worksheet'),
          target: `worksheets/sheet${index + 1}.xml`,
        })),
        { type: office('styles'), target: 'styles.xml' },
      ]),
    },
    { name: 'xl/styles.xml', content: styles.xml() },
    ...pages.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ])
}
