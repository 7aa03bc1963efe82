import { type ArchivedBytes, archivedBytes } from './archived-bytes.ts'

/** A page of the compiler's drawing: equal content has equal names. Sizes in points. */
export interface VectorPage {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** The compiler's drawing, opened; parts are read only where they are asked for. */
export interface VectorDrawing {
  readonly bytes: ArchivedBytes
  readonly pages: readonly VectorPage[]
  /** Where the item of that name stands. */
  readonly item: (name: string) => number
  /** Units of the square that glyphs of the font are drawn in. */
  readonly unitsOf: (font: number) => number
  /** Outline of a glyph in units of its font; empty where there is nothing to draw. */
  readonly outline: (font: number, glyph: number) => string
}

const MAGIC = 0x72767374
const ROOT_SIZE = 16
const SECTION_SIZE = 12
const ITEM_SIZE = 48
const PAGE_SIZE = 24
const FONT_SIZE = 56
const GLYPH_SIZE = 16
/** Tags of the sections that are read; each has its pointer right after its tag. */
const SECTIONS = { items: 4, fonts: 5, glyphs: 6, layout: 7 } as const
const OUTLINE = 2

/** Letters and numbers of paths as the compiler writes them; anything else is no outline. */
const PATH = /^[\s\d.,eE+\-MmLlHhVvCcQqZz]*$/u

/** Paths go into markup as they are. */
export function pathOf(text: string): string {
  if (!PATH.test(text)) throw new RangeError('A path holds what is none')
  return text
}

function sectionsOf(bytes: ArchivedBytes): ReadonlyMap<number, number> {
  const root = bytes.length - ROOT_SIZE
  if (bytes.u32(root) !== MAGIC) throw new RangeError('Not a drawing')
  return new Map(bytes.list(root + 8, SECTION_SIZE).map((at) => [bytes.u32(at), at + 4]))
}

function pagesOf(bytes: ArchivedBytes, section: number): VectorPage[] {
  const [region] = bytes.list(bytes.follow(section), 20)
  const [node] = region === undefined ? [] : bytes.list(region + 12, 12)
  if (node === undefined || bytes.u32(node + 4) !== 1) throw new RangeError('A drawing without pages')
  return bytes.list(bytes.follow(node + 8) + 8, PAGE_SIZE).map((at) => ({
    name: bytes.name(at),
    width: points(bytes.f32(at + 16)),
    height: points(bytes.f32(at + 20)),
  }))
}

/** Single-precision numbers tell no more than a ten-thousandth of a point on a page. */
const points = (value: number): number => Math.round(value * 10_000) / 10_000

/** Opens what the compiler's `vector` gives; a `RangeError` where it is not built as expected. */
export function vectorDrawing(archive: Buffer): VectorDrawing {
  const bytes = archivedBytes(archive)
  const sections = sectionsOf(bytes)
  const section = (name: keyof typeof SECTIONS): number => {
    const at = sections.get(SECTIONS[name])
    if (at === undefined) throw new RangeError(`A drawing without ${name}`)
    return at
  }
  const items = new Map(bytes.list(section('items'), ITEM_SIZE).map((at) => [bytes.name(at), at]))
  const units = new Map(
    bytes
      .list(bytes.follow(section('fonts')), FONT_SIZE)
      .map((at) => [bytes.u32(at + 32), bytes.f32(at + 48)]),
  )
  let glyphs: ReadonlyMap<string, number> | null = null
  const glyphPlaces = (): ReadonlyMap<string, number> =>
    (glyphs ??= new Map(
      bytes
        .list(bytes.follow(section('glyphs')), GLYPH_SIZE)
        .map((at) => [`${bytes.u32(at)}/${bytes.u32(at + 4)}`, at + 8]),
    ))

  return {
    bytes,
    pages: pagesOf(bytes, section('layout')),
    item(name) {
      const at = items.get(name)
      if (at === undefined) throw new RangeError('A drawing misses an item')
      return at + 16
    },
    unitsOf(font) {
      const size = units.get(font)
      if (size === undefined || !(size > 0)) throw new RangeError('A drawing misses a font')
      return size
    },
    outline(font, glyph) {
      const at = glyphPlaces().get(`${font}/${glyph}`)
      // Spaces have no entry.
      if (at === undefined || bytes.u32(at) === 0) return ''
      const shape = bytes.follow(at + 4)
      if (bytes.u32(at) !== OUTLINE || bytes.u32(shape) !== 0) throw new RangeError('A glyph is no outline')
      return pathOf(bytes.text(shape + 8))
    },
  }
}
