import path from 'node:path'
import {
  NodeCompiler,
  type NodeTypstCompileResult,
  type NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { fontCoverage } from './font-coverage.ts'
import { letterWidths } from './letter-widths.ts'
import { ownFontName } from './own-font-name.ts'
import { printablePaper } from './printable-paper.ts'
import { plainSigns } from './printable-text.ts'
import { readPrintFiles, type PrintFolders } from './print-files.ts'
import type { AnchorPlace, PdfAttachment, PrintedPages, PrintedPdf } from './printed.ts'
import { createPageArtist } from './page-artist.ts'
import { unhintedFont } from './unhinted-font.ts'

/** Lays papers out, one at a time, on the calling thread. */
export interface Press {
  pdf(paper: Paper, attachment?: PdfAttachment): PrintedPdf
  /** Pages whose keys are `known` come without their pictures. */
  pages(paper: Paper, known?: ReadonlySet<string>): PrintedPages
}

/** A folder that is nowhere: every file the compiler may see is handed to it from memory. */
const DESK = path.resolve(path.sep, 'komanda-desk')
const PAPER_FILE = path.join(DESK, 'paper.json')
const ATTACHED_FILE = path.join(DESK, 'attached')

/** Results unused for two to three times as many papers leave the compiler's memory; looking for them takes time. */
const EVICT_EVERY = 5
const CACHE_AGE = 2

/** What `places` of page.typ tells of every line. */
const LinePlaces = z.array(
  z.object({
    field: z.string(),
    text: z.string(),
    page: z.number().int(),
    top: z.number(),
    ends: z.boolean().optional(),
  }),
)
const AllPlaces = z.tuple([LinePlaces])

function pageText(lines: z.infer<typeof LinePlaces>, page: number): string {
  const own = lines.filter((line) => line.page === page).map(({ text }) => text.trim())
  return own.filter(Boolean).join('\n').replaceAll('\u200B', '')
}

/** Beginnings of lines, each with its end where that was told: the next line is another one then. */
function anchorsOf(lines: z.infer<typeof LinePlaces>): AnchorPlace[] {
  return lines.flatMap(({ field, page, top, ends }, index) => {
    if (ends === true) return []
    const next = lines[index + 1]
    const end = next?.ends === true ? { end: { page: next.page, top: next.top } } : {}
    return [{ field, page, top, ...end }]
  })
}

/** Ends the name of a template that wraps another and carries a file. */
const CARRYING = '-carrying'

/** The paper's own template with a file attached; names and content arrive as data, never as template code. */
const carryingTemplate = (kind: Paper['kind']): string =>
  [
    `#include "/${kind}.typ"`,
    '#let attached = json("/attached")',
    '#pdf.attach(',
    '  attached.name,',
    '  bytes(attached.content),',
    '  relationship: "data",',
    '  mime-type: attached.mimeType,',
    '  description: attached.description,',
    ')',
  ].join('\n')

const attachmentJson = (attachment: PdfAttachment): string => JSON.stringify(attachment)

/** 12 pt at the most, 9.6 pt at the least: smaller is no longer read with ease. */
const SMALLER = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.8]

interface LayOptions {
  readonly attachment?: PdfAttachment
  /** Whether it has to be told where each line came to stand. */
  readonly hasPlaces?: boolean
}

interface Laid {
  readonly document: NodeTypstDocument
  readonly replaced: readonly string[]
}

interface Diagnostic {
  readonly message?: unknown
}

function refusal(compiled: NodeTypstCompileResult): AppError {
  const diagnostics = (compiled.takeDiagnostics()?.shortDiagnostics ?? []) as readonly Diagnostic[]
  const messages = diagnostics.map(({ message }) => String(message))
  return new AppError('print-failed', `The template was refused: ${messages.join('; ')}`)
}

/** Reads typeface and templates and readies the compiler; the same press is quicker from paper to paper. */
export function createPress(folders: PrintFolders = {}): Press {
  const files = readPrintFiles(folders)
  const fonts = files.fonts.map((font) => unhintedFont(ownFontName(font)))
  const [first, ...others] = fonts.map(fontCoverage)
  const own = Array.from(first ?? []).filter((code) => others.every((font) => font.has(code)))
  const coverage = new Set(own)
  const signs = files.signFonts.map(fontCoverage)
  const plain = plainSigns(coverage)
  const allFonts = [...fonts, ...files.signFonts]
  const widths = letterWidths(allFonts)
  const compiler = NodeCompiler.create({ workspace: DESK, fontArgs: [{ fontBlobs: allFonts }] })
  for (const [name, source] of files.templates) compiler.addSource(path.join(DESK, name), source)

  const artist = createPageArtist(compiler)
  let laidOut = 0

  const layOnce = (paper: Paper, { attachment, hasPlaces = false }: LayOptions): Laid => {
    const { json, replaced } = printablePaper(paper, { coverage, signs, plain, widths, hasPlaces })
    compiler.mapShadow(PAPER_FILE, Buffer.from(json))
    const mainFilePath = path.join(DESK, `${paper.kind}${attachment === undefined ? '' : CARRYING}.typ`)
    if (attachment !== undefined) {
      compiler.addSource(mainFilePath, carryingTemplate(paper.kind))
      compiler.mapShadow(ATTACHED_FILE, Buffer.from(attachmentJson(attachment)))
    }
    const compiled = compiler.compile({ mainFilePath, resetRead: true })
    laidOut += 1
    if (laidOut % EVICT_EVERY === 0) compiler.evictCache(CACHE_AGE)
    const document = compiled.result
    if (!document) throw refusal(compiled)
    return { document, replaced }
  }

  /** Smaller and smaller, until it fits on as many pages as were asked for; the smallest where it never does. */
  const lay = (paper: Paper, options: LayOptions): Laid => {
    const { fitPages } = paper.layout
    let laid = layOnce(paper, options)
    if (fitPages === undefined) return laid
    for (const scale of SMALLER) {
      if (laid.document.numOfPages <= fitPages) break
      laid = layOnce({ ...paper, layout: { ...paper.layout, scale } }, options)
    }
    return laid
  }

  return {
    pdf(paper, attachment) {
      const { document, replaced } = lay(paper, attachment === undefined ? {} : { attachment })
      try {
        // Archives forbid attachments, which only PDF/A-3 may carry.
        const pdfStandard = attachment === undefined ? 'a-2a' : 'a-3a'
        const bytes = compiler.pdf(document, { pdfStandard, pdfTags: true })
        return { bytes, pages: document.numOfPages, replaced }
      } catch (cause) {
        throw new AppError('print-failed', 'The paper does not make a PDF/A', { cause })
      }
    },
    pages(paper, known = new Set()) {
      const { document, replaced } = lay(paper, { hasPlaces: true })
      const [lines] = AllPlaces.parse(compiler.query(document, { selector: '<places>', field: 'value' }))
      const pages = artist.draw(document, known)
      return {
        pages: pages.map((page, index) => ({ ...page, text: pageText(lines, index + 1) })),
        anchors: anchorsOf(lines),
        replaced,
      }
    },
  }
}
