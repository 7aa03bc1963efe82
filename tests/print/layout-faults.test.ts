import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import { heading, words } from '#shared/domain/paper/document-blocks.ts'
import type { Paper, PaperBlock } from '#shared/domain/paper/paper-model.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { documentWith, signed } from './document-samples.ts'
import { layoutFaults } from './layout-faults.ts'
import { minutesOf } from './paper-samples.ts'
import { readPdf } from './read-pdf.ts'

const TEMPLATES = 'resources/typst'

const press = createPress()

/** A press whose template says something else; the words must be there to be replaced. */
function faultyPress(file: string, from: string, instead: string) {
  const templateFolder = temporaryFolder()
  cpSync(TEMPLATES, templateFolder, { recursive: true })
  const template = readFileSync(join(templateFolder, file), 'utf8')
  if (!template.includes(from)) throw new Error(`${file} does not say ${from}`)
  writeFileSync(join(templateFolder, file), template.replaceAll(from, instead))
  return createPress({ templateFolder })
}

const lines = (count: number): PaperBlock[] => Array.from({ length: count }, () => words('Eilutė'))

const withHeading = (count: number): Paper =>
  documentWith([...lines(count), heading('h', 'I SKYRIUS'), ...lines(3)])

const withSignatures = (count: number): Paper => documentWith([...lines(count), signed()])

const withAgenda = (count: number): Paper =>
  minutesOf({
    agenda: Array.from({ length: count }, (_item, index) => ({
      id: `a${index}`,
      title: `Dėl ${index} klausimo`,
      decisions: [],
    })),
    annexes: [],
  })

describe('the checker of layout', () => {
  it.each<readonly [string, string, string, string, (count: number) => Paper, RegExp]>([
    [
      'a heading parted from its text',
      'page.typ',
      'sticky: true',
      'sticky: false',
      withHeading,
      /ends with the heading/u,
    ],
    [
      'a heading of minutes parted from its text',
      'page.typ',
      'sticky: true',
      'sticky: false',
      withAgenda,
      /ends with the heading/u,
    ],
    [
      'signatures alone on a page',
      'page.typ',
      'block(sticky: true, width: 100%, par(sentence))',
      'block(width: 100%, par(sentence))',
      withSignatures,
      /signatures alone/u,
    ],
    [
      'words outside the right margin',
      'page.typ',
      'right: 10mm',
      'right: 9mm',
      withSignatures,
      /outside the margins/u,
    ],
    [
      'words below the last line',
      'page.typ',
      'bottom: 20mm',
      'bottom: 15mm',
      withHeading,
      /outside the margins/u,
    ],
    [
      'pages without numbers',
      'page.typ',
      'if number > 1',
      'if number > 2',
      withHeading,
      /page 2: "" in the upper margin/u,
    ],
  ])('sees %s', async (_name, file, from, instead, paperOf, fault) => {
    const faulty = faultyPress(file, from, instead)
    const found: string[] = []
    for (let count = 38; count < 54 && found.length === 0; count++) {
      const paper = paperOf(count)
      expect(layoutFaults(paper, await readPdf(press.pdf(paper).bytes))).toEqual([])
      found.push(...layoutFaults(paper, await readPdf(faulty.pdf(paper).bytes)))
    }
    expect(found.join('\n')).toMatch(fault)
  })
})
