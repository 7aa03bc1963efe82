import { AlignmentType, type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx'
import { assertNever } from '#shared/lib/assert-never.ts'
import { chartTable } from '#shared/domain/book/chart-table.ts'
import type { PaperLine } from '#shared/domain/paper/paper-model.ts'
import { BLANK_LINE, twips } from './docx-measures.ts'
import { STYLE } from './docx-styles.ts'
import { docxTable, signatureTable } from './docx-table.ts'
import type { OfficeBlock, OfficeHead, SentencePiece } from './office-document.ts'
import { plainText } from './plain-text.ts'

/** The title of the paper is the first level. */
const HEADING = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 } as const

/** Letter-spacing of the verb that orders: the same share of the size as in the PDF. */
const SPACED = 20

/** Several lines as one paragraph, broken where the lines end. */
function brokenLines(lines: readonly PaperLine[]): TextRun[] {
  return lines.map(
    ({ text }, index) => new TextRun({ text: plainText(text), ...(index > 0 ? { break: 1 } : {}) }),
  )
}

const paragraph = (style: string, { text }: PaperLine, rest: object = {}): Paragraph =>
  new Paragraph({ style, children: [new TextRun(plainText(text))], ...rest })

/** A stamp is a block of lines in the upper right corner, as wide as this. */
const STAMP_WIDTH = twips(80)

function headBlocks({ stamps, author, title, register }: OfficeHead, whole: number): Paragraph[] {
  const indent = { left: whole - STAMP_WIDTH }
  return [
    ...stamps.flatMap((lines) =>
      lines.map((line, index) =>
        paragraph(STYLE.stamp, line, {
          indent,
          ...(index === lines.length - 1 ? { spacing: { after: BLANK_LINE } } : {}),
        }),
      ),
    ),
    ...author.map((line) => paragraph(STYLE.strong, line)),
    ...(title.length === 0
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: brokenLines(title) })]),
    ...register.map((line, index) =>
      paragraph(STYLE.centred, line, index === register.length - 1 ? { spacing: { after: BLANK_LINE } } : {}),
    ),
  ]
}

function sentence(pieces: readonly SentencePiece[], keepNext: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.body,
    keepNext,
    children: pieces
      .filter(({ text }) => text !== '')
      .map(
        ({ text, isSpaced }) =>
          new TextRun({ text: plainText(text), ...(isSpaced ? { characterSpacing: SPACED } : {}) }),
      ),
  })
}

type WordsBlock = Extract<OfficeBlock, { readonly block: 'paragraph' }>
type HeadingBlock = Extract<OfficeBlock, { readonly block: 'heading' }>

function heading({ level, line, looks }: HeadingBlock): Paragraph {
  if (looks === 'run-in') return paragraph(STYLE.runIn, line)
  return new Paragraph({
    heading: HEADING[level],
    alignment: looks === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: [new TextRun(plainText(line.text))],
  })
}

/** Styles that hold to what follows by themselves keep doing so. */
const holding = (keepNext: boolean): object => (keepNext ? { keepNext } : {})

const words = ({ style, line, holds }: WordsBlock, keepNext: boolean): Paragraph =>
  paragraph(STYLE[style], line, holding(keepNext || holds === true))

/** A block as paragraphs and tables; `keepNext` holds it to what follows (signatures are never alone). */
export function docxBlock(block: OfficeBlock, whole: number, keepNext: boolean): FileChild[] {
  switch (block.block) {
    case 'head':
      return headBlocks(block, whole)
    case 'heading':
      return [heading(block)]
    case 'run-in':
      return [paragraph(STYLE.runIn, block.line)]
    case 'sentence':
      return [sentence(block.pieces, keepNext)]
    case 'paragraph':
      return [words(block, keepNext)]
    case 'list':
      return block.items.map(
        ({ marker, line }) =>
          new Paragraph({
            style: STYLE.list,
            keepNext,
            tabStops: [{ type: 'left', position: twips(23) }],
            children: [new TextRun(`${plainText(marker)}\t${plainText(line.text)}`)],
          }),
      )
    case 'table':
      return docxTable(block, whole)
    case 'chart':
      return docxTable(chartTable(block), whole)
    case 'signatures':
      return [
        new Paragraph({ style: STYLE.plain, keepNext: true, spacing: { before: BLANK_LINE } }),
        signatureTable(block.signatures, whole),
      ]
    case 'end-line':
      return [new Paragraph({ alignment: AlignmentType.CENTER, text: '_'.repeat(14) })]
    case 'page-break':
      return []
    default:
      return assertNever(block, 'block')
  }
}
