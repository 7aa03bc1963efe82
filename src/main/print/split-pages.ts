import { AppError } from '#shared/contract/app-error.ts'
import type { PageImage } from './printed.ts'

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

interface RawPage {
  readonly ground: string
  readonly lines: string[]
}

/** Places of the list of contents that can be clicked in a PDF: bare, and nothing to see in a picture. */
const CLICK_PLACE = /^\s*<a>\n\s*<rect [^<>]*fill="transparent"[^<>]*\/>\n\s*<\/a>\n/gmu

/** The compiler's own indentation tells what belongs to the whole drawing and what to a page. */
function rawPages(drawing: readonly string[]): RawPage[] {
  const pages: RawPage[] = []
  for (const line of drawing) {
    if (line.startsWith(`    ${PAGE_START}`)) pages.push({ ground: line.trim(), lines: [] })
    else pages.at(-1)?.lines.push(line.trim())
  }
  return pages
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

function pageImage({ ground, lines }: RawPage, glyphs: ReadonlyMap<string, string>, text: string): PageImage {
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
  return { svg, width, height, text }
}

/**
 * One drawing of all pages, as the compiler gives it, cut into a picture for each page. Pictures hold
 * outlines only. `print-failed` if the drawing is not built as expected or holds anything else.
 */
export function splitPages(drawing: string, texts: readonly string[]): PageImage[] {
  const lines = drawing.replaceAll(CLICK_PLACE, '').split('\n')
  const definitionsAt = lines.findIndex((line) => line.startsWith('    <defs'))
  const pages = rawPages(lines.slice(0, definitionsAt))
  if (definitionsAt < 0 || pages.length !== texts.length) {
    throw new AppError('print-failed', `A drawing of ${texts.length} pages has ${pages.length}`)
  }
  const glyphs = glyphsOf(lines.slice(definitionsAt).join('\n'))
  return pages.map((page, index) => pageImage(page, glyphs, texts[index] ?? ''))
}
