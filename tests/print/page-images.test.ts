import { describe, expect, it } from 'vitest'
import { createPageArtist } from '#main/print/page-artist.ts'
import { createPress } from '#main/print/press.ts'
import { splitPages } from '#main/print/split-pages.ts'
import { paperAnchors } from '#shared/domain/paper/paper-lines.ts'
import { everyBlock, plan } from './document-samples.ts'
import { drawnStarts } from './drawn-starts.ts'
import { layWithCompiler } from './lay-with-compiler.ts'
import { farFrom, outlineStarts } from './outline-starts.ts'
import { longAgenda, minutesOf, orderOf } from './paper-samples.ts'
import { EXTREME, paperKinds, PLAIN } from './paper-kinds.ts'
import { readPdf } from './read-pdf.ts'

const press = createPress()

/** Where runs of letters and lines of a picture begin, in points. */
const runsOf = (svg: string): number[] =>
  Array.from(svg.matchAll(/(-?[\d.]+) (-?[\d.]+)\)"/gu), ([, x, y]) => [Number(x), Number(y)]).flat()

describe('pictures of pages', () => {
  it('are as many as the PDF has, each with its own lines', async () => {
    const paper = minutesOf({ agenda: longAgenda(40) })
    const { pages } = press.pages(paper)
    const pdf = await readPdf(press.pdf(paper).bytes)
    expect(pages).toHaveLength(pdf.pages.length)
    for (const [index, page] of pages.entries()) {
      const printed = (pdf.lines[index] ?? []).join(' ')
      expect(page.text).not.toBe('')
      for (const line of page.text.split('\n')) {
        const opening = line.replaceAll('\u00A0', ' ').slice(0, 40)
        expect(printed).toContain(opening)
      }
    }
  })

  it.each([
    ['minutes', minutesOf({ agenda: longAgenda(12), place: 'Ė\u0303 ū\u0301 fi 😀 🇱🇹 مرحبا' })],
    ['an order', orderOf()],
    ['a document of every block', everyBlock('Tekstas')],
  ])('put every outline where the compiler itself draws it: %s', (_name, paper) => {
    const laid = layWithCompiler(paper)
    const drawn = createPageArtist(laid.compiler).draw(laid.document, new Set())
    const own = splitPages(laid.compiler.plainSvg(laid.document), laid.document.numOfPages)
    expect(drawn.map(({ width, height }) => [width, height])).toEqual(
      own.map(({ width, height }) => [width, height]),
    )
    for (const [index, { svg }] of own.entries()) {
      const expected = outlineStarts(svg ?? '')
      expect(expected.length).toBeGreaterThan(20)
      const picture = drawn[index]?.svg ?? ''
      expect(farFrom(expected, outlineStarts(picture))).toEqual([])
      // And the screen draws the same.
      expect(farFrom(expected, drawnStarts(picture) ?? [])).toEqual([])
      expect(farFrom(expected, drawnStarts(svg ?? '') ?? [])).toEqual([])
    }
  })

  it('are the pages of the file, which tells no places of lines', () => {
    const papers = [...Object.values(paperKinds(PLAIN)), plan(40), everyBlock(EXTREME.words)]
    for (const paper of papers) {
      const [asked = [], plain = []] = [true, false].map((hasPlaces) => {
        const { compiler, document } = layWithCompiler(paper, { hasPlaces })
        return createPageArtist(compiler)
          .draw(document, new Set())
          .map(({ svg }) => runsOf(svg ?? ''))
      })
      expect(plain.map(({ length }) => length)).toEqual(asked.map(({ length }) => length))
      const places = plain.flat()
      const apart = asked.flat().map((place, index) => Math.abs(place - (places[index] ?? Number.NaN)))
      expect(Math.max(...apart)).toBeLessThan(0.01)
    }
  })

  it('come without those that are known, and change where their page changes', () => {
    const agenda = longAgenda(40)
    const before = press.pages(minutesOf({ agenda }))
    const known = new Set(before.pages.map(({ key }) => key))
    expect(known.size).toBe(before.pages.length)
    expect(press.pages(minutesOf({ agenda }), known).pages.map(({ svg }) => svg)).toEqual(
      before.pages.map(() => null),
    )
    const last = agenda.with(-1, { id: 'a39', title: 'Dėl pabaigos', considered: 'Kita.', decisions: [] })
    const after = press.pages(minutesOf({ agenda: last }), known).pages
    expect(after.some(({ svg }) => svg === null)).toBe(true)
    expect(after.at(-1)?.svg).toMatch(/^<svg /u)
  })

  it('hold outlines only: no script, style, font, text, link or foreign address', () => {
    const typed = '<script>alert(1)</script> onload="x" https://example.lt javascript:alert(1)'
    const { pages } = press.pages(minutesOf({ place: typed, purpose: typed }))
    for (const { svg, width, height } of pages) {
      expect(svg).not.toMatch(
        /<(?:script|style|foreignObject|text|image|a)\b|\son\w+=|url\(|javascript:|xlink/iu,
      )
      expect(svg?.replace('http://www.w3.org/2000/svg', '')).not.toContain('http')
      expect([width, height].map(Math.round)).toEqual([595, 842])
    }
  })

  it('are refused when the drawing holds anything else', () => {
    const drawing = (inside: string) =>
      [
        '<svg>',
        '    <path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v 10 h 20 v -10 Z "/>',
        '    <g>',
        inside,
        '    </g>',
        '    <defs id="glyph">',
        '    </defs>',
        '</svg>',
      ].join('\n')
    expect(splitPages(drawing('<g/>'), 1).map(({ width, height }) => [width, height])).toEqual([[20, 10]])
    expect(() => splitPages(drawing('<script>x</script>'), 1)).toThrow('<script>')
    expect(() => splitPages(drawing('<path onclick="x"/>'), 1)).toThrow('<path>')
    expect(() => splitPages(drawing('<g/>'), 2)).toThrow('2 pages has 1')
  })

  it.each([
    ['minutes', minutesOf({ agenda: longAgenda(12) })],
    ['an order', orderOf()],
  ])('tell where each field stands: %s', (_name, paper) => {
    const { anchors, pages } = press.pages(paper)
    expect([...new Set(anchors.map(({ field }) => field))]).toEqual(paperAnchors(paper))
    for (const { page, top } of anchors) {
      expect(page).toBeGreaterThanOrEqual(1)
      expect(page).toBeLessThanOrEqual(pages.length)
      expect(top).toBeGreaterThan(50)
      expect(top).toBeLessThan(842 - 50)
    }
  })
})
