import type { BookCell } from '#shared/domain/book/book.ts'

/** Number formats of spreadsheets by number; the own one is counted from 164 as the standard asks. */
const DATE_FORMAT = 164
const FORMATS: Readonly<Record<BookCell['format'], number>> = {
  // Text stays text also when somebody edits it: nothing typed becomes a formula.
  text: 49,
  integer: 3,
  decimal: 4,
  percent: 10,
  date: DATE_FORMAT,
}

const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="13"/><name val="Calibri"/><family val="2"/></font>',
  '<font><i/><sz val="10"/><name val="Calibri"/><family val="2"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0B5C3E"/><name val="Calibri"/><family val="2"/></font>',
]
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE4EFE9"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>',
]
const THIN = (side: string) => `<${side} style="thin"><color rgb="FFB8C0BC"/></${side}>`
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(THIN).join('')}<diagonal/></border>`,
]

const LOOKS: Readonly<
  Record<BookCell['look'], { font: number; fill: number; border: number; wraps: boolean }>
> = {
  body: { font: 0, fill: 0, border: 1, wraps: true },
  bold: { font: 1, fill: 0, border: 1, wraps: true },
  head: { font: 1, fill: 2, border: 1, wraps: true },
  band: { font: 1, fill: 3, border: 1, wraps: false },
  title: { font: 2, fill: 0, border: 0, wraps: false },
  note: { font: 3, fill: 0, border: 0, wraps: false },
}

const LINK_FONT = 4

/** Gives each look of cells its number and tells the styles in the end. */
export interface StyleBook {
  /** The number that a cell of this look carries; 0 is the plain one. */
  numberOf(cell: Pick<BookCell, 'format' | 'look' | 'align'>, isLink: boolean): number
  xml(): string
}

export function createStyleBook(): StyleBook {
  const numbers = new Map<string, number>()
  const formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']

  return {
    numberOf({ format, look, align }, isLink) {
      const key = `${format}/${look}/${align}/${isLink}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      const { font, fill, border, wraps } = LOOKS[look]
      const vertical = look === 'head' ? 'center' : 'top'
      formats.push(
        `<xf numFmtId="${FORMATS[format]}" fontId="${isLink ? LINK_FONT : font}" fillId="${fill}" borderId="${border}" xfId="0"` +
          ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
          `<alignment horizontal="${align}" vertical="${vertical}"${wraps ? ' wrapText="1"' : ''}/></xf>`,
      )
      numbers.set(key, formats.length - 1)
      return formats.length - 1
    },
    xml() {
      const list = (name: string, items: readonly string[]) =>
        `<${name} count="${items.length}">${items.join('')}</${name}>`
      return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        list('numFmts', [`<numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy\\-mm\\-dd"/>`]),
        list('fonts', FONTS),
        list('fills', FILLS),
        list('borders', BORDERS),
        list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list('cellXfs', formats),
        list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        '</styleSheet>',
      ].join('')
    },
  }
}
