import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import type { ReportName } from '#shared/domain/paper/reports/report-names.ts'
import { reportPaperOf } from '#shared/domain/paper/reports/report-papers.ts'
import { practiceSource } from '#tests/unit/paper/report-source.ts'
import { documentWith, everyBlock, plan, signed, tableWith } from './document-samples.ts'
import { pdfaMarkers } from './pdfa-markers.ts'
import { flatText, readPdf } from './read-pdf.ts'

const press = createPress()
const read = async (paper: Parameters<typeof press.pdf>[0]) => readPdf(press.pdf(paper).bytes)

describe('documents with tables', () => {
  it.each([0, 1, 2, 40])('repeat the head on every page and keep the margins: %i rows', async (count) => {
    const pdf = await read(plan(count))
    for (const [index, lines] of pdf.lines.entries()) {
      const isOnlySignatures = lines.length < 4
      expect(isOnlySignatures).toBe(false)
      expect(
        lines.some((text) => text.includes('Rezultatas')),
        `page ${index + 1}`,
      ).toBe(true)
    }
    const body = pdf.pages.flat().filter(({ top }) => top > 20)
    expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(29.95)
    expect(Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(200.05)
    expect(Math.max(...body.map(({ top }) => top))).toBeLessThanOrEqual(277)
    const numbers = flatText(pdf).match(/\d+ Veikla su/gu) ?? []
    expect(numbers).toHaveLength(count)
  })

  it('print 400 rows, each once, with the head on every page', () => {
    const { pages } = press.pages(plan(400))
    expect(pages.length).toBeGreaterThan(15)
    const text = pages.map((page) => page.text).join('\n')
    expect(text.match(/^\d+\nVeikla su ilgu/gmu)).toHaveLength(400)
  }, 120_000)

  it('never leave signatures alone on a page', async () => {
    for (const count of [33, 34, 35, 36]) {
      const { lines } = await read(plan(count))
      const last = lines.at(-1) ?? []
      expect(last.some((text) => text.includes('Vardenė Pavardenė'))).toBe(true)
      expect(last.some((text) => text.includes('Veikla su ilgu'))).toBe(true)
    }
  })

  it('tag their cells, heads and headings', async () => {
    const { roles, outline } = await read(plan(3))
    const count = (role: string) => roles.filter((one) => one === role).length
    expect(count('Table')).toBeGreaterThanOrEqual(1)
    expect(count('TH')).toBeGreaterThanOrEqual(5)
    expect(count('TD')).toBeGreaterThanOrEqual(15)
    expect(outline).toEqual(['2018–2019 MOKSLO METŲ VEIKLOS PLANAS', 'I SKYRIUS'])
  })

  it('lie on their side, also in the middle of a document', async () => {
    const turned = await read(plan(3, { orientation: 'landscape' }))
    expect(Math.max(...turned.pages.flat().map(({ right }) => right))).toBeGreaterThan(250)
    const mixed = press.pages(
      documentWith([tableWith(2), { block: 'page-break', orientation: 'landscape' }, tableWith(2), signed()]),
    )
    expect(mixed.pages.map(({ width, height }) => width > height)).toEqual([false, true])
  })

  it('break words that are wider than their column, inside it', async () => {
    for (const word of ['bendradarbiavimasirrefleksavimas', 'V-1234567890-1234567890-77', 'Ž'.repeat(300)]) {
      const pdf = await read(documentWith([tableWith(2, word)]))
      expect(Math.max(...pdf.pages.flat().map(({ right }) => right))).toBeLessThanOrEqual(200.05)
      const letters = flatText(pdf).replaceAll(/[\s\u00AD-]/gu, '')
      expect(letters).toContain(word.replaceAll('-', ''))
    }
  })
})

describe('typed text in any block', () => {
  it('prints as typed and never runs', async () => {
    const typed = "#read('/etc/passwd') $x$ *b* @a <c> [d] {e} \\u{41} // f"
    const pdf = await read(everyBlock(typed))
    const text = flatText(pdf).replaceAll(' ', '')
    expect(text.split("#read('/etc/passwd')$x$*b*@a<c>[d]{e}\\u{41}//f").length).toBeGreaterThan(12)
    expect(text).not.toContain('root:')
    expect(pdfaMarkers(press.pdf(everyBlock(typed)).bytes)).toMatchObject({
      part: '2',
      conformance: 'A',
      forbidden: [],
    })
  })

  it('always becomes a PDF/A and pictures', () => {
    const sign = fc.constantFrom(
      '#',
      '$',
      '*',
      '_',
      '`',
      '[',
      ']',
      '@',
      '\\',
      '{',
      '}',
      '"',
      '<',
      '>',
      '\n',
      ' ',
      '=',
      'ž',
      '😀',
      '\u202E',
    )
    const typing = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
    )
    fc.assert(
      fc.property(typing, (typed) => {
        expect(pdfaMarkers(press.pdf(everyBlock(typed)).bytes)).toMatchObject({ part: '2', conformance: 'A' })
        press.pages(everyBlock(typed))
      }),
      { numRuns: 25 },
    )
  })
})

describe('reports of the practice municipality', () => {
  const source = practiceSource()
  /** The municipal report holds the tables of most others. */
  const READ: readonly ReportName[] = ['municipal', 'plan', 'register', 'talks', 'minute-book', 'forms']

  it.each(READ)('is a sound PDF/A with title, language and nothing outside the margins: %s', async (name) => {
    const paper = reportPaperOf(name, source)
    const { bytes } = press.pdf(paper)
    expect(pdfaMarkers(bytes)).toMatchObject({
      part: '2',
      conformance: 'A',
      language: 'lt-LT',
      forbidden: [],
    })
    const pdf = await readPdf(bytes)
    expect(pdf.info['Title']).toBe(paper.metadata.title)
    expect(pdf.isMarked).toBe(true)
    for (const page of pdf.pages) {
      const isTurned = Math.max(...page.map(({ right }) => right)) > 201
      expect(Math.max(...page.map(({ right }) => right))).toBeLessThanOrEqual(isTurned ? 287.05 : 200.05)
    }
  })

  it('lists contents with the numbers of the pages', async () => {
    const paper = reportPaperOf('municipal', source)
    const { lines } = await read(paper)
    expect(press.pages(paper).pages).toHaveLength(lines.length)
    const entry = lines[1]?.find((text) => text.startsWith('III. Plano įgyvendinimas'))
    const page = Number(/(\d+)$/u.exec(entry ?? '')?.[1])
    expect(lines[page - 1]?.some((text) => text === 'III. Plano įgyvendinimas')).toBe(true)
  })
})
