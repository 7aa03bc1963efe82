import type { DocumentPaper, FieldPath, PaperBlock, PaperLine, PaperSignature } from './paper-model.ts'
import { oneLine, paragraphs } from './paper-text.ts'
import { DEFAULT_PAPER_THEME, type PaperTheme } from './paper-theme.ts'

const LOOKS = { 1: 'centred', 2: 'left', 3: 'left' } as const

/** A heading: the first level centred, those below to the left; without a full stop (documents.md 4.4). */
export const heading = (field: FieldPath, text: string, level: 1 | 2 | 3 = 1): PaperBlock => ({
  block: 'heading',
  level,
  line: { field, text },
  looks: LOOKS[level],
})

export const runInHeading = (line: PaperLine): Extract<PaperBlock, { readonly block: 'heading' }> => ({
  block: 'heading',
  level: 2,
  line,
  looks: 'run-in',
})

type Style = Extract<PaperBlock, { readonly block: 'paragraph' }>['style']

export const paragraph = (line: PaperLine, style: Style = 'body'): PaperBlock => ({
  block: 'paragraph',
  line,
  style,
})

/** A paragraph that never parts from what it leads in. */
export const leadIn = (line: PaperLine): Extract<PaperBlock, { readonly block: 'paragraph' }> => ({
  block: 'paragraph',
  line,
  style: 'body',
  holds: true,
})

/** A sentence of the paper's own. */
export const words = (text: string, style: Style = 'body'): PaperBlock =>
  paragraph({ field: '', text }, style)

/** Long typed text as paragraphs. */
export const prose = (field: FieldPath, text: string): PaperBlock[] =>
  paragraphs(text).map((one) => paragraph({ field, text: one }))

export const pageBreak = (orientation: 'portrait' | 'landscape'): PaperBlock => ({
  block: 'page-break',
  orientation,
})

export const signatures = (...list: PaperSignature[]): PaperBlock => ({
  block: 'signatures',
  signatures: list,
})

export const signature = (field: FieldPath, position: string, name: string): PaperSignature => ({
  position: { field, text: oneLine(position) || '________________' },
  name: { field, text: oneLine(name) || '________________' },
})

export interface DocumentParts {
  readonly author: readonly PaperLine[]
  readonly title: readonly PaperLine[]
  readonly register: readonly PaperLine[]
  /** `YYYY-MM-DD`, for the file's metadata. */
  readonly date: string
  readonly authors: readonly string[]
  readonly blocks: readonly PaperBlock[]
  readonly stamps?: DocumentPaper['stamps']
  readonly orientation?: DocumentPaper['orientation']
  readonly pageFormat?: DocumentPaper['pageFormat']
  readonly hasCover?: boolean
  readonly contents?: PaperLine | null
  readonly notice?: PaperLine | null
  readonly theme?: PaperTheme
}

/** A room reads from afar: letters of slides are larger. */
const SLIDE_SCALE = 1.35

function layoutOf({ theme = DEFAULT_PAPER_THEME, pageFormat }: DocumentParts): DocumentPaper['layout'] {
  return pageFormat === 'slide' ? { ...theme.layout, firstLineIndentMm: 0, scale: SLIDE_SCALE } : theme.layout
}

/** A document of its parts; what is not given is the plain case. */
export function documentOf(parts: DocumentParts): DocumentPaper {
  return {
    kind: 'document',
    layout: layoutOf(parts),
    metadata: {
      title: parts.title.map(({ text }) => text).join(' '),
      authors: parts.authors,
      date: parts.date,
    },
    notice: parts.notice ?? null,
    stamps: parts.stamps ?? [],
    author: parts.author,
    title: parts.title,
    register: parts.register,
    shortTitle: null,
    orientation: parts.orientation ?? 'portrait',
    ...(parts.pageFormat === undefined ? {} : { pageFormat: parts.pageFormat }),
    hasCover: parts.hasCover ?? false,
    contents: parts.contents ?? null,
    blocks: parts.blocks,
  }
}
