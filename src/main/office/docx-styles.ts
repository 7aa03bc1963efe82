import { AlignmentType, type IStylesOptions } from 'docx'
import { BLANK_LINE, TABLE_SIZE, TEXT_SIZE, twips } from './docx-measures.ts'

/** Its measures are those of the typeface of the PDF; where it is missing, office programs take a twin of it. */
const FONT = 'Times New Roman'

const heading = (before: number, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) => ({
  run: { font: FONT, size: TEXT_SIZE, bold: true, color: '000000' },
  paragraph: { alignment, keepNext: true, keepLines: true, spacing: { before, after: BLANK_LINE } },
})

/** Names of the styles that paragraphs are made with; people see them in the list of styles. */
export const STYLE = {
  body: 'Tekstas',
  plain: 'TekstasBeItraukos',
  centred: 'CentruotaEilute',
  strong: 'PaskirtaEilute',
  note: 'Pastaba',
  runIn: 'Klausimas',
  list: 'SarasoEilute',
  stamp: 'Zyma',
  caption: 'LentelesPavadinimas',
  cell: 'LentelesTekstas',
  headCell: 'LentelesAntraste',
  signature: 'Parasas',
} as const

/** Real styles of a document of `firstLineIndentMm` and `lineSpacing`: headings, text, tables. */
export function docxStyles(firstLineIndentMm: number, lineSpacing: number): IStylesOptions {
  const indent = { firstLine: twips(firstLineIndentMm) }
  const line = Math.round(240 * lineSpacing)
  const own = (id: string, name: string, rest: object, basedOn = 'Normal') => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    ...rest,
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: TEXT_SIZE, language: { value: 'lt-LT' } },
        paragraph: { spacing: { line, before: 0, after: 0 } },
      },
      heading1: heading(BLANK_LINE, AlignmentType.CENTER),
      heading2: heading(BLANK_LINE, AlignmentType.CENTER),
      heading3: heading(BLANK_LINE, AlignmentType.LEFT),
      heading4: heading(BLANK_LINE, AlignmentType.LEFT),
    },
    paragraphStyles: [
      own(STYLE.body, 'Tekstas', { paragraph: { alignment: AlignmentType.JUSTIFIED, indent } }),
      own(STYLE.plain, 'Tekstas be įtraukos', { paragraph: { alignment: AlignmentType.LEFT } }),
      own(STYLE.centred, 'Centruota eilutė', {
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      }),
      own(STYLE.strong, 'Paryškinta eilutė', {
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      }),
      own(STYLE.note, 'Pastaba', { run: { size: TABLE_SIZE }, paragraph: { spacing: { before: 60 } } }),
      own(
        STYLE.runIn,
        'Klausimas',
        {
          run: { bold: false },
          paragraph: {
            alignment: AlignmentType.JUSTIFIED,
            indent,
            outlineLevel: 1,
            keepNext: true,
            spacing: { before: BLANK_LINE, after: 0 },
          },
        },
        'Heading2',
      ),
      own(STYLE.list, 'Sąrašo eilutė', {
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { left: twips(firstLineIndentMm + 8), hanging: twips(8) },
        },
      }),
      own(STYLE.stamp, 'Žyma', { paragraph: { keepNext: true } }),
      own(STYLE.caption, 'Lentelės pavadinimas', {
        paragraph: { keepNext: true, spacing: { before: BLANK_LINE, after: 60 } },
      }),
      own(STYLE.cell, 'Lentelės tekstas', { run: { size: TABLE_SIZE } }),
      own(
        STYLE.headCell,
        'Lentelės antraštė',
        { run: { bold: true }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true } },
        STYLE.cell,
      ),
      own(STYLE.signature, 'Parašas', { paragraph: { keepNext: true } }),
    ],
  }
}
