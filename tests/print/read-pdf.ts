import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  readonly text: string
  /** Millimetres from the left and top edge of the page; `top` is the baseline. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly size: number
}

export interface ReadPdf {
  /** Width and height of each page in millimetres. */
  readonly sizes: readonly (readonly [number, number])[]
  readonly pages: readonly (readonly PdfText[])[]
  /** Lines of each page from top to bottom, as read. */
  readonly lines: readonly (readonly string[])[]
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: string
  readonly outline: readonly string[]
  readonly isMarked: boolean
  readonly roles: readonly string[]
  readonly hasAttachments: boolean
  readonly hasScripts: boolean
}

const MM = 25.4 / 72

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type StructNode = Awaited<ReturnType<Awaited<ReturnType<PdfDocument['getPage']>>['getStructTree']>>

function rolesOf(node: StructNode): string[] {
  if (!node || !('children' in node)) return []
  return [node.role, ...node.children.flatMap((child) => rolesOf(child as StructNode))]
}

/** pdf.js types the entries of MarkInfo as properties and gives a Map. */
function isMarkedIn(markInfo: unknown): boolean {
  return markInfo instanceof Map && markInfo.get('Marked') === true
}

async function readPage(pdf: PdfDocument, number: number) {
  const page = await pdf.getPage(number)
  const height = page.view[3] ?? 0
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item): PdfText[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, left: x * MM, right: (x + item.width) * MM, top: (height - y) * MM, size }]
  })
  const size = [(page.view[2] ?? 0) * MM, height * MM] as const
  return { texts, size, roles: rolesOf(await page.getStructTree()) }
}

function linesOf(texts: readonly PdfText[]): string[] {
  const lines = new Map<number, string[]>()
  for (const { text, top } of texts) {
    const key = Math.round(top * 2)
    lines.set(key, [...(lines.get(key) ?? []), text])
  }
  return Array.from(lines, ([, parts]) => parts.join(' ').replaceAll(/[\s\u00A0]+/gu, ' '))
}

/** Reads a PDF with pdf.js: an other program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${packageFolder}/standard_fonts/`,
    verbosity: 0,
  })
  const pdf = await loading.promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_page, index) => readPage(pdf, index + 1)),
  )
  const { info, metadata } = await pdf.getMetadata()
  const outline = await pdf.getOutline()
  const attachments = await pdf.getAttachments()
  const result: ReadPdf = {
    sizes: pages.map(({ size }) => size),
    pages: pages.map(({ texts }) => texts),
    lines: pages.map(({ texts }) => linesOf(texts)),
    info: info as Readonly<Record<string, unknown>>,
    xmp: String(metadata?.getRaw() ?? ''),
    outline: (outline ?? []).flatMap(({ title, items }) => [
      title,
      ...items.map((item: { title: string }) => item.title),
    ]),
    isMarked: isMarkedIn(await pdf.getMarkInfo()),
    roles: pages.flatMap(({ roles }) => roles),
    hasAttachments: attachments !== null,
    hasScripts: (await pdf.getJSActions()) !== null,
  }
  await loading.destroy()
  return result
}

/** All text of the paper with single spaces; what a search in the file would find. */
export function flatText(pdf: ReadPdf): string {
  return pdf.lines.flat().join(' ').replaceAll(/\s+/gu, ' ')
}
