import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import type { PaperBlock } from '#shared/domain/paper/paper-model.ts'
import { documentWith } from './document-samples.ts'
import { longAgenda, minutesOf } from './paper-samples.ts'
import { pdfaMarkers } from './pdfa-markers.ts'
import { flatText, readPdf } from './read-pdf.ts'

const press = createPress()

const withText = (considered: string, annexes?: []) =>
  minutesOf({
    agenda: [{ id: 'a', title: 'Dėl teksto', considered, decisions: [{ id: 'd', text: 'Pritarti.' }] }],
    ...(annexes === undefined ? {} : { annexes }),
  })

const printed = async (typed: string) => flatText(await readPdf(press.pdf(withText(typed)).bytes))

describe('what people type', () => {
  it.each([
    "#read('/etc/passwd')",
    "#import 'page.typ': *",
    '$x^2$ *b* _i_ `c` ~ @ref <anchor> [a] {b}',
    '\\u{41} \\# // ne komentaras /* nei šis */',
    '= Ne antraštė',
    '- ne sąrašas + taip pat',
    'https://example.lt/?a=1&b=2#c',
    '<script>alert(1)</script>',
    '%PDF-1.4 endobj stream',
  ])('prints as typed: %s', async (typed) => {
    const shown = typed.replace(/^- /u, '– ')
    expect(await printed(typed)).toContain(shown)
  })

  it('prints pictographs and letters of other scripts as typed, in archival PDF too', async () => {
    const typed = 'Labas 😀 👍🏽 🇱🇹 1\u20E3 ✅ pasauli שלום ir مرحبا ir Привет Καλημέρα'
    const { bytes, replaced } = press.pdf(withText(typed))
    expect(replaced).toEqual([])
    const markers = pdfaMarkers(bytes)
    expect(markers).toMatchObject({ part: '2', conformance: 'A', families: ['Lapas'] })
    expect(markers.embeddedFonts).toBe(markers.fonts)
    expect(flatText(await readPdf(bytes))).toContain(typed)
  })

  it('says which signs no font has and prints a mark in their place', async () => {
    const { bytes, replaced } = press.pdf(withText('Labas pasauli 漢字 a\u064B'))
    expect(replaced).toEqual(['漢', '字', 'a\u064B'])
    expect(flatText(await readPdf(bytes))).toContain('Labas pasauli \uFFFD\uFFFD a')
  })

  it('drops what draws nothing and keeps the words', async () => {
    expect(await printed('a\u0007b\u202Ec\u200Bd\uFEFFe\u0000f\uE000g')).toContain('abcdefg')
    expect(await printed('ą́ ė̃ Ṡ i̇́')).toMatch(/ą\u0301.*ė\u0303.*Ṡ/u)
  })

  it('breaks endless words inside the margins', async () => {
    for (const endless of ['A'.repeat(20_000), 'a\u00A0'.repeat(10_000), 'ą́'.repeat(5000)]) {
      const pdf = await readPdf(press.pdf(withText(endless)).bytes)
      const right = Math.max(...pdf.pages.flat().map((text) => text.right))
      expect(right).toBeLessThanOrEqual(200.1)
      expect(pdf.pages.length).toBeGreaterThan(1)
    }
    const text = await printed('A'.repeat(20_000))
    const letters = Array.from(text.matchAll(/A{10,}/gu), ([run]) => run.length)
    expect(letters.reduce((sum, length) => sum + length, 0)).toBe(20_000)
  })

  it('always becomes a PDF/A with the same letters', async () => {
    const typing = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('#', '$', '*', '_', '`', '[', ']', '@', '\\', '{', '}', '"', "'", '\n', ' ', 'ž'),
          {
            maxLength: 100,
          },
        )
        .map((signs) => signs.join('')),
    )
    await fc.assert(
      fc.asyncProperty(typing, async (typed) => {
        const { bytes, replaced } = press.pdf(withText(typed))
        expect(pdfaMarkers(bytes)).toMatchObject({ part: '2', conformance: 'A' })
        if (/^[ -~ž]*$/u.test(typed) && replaced.length === 0) {
          const bare = (text: string) => text.replaceAll(/[\s"“”„–-]/gu, '')
          expect(bare(flatText(await readPdf(bytes)))).toContain(bare(typed))
        }
        press.pages(withText(typed))
      }),
      { numRuns: 150 },
    )
  })

  it('cuts what a chart tells short where a string of PDF/A could not hold it, and nothing drawn', async () => {
    const schools = Array.from(
      { length: 400 },
      (_, index) => `${index + 1}-oji gimnazija „Ąžuolų ąsotėlis“ 🎓`,
    )
    const chart: PaperBlock = {
      block: 'chart',
      chart: 'bars',
      caption: { field: 'x', text: 'Įstaigos' },
      description: `${schools.join('; ')}. `.repeat(40),
      series: ['Dalis'],
      maximum: 1,
      groups: schools.map((text) => ({ label: { field: 'x', text }, values: [{ value: 1, text: '1' }] })),
    }
    const { bytes } = press.pdf(documentWith([chart]))
    expect(pdfaMarkers(bytes)).toMatchObject({ part: '2', conformance: 'A' })
    const text = flatText(await readPdf(bytes))
    expect(schools.filter((school) => !text.includes(school.slice(0, -3)))).toEqual([])
  })

  it('prints the largest text that a field takes', async () => {
    const large = 'Aptarta mokinių pažanga ir tolesni žingsniai. '.repeat(4300)
    const { pages } = press.pdf(withText(large, []))
    expect(pages).toBeGreaterThan(30)
    expect(press.pdf(minutesOf({ agenda: longAgenda(200) })).pages).toBeGreaterThan(15)
  })
})
