import { relativePath } from './relative-path.ts'
import { pathOf, type VectorDrawing, type VectorPage } from './vector-drawing.ts'

/** Kinds of items; of the others the pages have none, and what shows nothing is passed over. */
const ITEM = { none: 0, link: 2, path: 3, text: 4, transformed: 5, group: 6, hint: 10 } as const
const TRANSFORM = { matrix: 0, translate: 1, scale: 2 } as const
const GROUP_ENTRY = 24
const STYLE_SIZE = 12
const GLYPH_ENTRY = 20

const COLOR = /^(?:none|#[\da-f]{3,8})$/u
const WORD = /^[a-z-]+$/u

/** Attributes of a style by its tag, with what its value must look like; `null` values are numbers. */
const STYLES: readonly (readonly [attribute: string, value: RegExp | null])[] = [
  ['fill', COLOR],
  ['stroke', COLOR],
  ['stroke-linecap', WORD],
  ['stroke-linejoin', WORD],
  ['stroke-miterlimit', null],
  ['stroke-dashoffset', null],
  ['stroke-dasharray', null],
  ['stroke-width', null],
  ['fill-rule', WORD],
]
const DASHES = 6

/** What a reader of SVG takes anyway. */
const USUAL = new Set(['fill="#000"', 'fill-rule="nonzero"', 'stroke-miterlimit="4"'])

/** Outlines of glyphs met before, from page to page: as many as the typeface has at the most. */
export type GlyphOutlines = Map<string, string>

interface Canvas {
  readonly drawing: VectorDrawing
  readonly outlines: GlyphOutlines
  readonly parts: string[]
  /** Definitions of the page's glyphs by their places in the typeface. */
  readonly symbols: Map<string, GlyphSymbol>
}

interface GlyphSymbol {
  readonly id: string
  /** Empty where there is nothing to draw. */
  readonly markup: string
}

interface Origin {
  readonly x: number
  readonly y: number
}

/** Thousandths of a point, and no more digits than that. */
const short = (value: number): string => String(Math.round(value * 1000) / 1000)
/** A factor of glyphs: an error of a millionth is a hundredth of a unit of the typeface. */
const fine = (value: number): string => String(Math.round(value * 1e7) / 1e7)

function stylesOf({ bytes }: VectorDrawing, list: number): string[] {
  return bytes.list(list, STYLE_SIZE).map((at) => {
    const tag = bytes.u32(at)
    const [attribute, pattern] = STYLES[tag] ?? []
    if (attribute === undefined || pattern === undefined) throw new RangeError(`Style ${tag} is not known`)
    if (tag === DASHES) {
      const dashes = bytes.list(at + 4, 4).map((dash) => short(bytes.f32(dash)))
      return `${attribute}="${dashes.join(' ')}"`
    }
    if (pattern === null) return `${attribute}="${short(bytes.f32(at + 4))}"`
    const value = bytes.text(at + 4)
    if (!pattern.test(value)) throw new RangeError(`${attribute} is ${value}`)
    return `${attribute}="${value}"`
  })
}

const attributes = (styles: readonly string[]): string =>
  styles
    .filter((style) => !USUAL.has(style))
    .map((style) => ` ${style}`)
    .join('')

function drawPath({ drawing, parts }: Canvas, at: number, { x, y }: Origin): void {
  const styles = stylesOf(drawing, at + 24)
  const hasFill = styles.some((style) => style.startsWith('fill="'))
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${short(x)} ${short(y)})"`
  const look = `${hasFill ? '' : ' fill="none"'}${attributes(styles)}`
  parts.push(`<path${place}${look} d="${pathOf(drawing.bytes.text(at + 16)).trim()}"/>`)
}

function outlineOf({ drawing, outlines }: Canvas, name: string, font: number, glyph: number): string {
  const known = outlines.get(name)
  if (known !== undefined) return known
  const outline = relativePath(drawing.outline(font, glyph))
  outlines.set(name, outline)
  return outline
}

function symbolOf(canvas: Canvas, font: number, glyph: number): GlyphSymbol {
  const name = `${font}/${glyph}`
  const known = canvas.symbols.get(name)
  if (known !== undefined) return known
  const outline = outlineOf(canvas, name, font, glyph)
  const id = `g${canvas.symbols.size.toString(36)}`
  const markup = `<symbol id="${id}" overflow="visible"><path d="${outline}"/></symbol>`
  const symbol = { id, markup: outline === '' ? '' : markup }
  canvas.symbols.set(name, symbol)
  return symbol
}

/** Letters stand in units of their typeface, whole ones: a unit is a half of a hundredth of a point. */
function drawText(canvas: Canvas, at: number, { x, y }: Origin): void {
  const { drawing, parts } = canvas
  const { bytes } = drawing
  const [shape, content] = [bytes.follow(at + 4), bytes.follow(at + 8)]
  const font = bytes.u32(shape)
  const scale = bytes.f32(shape + 24) / drawing.unitsOf(font)
  if (!(scale > 0)) throw new RangeError('Letters without a size')
  let run = ''
  let pen = 0
  for (const glyph of bytes.list(content + 8, GLYPH_ENTRY)) {
    const { id, markup } = symbolOf(canvas, font, bytes.u32(glyph + 16))
    const left = Math.round((pen + bytes.f32(glyph)) / scale)
    const up = Math.round(bytes.f32(glyph + 4) / scale)
    pen += bytes.f32(glyph + 8)
    if (markup !== '') run += `<use href="#${id}" x="${left}"${up === 0 ? '' : ` y="${up}"`}/>`
  }
  if (run === '') return
  const factor = fine(scale)
  const look = attributes(stylesOf(drawing, shape + 16))
  parts.push(`<g transform="matrix(${factor} 0 0 -${factor} ${short(x)} ${short(y)})"${look}>${run}</g>`)
}

function matrixOf({ bytes }: VectorDrawing, at: number): readonly number[] {
  const [kind, place] = [bytes.u32(at), bytes.follow(at + 4)]
  const number = (index: number): number => bytes.f32(place + 4 * index)
  if (kind === TRANSFORM.matrix) return [0, 1, 2, 3, 4, 5].map(number)
  if (kind === TRANSFORM.translate) return [1, 0, 0, 1, number(0), number(1)]
  if (kind === TRANSFORM.scale) return [number(0), 0, 0, number(1), 0, 0]
  throw new RangeError(`Transform ${kind} is not known`)
}

function drawTransformed(canvas: Canvas, at: number, { x, y }: Origin): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(canvas.drawing, at + 8)
  const child = canvas.drawing.bytes.name(at + 16)
  if (a === 1 && b === 0 && c === 0 && d === 1) {
    draw(canvas, child, { x: x + e, y: y + f })
    return
  }
  const turn = [a, b, c, d].map(fine).join(' ')
  canvas.parts.push(`<g transform="matrix(${turn} ${short(x + e)} ${short(y + f)})">`)
  draw(canvas, child, { x: 0, y: 0 })
  canvas.parts.push('</g>')
}

function draw(canvas: Canvas, name: string, origin: Origin): void {
  const { bytes } = canvas.drawing
  const at = canvas.drawing.item(name)
  switch (bytes.u32(at)) {
    case ITEM.none:
    case ITEM.link:
    case ITEM.hint:
      return
    case ITEM.path:
      drawPath(canvas, at, origin)
      return
    case ITEM.text:
      drawText(canvas, at, origin)
      return
    case ITEM.transformed:
      drawTransformed(canvas, at, origin)
      return
    case ITEM.group:
      for (const entry of bytes.list(at + 4, GROUP_ENTRY)) {
        const [x, y] = [origin.x + bytes.f32(entry), origin.y + bytes.f32(entry + 4)]
        draw(canvas, bytes.name(entry + 8), { x, y })
      }
      return
    default:
      throw new RangeError(`Item ${bytes.u32(at)} is not known`)
  }
}

/**
 * A page of the compiler's drawing as a picture of outlines alone: every element and attribute is written here, and
 * every value is a number, a colour or a path. A `RangeError` where the page holds anything else.
 */
export function drawPage(drawing: VectorDrawing, page: VectorPage, outlines: GlyphOutlines): string {
  const canvas: Canvas = { drawing, outlines, parts: [], symbols: new Map() }
  draw(canvas, page.name, { x: 0, y: 0 })
  const definitions = Array.from(canvas.symbols.values(), ({ markup }) => markup).join('')
  const { width, height } = page
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs>${definitions}</defs><path fill="#ffffff" d="M 0 0v ${height} h ${width} v -${height} Z"/>${canvas.parts.join('')}</svg>`
  )
}
