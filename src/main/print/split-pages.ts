import { hash } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import type { DrawnPage } from './printed.ts'

/** What a page picture may consist of; anything else is refused rather than shown. */
const ALLOWED_ELEMENTS = new Set(['svg', 'g', 'path', 'use', 'defs', 'symbol'])
const ALLOWED_ATTRIBUTES = new Set(
  (
    'class d fill fill-rule height href id overflow transform viewBox width x xmlns y ' +
    'stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset'
  ).split(' '),
)

const PAGE_START = '<path class="typst-shape" fill="#ffffff"'
const GROUND = /v ([\d.]+) h ([\d.]+) v/u
const GLYPH = /<symbol id="([^"]+)"[\s\S]*?<\/symbol>/gu
const ID_LENGTH = 13

/** Places of the list of contents that can be clicked in a PDF: bare, and nothing to see in a picture. */
const CLICK_PLACE = /^\s*<a>\n\s*<rect [^<>]*fill="transparent"[^<>]*\/>\n\s*<\/a>\n/gmu

const LINE_OF_PAGE = `\n    ${PAGE_START}`
const LINE_OF_GLYPHS = '\n    <defs'

/** The compiler's own indentation tells what belongs to the whole drawing and what to a page. */
function rawPages(drawing: string): { readonly pages: string[]; readonly definitions: string } {
  const glyphsAt = drawing.indexOf(LINE_OF_GLYPHS)
  if (glyphsAt < 0) return { pages: [], definitions: '' }
  const pages: string[] = []
  let at = drawing.indexOf(LINE_OF_PAGE)
  while (at >= 0 && at < glyphsAt) {
    const next = drawing.indexOf(LINE_OF_PAGE, at + 1)
    const end = next < 0 || next > glyphsAt ? glyphsAt : next
    pages.push(drawing.slice(at + 1, end))
    at = next
  }
  return { pages, definitions: drawing.slice(glyphsAt) }
}

/** Glyph names are hashes of their outlines, so pictures in one page of the program can share them. */
const glyphName = (id: string) => id.slice(0, ID_LENGTH)

const rounded = (number: string) => String(Math.round(Number(number) * 1000) / 1000)

function compact(line: string): string {
  if (!line.startsWith('<use ')) return line
  return line
    .replace(/xlink:href="#([^"]+)"/u, (_whole, id: string) => `href="#${glyphName(id)}"`)
    .replace(/ x="([^"]+)"/u, (_whole, x: string) => (x === '0' ? '' : ` x="${rounded(x)}"`))
    .replace(' y="0"', '')
    .replace(' fill="#000000"', '')
    .replace(' fill-rule="nonzero"', '')
}

function glyphsOf(definitions: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>()
  for (const [symbol, id = ''] of definitions.matchAll(GLYPH)) {
    const oneLine = symbol.replaceAll(/>\s+</gu, '><').replace(id, glyphName(id))
    glyphs.set(glyphName(id), oneLine)
  }
  return glyphs
}

function refuseForeign(svg: string): void {
  for (const [, slash, element = '', attributes = ''] of svg.matchAll(/<(\/?)([^\s/>]+)([^>]*)>/gu)) {
    const names = Array.from(attributes.matchAll(/([^\s="]+)="[^"]*"/gu), ([, name = '']) => name)
    const isForeign = !ALLOWED_ELEMENTS.has(element) || names.some((name) => !ALLOWED_ATTRIBUTES.has(name))
    if (isForeign && slash !== '/') throw new AppError('print-failed', `A picture holds <${element}>`)
  }
}

function drawnPage(raw: string, key: string, glyphs: ReadonlyMap<string, string>): DrawnPage {
  const [ground = '', ...lines] = raw
    .replaceAll(CLICK_PLACE, '')
    .split('\n')
    .map((line) => line.trim())
  const size = GROUND.exec(ground)
  if (!size) throw new AppError('print-failed', 'A picture has no ground')
  const [height, width] = [Number(size[1]), Number(size[2])]
  const drawn = lines.map(compact)
  drawn[0] = '<g>'
  const body = drawn.join('')
  const used = new Set(Array.from(body.matchAll(/href="#([^"]+)"/gu), ([, id = '']) => id))
  const definitions = Array.from(used, (id) => glyphs.get(id) ?? '').join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs>${definitions}</defs><path fill="#ffffff" d="M 0 0v ${height} h ${width} v -${height} Z"/>${body}</svg>`
  refuseForeign(svg)
  return { svg, key, width, height }
}

/**
 * One drawing of all pages, as the compiler gives it, cut into a picture for each page. Pictures hold
 * outlines only. `print-failed` if the drawing is not built as expected or holds anything else.
 */
export function splitPages(drawing: string, count: number): DrawnPage[] {
  const { pages, definitions } = rawPages(drawing)
  if (pages.length !== count) {
    throw new AppError('print-failed', `A drawing of ${count} pages has ${pages.length}`)
  }
  const glyphs = glyphsOf(definitions)
  return pages.map((raw) => drawnPage(raw, hash('sha1', raw), glyphs))
}
