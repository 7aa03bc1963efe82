import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import { splitPages } from '#main/print/split-pages.ts'
import { paperAnchors } from '#shared/domain/paper/paper-lines.ts'
import { longAgenda, minutesOf, orderOf } from './paper-samples.ts'
import { readPdf } from './read-pdf.ts'

const press = createPress()

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

  it('draw every letter where the PDF has it', async () => {
    const [page] = press.pages(minutesOf()).pages
    const pdf = await readPdf(press.pdf(minutesOf()).bytes)
    const letters = (pdf.pages[0] ?? [])
      .map(({ text }) => text)
      .join('')
      .replaceAll(/[\s\u00A0]/gu, '')
    const drawn = Array.from((page?.svg ?? '').matchAll(/<use href="#([^"]+)"/gu))
    const spaces = (pdf.pages[0] ?? []).map(({ text }) => text).join('').length - letters.length
    expect(drawn.length).toBeGreaterThanOrEqual(letters.length - 10)
    expect(drawn.length).toBeLessThanOrEqual(letters.length + spaces + 10)
    for (const [, id = ''] of drawn) expect(page?.svg).toContain(`<symbol id="${id}"`)
  })

  it('hold outlines only: no script, style, font, text, link or foreign address', () => {
    const typed = '<script>alert(1)</script> onload="x" https://example.lt javascript:alert(1)'
    const { pages } = press.pages(minutesOf({ place: typed, purpose: typed }))
    for (const { svg, width, height } of pages) {
      expect(svg).not.toMatch(
        /<(?:script|style|foreignObject|text|image|a)\b|\son\w+=|url\(|javascript:|xlink/iu,
      )
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toContain('http')
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
    expect(splitPages(drawing('<g/>'), ['']).map(({ width, height }) => [width, height])).toEqual([[20, 10]])
    expect(() => splitPages(drawing('<script>x</script>'), [''])).toThrow('<script>')
    expect(() => splitPages(drawing('<path onclick="x"/>'), [''])).toThrow('<path>')
    expect(() => splitPages(drawing('<g/>'), ['', ''])).toThrow('2 pages has 1')
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
