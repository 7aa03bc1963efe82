import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import { withoutInvisible } from '#main/print/printable-text.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { paperThemeOf } from '#shared/domain/paper/paper-theme.ts'
import { PaperThemeName } from '#shared/model/institution.ts'
import { layoutFaults } from './layout-faults.ts'
import { pagePicture } from './page-picture.ts'
import { EXTREME, type Filling, paperKinds, PLAIN } from './paper-kinds.ts'
import { pdfaMarkers } from './pdfa-markers.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'

const press = createPress()
const otherPress = createPress()

/** Upright or turned, always A4. */
function expectA4({ sizes }: ReadPdf): void {
  for (const size of sizes)
    expect(size.map(Math.round).toSorted((left, right) => left - right)).toEqual([210, 297])
}

async function checked(paper: Paper): Promise<ReadPdf> {
  const { bytes } = press.pdf(paper)
  expect(Buffer.compare(otherPress.pdf(paper).bytes, bytes)).toBe(0)
  expect(pdfaMarkers(bytes)).toMatchObject({
    part: '2',
    conformance: 'A',
    language: 'lt-LT',
    outputIntents: 1,
    marked: true,
    forbidden: [],
    families: ['Lapas'],
  })
  const { fonts, embeddedFonts } = pdfaMarkers(bytes)
  expect(embeddedFonts).toBe(fonts)
  const pdf = await readPdf(bytes)
  expectA4(pdf)
  expect(pdf.info).toMatchObject({
    Title: withoutInvisible(paper.metadata.title),
    Author: withoutInvisible(paper.metadata.authors.join(', ')),
  })
  expect(pdf.roles.filter((role) => role === 'H1').length).toBeGreaterThan(0)
  expect(pdf.hasAttachments || pdf.hasScripts).toBe(false)
  expect(layoutFaults(paper, pdf)).toEqual([])
  // What an extract certifies never parts from who does.
  for (const lines of pdf.lines.slice(0, -1)) expect(lines.at(-1)).not.toMatch(/^Išrašas tikras/u)
  return pdf
}

/** What a person would compare: facts of the file, tags, a picture of each page and its lines. */
function golden(pdf: ReadPdf): string {
  const counts = new Map<string, number>()
  for (const role of pdf.roles) counts.set(role, (counts.get(role) ?? 0) + 1)
  const pages = pdf.pages.map((texts, index) => {
    const size = pdf.sizes[index] ?? ([0, 0] as const)
    const head = `--- page ${index + 1}, ${size.map(Math.round).join(' x ')} mm`
    return [head, pagePicture(texts, size), ...(pdf.lines[index] ?? [])].join('\n')
  })
  return [
    `title: ${String(pdf.info['Title'])}`,
    `author: ${String(pdf.info['Author'])}`,
    `date: ${String(pdf.info['CreationDate'])}`,
    `tags: ${[...counts].map(([role, count]) => `${role} ${count}`).join(', ')}`,
    `outline: ${pdf.outline.join(' | ')}`,
    ...pages,
    '',
  ].join('\n')
}

const THEMES = PaperThemeName.options
const inTheme = (filling: Filling) =>
  THEMES.map((paperTheme) => paperKinds(filling, paperThemeOf({ paperTheme })))

const [current = {}, ...others] = inTheme(PLAIN)
const extreme = inTheme(EXTREME)
const names = Object.keys(current)

describe('every kind of paper', () => {
  it.each(names)('is as it was looked at and found right: %s', async (name) => {
    await expect(golden(await checked(current[name] as Paper))).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  it.each(
    others.flatMap((papers, index) =>
      ['minutes-full', 'order'].map(
        (name) => [name, THEMES[index + 1] ?? '', papers[name] as Paper] as const,
      ),
    ),
  )('is as it was looked at in another theme: %s, %s', async (name, theme, paper) => {
    await expect(golden(await checked(paper))).toMatchFileSnapshot(`golden/${name}.${theme}.txt`)
  })

  // Every theme in turn: all kinds in all themes are printed by `every-length.test.ts` in its long form.
  it.each(names.map((name, index) => [name, extreme[index % extreme.length]?.[name] as Paper] as const))(
    'keeps its margins, tags and words with long names, markup, pictographs and endless words: %s',
    async (_name, paper) => {
      const pdf = await checked(paper)
      expect(pdf.lines.flat().join(' ')).not.toContain('root:')
    },
  )
})
