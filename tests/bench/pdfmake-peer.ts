import { fileURLToPath } from 'node:url'
import pdfmake, { type Content, type TableCell } from 'pdfmake'
import type { DocumentPaper, MinutesPaper, PaperLine, PaperRow } from '#shared/domain/paper/paper-model.ts'

const MILLIMETRE = 72 / 25.4

const font = (style: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`))

function prepared(): typeof pdfmake {
  pdfmake.setFonts({
    Tinos: {
      normal: font('400Regular'),
      bold: font('700Bold'),
      italics: font('400Regular_Italic'),
      bolditalics: font('700Bold_Italic'),
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.endsWith('.ttf'))
  return pdfmake
}

const texts = (lines: readonly (PaperLine | null)[]): Content[] =>
  lines.flatMap((line) => (line === null ? [] : [{ text: line.text, alignment: 'justify' as const }]))

function minutesContent(paper: MinutesPaper): Content[] {
  return [
    ...texts(paper.author),
    ...texts(paper.title),
    ...texts([...paper.register, ...paper.facts, paper.agendaHeading, ...paper.agenda]),
    ...paper.items.flatMap((item) => [
      ...texts([item.heading, ...item.considered, item.speakersHeading, ...item.speakers, item.votes]),
      ...texts([item.decidedHeading, ...item.decisions]),
    ]),
    ...texts(paper.annexes),
    ...paper.signatures.flatMap(({ position, name }) => texts([position, name])),
  ]
}

const HEAD = ['Eil. Nr.', 'Veikla', 'Data', 'Dalis', 'Rezultatas']

function rowContent(row: PaperRow): TableCell[] {
  if (row.row === 'band')
    return [{ text: row.line.text, colSpan: HEAD.length }, ...HEAD.slice(1).map(() => '')]
  return row.cells.map(({ lines }) => ({ text: lines.map(({ text }) => text).join('\n') }))
}

function reportContent({ blocks }: DocumentPaper): Content[] {
  const rows = blocks.flatMap((block) => (block.block === 'table' ? block.rows.map(rowContent) : []))
  return [{ table: { headerRows: 1, dontBreakRows: true, body: [HEAD, ...rows] } }]
}

/** The same words and the same typeface as ours, as a program that lays pages out by pdfmake would print them. */
export interface PdfmakePeer {
  minutes(paper: MinutesPaper): Promise<Buffer>
  report(paper: DocumentPaper): Promise<Buffer>
}

export function pdfmakePeer(): PdfmakePeer {
  const maker = prepared()
  const print = (content: Content[]): Promise<Buffer> =>
    maker
      .createPdf({
        pageSize: 'A4',
        pageMargins: [30 * MILLIMETRE, 20 * MILLIMETRE, 10 * MILLIMETRE, 20 * MILLIMETRE],
        defaultStyle: { font: 'Tinos', fontSize: 12 },
        header: (page) => ({ text: page === 1 ? '' : String(page), alignment: 'center' }),
        language: 'lt',
        content,
      })
      .getBuffer()
  return {
    minutes: (paper) => print(minutesContent(paper)),
    report: (paper) => print(reportContent(paper)),
  }
}
