import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { drawPage, type GlyphOutlines } from './draw-page.ts'
import type { PageImage } from './printed.ts'
import { splitPages } from './split-pages.ts'
import { vectorDrawing } from './vector-drawing.ts'

/** A picture without the words of its page. */
export type DrawnPage = Omit<PageImage, 'text'>

export interface PageArtist {
  /** Pictures of all pages; of those whose keys are `known` the keys alone. */
  draw(document: NodeTypstDocument, known: ReadonlySet<string>): DrawnPage[]
}

/** Draws what the compiler laid out: only the pages that nobody has yet, each in a few milliseconds. */
export function createPageArtist(compiler: NodeCompiler): PageArtist {
  const outlines: GlyphOutlines = new Map()

  const fromVector = (document: NodeTypstDocument, known: ReadonlySet<string>): DrawnPage[] => {
    const drawing = vectorDrawing(compiler.vector(document))
    if (drawing.pages.length !== document.numOfPages) throw new RangeError('A drawing misses pages')
    return drawing.pages.map((page) => {
      const { width, height } = page
      const key = `${Buffer.from(page.name, 'latin1').toString('hex')}-${width}x${height}`
      return { key, width, height, svg: known.has(key) ? null : drawPage(drawing, page, outlines) }
    })
  }

  return {
    draw(document, known) {
      try {
        return fromVector(document, known)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        // Slower, and the same to see: the compiler's own markup, cut and checked.
        return splitPages(compiler.plainSvg(document), document.numOfPages)
      }
    },
  }
}
