import { describe, expect, it } from 'vitest'
import { fittedOn } from '#shared/domain/paper/paper-model.ts'
import { words } from '#shared/domain/paper/document-blocks.ts'
import type { PaperBlock } from '#shared/domain/paper/paper-model.ts'
import { orderPaper } from '#shared/domain/paper/order-paper.ts'
import { paperThemeOf } from '#shared/domain/paper/paper-theme.ts'
import { PaperThemeName } from '#shared/model/institution.ts'
import { sampleInstitution, sampleOrder } from '#tests/unit/paper/sample-papers.ts'
import { createPress } from '#main/print/press.ts'
import { documentWith } from './document-samples.ts'
import { layoutFaults } from './layout-faults.ts'
import { longAgenda, minutesOf, orderOf } from './paper-samples.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'

const press = createPress()
const read = async (paper: Parameters<typeof press.pdf>[0]) => readPdf(press.pdf(paper).bytes)

const PAGE = { width: 210, left: 30, right: 10, top: 20, bottom: 20, height: 297 }
const body = (pdf: ReadPdf) => pdf.pages.map((page) => page.filter(({ top }) => top > PAGE.top))

/** Hundredths of a millimetre that rounding in the file may cost. */
const SLACK = 0.05

describe('the page', () => {
  it('keeps margins of 30, 10, 20 and 20 mm and fills the line', async () => {
    const pdf = await read(minutesOf({ agenda: longAgenda(40) }))
    const texts = body(pdf).flat()
    expect(Math.min(...texts.map(({ left }) => left))).toBeCloseTo(PAGE.left, 1)
    expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(PAGE.width - PAGE.right + SLACK)
    expect(Math.max(...texts.map(({ right }) => right))).toBeGreaterThan(PAGE.width - PAGE.right - 0.5)
    for (const page of body(pdf)) {
      const tops = page.map(({ top }) => top)
      expect(Math.min(...tops)).toBeCloseTo(PAGE.top + 12 * 0.891 * (25.4 / 72), 0)
      expect(Math.max(...tops)).toBeLessThanOrEqual(PAGE.height - PAGE.bottom)
    }
  })

  it('is set in 12 points with single spacing and an indent of 15 mm', async () => {
    const pdf = await read(minutesOf())
    const texts = pdf.pages[0] ?? []
    expect(new Set(texts.map(({ size }) => Math.round(size * 10) / 10))).toEqual(new Set([12]))
    const facts = texts.filter(({ text }) => text.startsWith('Posėdžio ') && text.endsWith('.'))
    expect(facts.map(({ left }) => Math.round(left * 10) / 10)).toEqual([45, 45, 45])
    const [first, second] = facts
    expect(((second?.top ?? 0) - (first?.top ?? 0)) / (25.4 / 72)).toBeCloseTo(12 * 1.149, 1)
  })

  it('numbers pages from the second, in the middle of the top margin', async () => {
    const pdf = await read(minutesOf({ agenda: longAgenda(40) }))
    expect(pdf.pages.length).toBeGreaterThan(2)
    for (const [index, page] of pdf.pages.entries()) {
      const [number, ...others] = page.filter(({ top }) => top <= PAGE.top)
      expect(others).toEqual([])
      if (index === 0) expect(number).toBeUndefined()
      else {
        expect(number?.text).toBe(String(index + 1))
        const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2
        expect(middle).toBeCloseTo((PAGE.left + PAGE.width - PAGE.right) / 2, 0)
      }
    }
  })

  it('breaks long names of schools and teams over lines within the margins', async () => {
    const name =
      'Pasvalio r. Joniškėlio Gabrielės Petkevičaitės-Bitės gimnazijos neformaliojo vaikų švietimo skyrius'
    const genitive =
      'pokyčio projekto „Mokinio asmeninės ūgties stebėjimo sistema“ savivaldybės kūrybinės komandos'
    const pdf = await read(minutesOf({}, { nameGenitive: genitive }, { name }))
    expect(
      Math.max(
        ...body(pdf)
          .flat()
          .map(({ right }) => right),
      ),
    ).toBeLessThanOrEqual(200 + SLACK)
    expect(pdf.lines.flat().join(' ')).toContain(name.toUpperCase())
  })
})

describe('what belongs together', () => {
  const lastLines = (pdf: ReadPdf) => pdf.lines.slice(0, -1).map((lines) => lines.at(-1) ?? '')

  it('never leaves a heading behind on a page', async () => {
    for (let count = 8; count <= 32; count++) {
      const pdf = await read(minutesOf({ agenda: longAgenda(count) }))
      for (const line of lastLines(pdf)) expect(line).not.toMatch(/SVARSTYTA|NUTARTA:|DARBOTVARKĖ:|KALBĖJO:/u)
    }
  })

  it('never puts the signatures alone on a page, however long the text before them', async () => {
    let turned = 0
    for (const sentences of [1, 12]) {
      for (let lines = 20; lines <= 48; lines++) {
        const considered = Array.from({ length: lines }, (_line, index) => `Eilutė ${index}.`).join('\n')
        const decision = 'Nutarta tęsti pradėtus darbus ir apie juos pranešti kitame posėdyje. '.repeat(
          sentences,
        )
        const agenda = [{ id: 'a', title: 'Dėl darbų', considered, decisions: [{ id: 'd', text: decision }] }]
        const pdf = await read(minutesOf({ agenda, annexes: [] }))
        if (pdf.pages.length === 1) continue
        turned += 1
        const last = (pdf.lines.at(-1) ?? []).filter((line) => !/^\d+$/u.test(line))
        expect(last.join('\n')).toContain('Posėdžio pirmininkė')
        expect(last.findIndex((line) => line.startsWith('Posėdžio pirmininkė'))).toBeGreaterThan(0)
      }
    }
    expect(turned).toBeGreaterThan(10)
  })

  it('keeps the signature of an order with its last point', async () => {
    for (let count = 30; count <= 50; count++) {
      const points = Array.from({ length: count }, (_point, index) => ({
        id: `p${index}`,
        text: `Punktas ${index}.`,
      }))
      const pdf = await read(orderOf({ points }))
      const last = (pdf.lines.at(-1) ?? []).filter((line) => !/^\d+$/u.test(line))
      expect(last.findIndex((line) => line.startsWith('Direktorius'))).toBeGreaterThan(0)
    }
  })
})

describe('themes', () => {
  it('change looks, never words: indent, spacing, letter-spaced title and verb', async () => {
    const themed = (paperTheme: PaperThemeName) =>
      orderPaper({
        order: sampleOrder(),
        institution: sampleInstitution(),
        theme: paperThemeOf({ paperTheme }),
      })
    const papers = PaperThemeName.options.map(themed)
    const pdfs = await Promise.all(papers.map(read))
    const words = pdfs.map((pdf) => pdf.lines.flat().join(' ').replaceAll(/\s+/gu, ''))
    expect(new Set(words).size).toBe(1)
    const indents = pdfs.map((pdf) => {
      const lefts = pdf.pages.flat().map(({ left }) => Math.round(left))
      return lefts.includes(45) ? 15 : lefts.includes(50) ? 20 : 0
    })
    expect(indents).toEqual([15, 20, 0])
    const widthOf = (at: number) => {
      const title = pdfs[at]?.pages[0]?.find(({ text }) => text === 'ĮSAKYMAS')
      return (title?.right ?? 0) - (title?.left ?? 0)
    }
    expect(widthOf(1)).toBeGreaterThan(widthOf(0) * 1.05)
  })
})

describe('a chart at the end of a page', () => {
  it.each([38, 40, 42, 44])(
    'keeps what its signs mean with its first bars: %i lines before it',
    async (lines) => {
      const chart: PaperBlock = {
        block: 'chart',
        chart: 'bars',
        caption: { field: 'x', text: 'Planuota ir pasiekta' },
        description: 'Dvi mokyklos',
        series: ['Pirmasis pusmetis', 'Antrasis pusmetis'],
        maximum: 10,
        goal: { value: 1, text: 'tikslas – 1' },
        groups: ['Jankai', 'Antanavas'].map((label) => ({
          label: { field: 'x', text: label },
          values: [1, 2].map((value) => ({ value, text: String(value) })),
        })),
      }
      const paper = documentWith([...Array.from({ length: lines }, () => words('Eilutė')), chart])
      expect(layoutFaults(paper, await read(paper))).toEqual([])
    },
  )
})

describe('fitting on fewer pages', () => {
  it('sets a paper smaller, within the margins, as little as is needed; never below 9.6 points', async () => {
    const paper = minutesOf({ agenda: longAgenda(22) })
    const { pages } = press.pdf(paper)
    expect(pages).toBeGreaterThan(2)
    const pdf = await read(fittedOn(paper, pages - 1))
    expect(pdf.pages).toHaveLength(pages - 1)
    const sizes = pdf.pages.flat().map(({ size }) => size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.59)
    expect(Math.min(...pdf.pages.flat().map(({ left }) => left))).toBeGreaterThanOrEqual(29.95)
    expect(press.pdf(fittedOn(paper, pages)).bytes).toEqual(press.pdf(paper).bytes)
    // Too much for one page: as small as is read with ease, and no smaller.
    expect(press.pdf(fittedOn(paper, 1)).pages).toBeGreaterThan(1)
  })
})
