import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import type { Paper, PaperOrientation } from '#shared/domain/paper/paper-model.ts'
import { docxBlock } from './docx-blocks.ts'
import { A4_MM, MARGINS_MM, textWidth, twips } from './docx-measures.ts'
import { docxStyles, STYLE } from './docx-styles.ts'
import { coreProperties } from './core-properties.ts'
import { type OfficeBlock, type OfficeDocument, officeDocument } from './office-document.ts'
import { plainText } from './plain-text.ts'
import { zipFiles } from './zip-files.ts'

interface Part {
  readonly orientation: PaperOrientation
  readonly blocks: readonly OfficeBlock[]
}

/** Runs of blocks that begin on a new page. */
function partsOf({ orientation, blocks }: OfficeDocument): Part[] {
  const parts: { orientation: PaperOrientation; blocks: OfficeBlock[] }[] = [{ orientation, blocks: [] }]
  for (const block of blocks) {
    if (block.block === 'page-break') parts.push({ orientation: block.orientation, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts.filter(({ blocks: own }) => own.length > 0)
}

/** What stands before signatures goes with them to the next page. */
function partChildren({ orientation, blocks }: Part): FileChild[] {
  const whole = textWidth(orientation)
  return blocks.flatMap((block, index) => docxBlock(block, whole, blocks[index + 1]?.block === 'signatures'))
}

const emptyHeader = () => new Header({ children: [new Paragraph({})] })

const numberHeader = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })

function section(
  orientation: PaperOrientation,
  children: readonly FileChild[],
  isFirst: boolean,
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        size: {
          width: twips(A4_MM.width),
          height: twips(A4_MM.height),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          left: twips(MARGINS_MM.left),
          right: twips(MARGINS_MM.right),
          top: twips(MARGINS_MM.top),
          bottom: twips(MARGINS_MM.bottom),
          header: twips(10),
          footer: twips(10),
        },
      },
    },
    headers: { default: numberHeader(), first: emptyHeader() },
    children,
  }
}

function contentsChildren({ contents, blocks }: OfficeDocument): FileChild[] {
  if (contents === null) return []
  return [
    new Paragraph({ style: STYLE.strong, children: [new TextRun(plainText(contents.text))] }),
    new TableOfContents(plainText(contents.text), {
      hyperlink: true,
      // A book of papers lists their titles; one paper lists its chapters, not its own title.
      headingStyleRange: blocks.filter(({ block }) => block === 'head').length > 1 ? '1-2' : '2-3',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
  ]
}

function sectionsOf(document: OfficeDocument): ISectionOptions[] {
  const notice: FileChild[] =
    document.notice === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: plainText(document.notice.text), bold: true })],
          }),
        ]
  const parts = partsOf(document)
  const [first, ...others] = parts.map((part) => ({ part, children: partChildren(part) }))
  const opening = document.hasCover || document.contents !== null ? 1 : Number.POSITIVE_INFINITY
  const head = (first?.part.blocks ?? []).slice(0, opening)
  const headCount = opening === 1 ? partChildren({ orientation: 'portrait', blocks: head }).length : 0
  const children = first?.children ?? []
  const contents = contentsChildren(document)
  const orientation = first?.part.orientation ?? document.orientation
  const firstSections = document.hasCover
    ? [
        section(orientation, [...notice, ...children.slice(0, headCount)], true),
        section(orientation, [...contents, ...children.slice(headCount)], false),
      ]
    : [
        section(
          orientation,
          [...notice, ...children.slice(0, headCount), ...contents, ...children.slice(headCount)],
          true,
        ),
      ]
  return [...firstSections, ...others.map(({ part, children: own }) => section(part.orientation, own, false))]
}

/** Places that a list of contents leads to are counted per document, not since the program started. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(/(?<=_Toc|<w:bookmark(?:Start|End)\b[^>]*w:id=")\d+/gu, (told) => {
    const number = numbers.get(told) ?? numbers.size + 1
    numbers.set(told, number)
    return String(number)
  })
}

/** The same paper gives the same bytes: times and names of the moment are taken out of the made file. */
function settled(made: Uint8Array, { metadata }: OfficeDocument): Uint8Array {
  const parts = unzipSync(made)
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'))
  const contentOf = (name: string): string => {
    if (name === 'docProps/core.xml') return coreProperties(metadata)
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    return name === 'word/document.xml' ? renumbered(xml) : xml
  }
  return zipFiles(names.map((name) => ({ name, content: contentOf(name) })))
}

/** Letters of a paper whose pages are counted here: time grows with them, some seconds for so many. */
const MOST_COUNTED = 40_000

const lettersOf = (paper: Paper): number => paperLines(paper).reduce((sum, { text }) => sum + text.length, 0)

/** Pages of the list of contents as Word would lay them out, so that they stand there before anybody asks Word to count. */
async function contentsPages(): Promise<PageNumberEstimator> {
  const { estimatePageNumbersWith } = await import('docx/layout')
  return estimatePageNumbersWith({ guess: true })
}

/** A paper as a Word document with real styles, headings and tables (A4, margins of documents.md 4.1). */
export async function docxFile(paper: Paper): Promise<Uint8Array> {
  const document = officeDocument(paper)
  const hasContents = document.contents !== null
  const isCounted = hasContents && lettersOf(paper) <= MOST_COUNTED
  const made = await Packer.toBuffer(
    new Document({
      title: plainText(document.metadata.title),
      creator: plainText(document.metadata.authors.join(', ')),
      styles: docxStyles(document.firstLineIndentMm, document.lineSpacing),
      sections: sectionsOf(document),
      ...(isCounted ? { pageNumbers: await contentsPages() } : {}),
      // A longer one is counted by Word as it opens, which asks first.
      ...(hasContents && !isCounted ? { features: { updateFields: true } } : {}),
    }),
  )
  return settled(made, document)
}
