import { hash } from 'node:crypto'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { drawPage, type GlyphOutlines } from './draw-page.ts'
import type { DrawnPage } from './printed.ts'
import { splitPages } from './split-pages.ts'
import { vectorDrawing, type VectorDrawing, type VectorPage } from './vector-drawing.ts'

export interface PageArtist {
  /** Pictures of all pages; of those whose keys are `known` the keys alone. */
  draw(document: NodeTypstDocument, known: ReadonlySet<string>): DrawnPage[]
}

/** Pages of some long papers, each by its two or three names. */
const KEPT_KEYS = 5000

/**
 * Draws what the compiler laid out: only the pages that nobody has yet, each in a few milliseconds. The compiler
 * numbers the typefaces of a paper in the order in which its threads meet them, and a page's name tells these numbers
 * too: equal names are equal pages, but a page may have more than one. Its key is therefore that of its picture.
 */
export function createPageArtist(compiler: NodeCompiler): PageArtist {
  const outlines: GlyphOutlines = new Map()
  const keys = new Map<string, string>()

  const remember = (name: string, key: string): void => {
    keys.delete(name)
    keys.set(name, key)
    const [oldest] = keys.size > KEPT_KEYS ? keys.keys() : []
    if (oldest !== undefined) keys.delete(oldest)
  }

  const drawn = (drawing: VectorDrawing, page: VectorPage, known: ReadonlySet<string>): DrawnPage => {
    const { width, height } = page
    const name = `${page.name}${width}x${height}`
    const before = keys.get(name)
    if (before !== undefined && known.has(before)) {
      remember(name, before)
      return { key: before, width, height, svg: null }
    }
    const svg = drawPage(drawing, page, outlines)
    const key = hash('sha1', svg)
    remember(name, key)
    return { key, width, height, svg: known.has(key) ? null : svg }
  }

  const fromVector = (document: NodeTypstDocument, known: ReadonlySet<string>): DrawnPage[] => {
    const drawing = vectorDrawing(compiler.vector(document))
    if (drawing.pages.length !== document.numOfPages) throw new RangeError('A drawing misses pages')
    return drawing.pages.map((page) => drawn(drawing, page, known))
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
