import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxFile } from '#main/office/docx-file.ts'
import { plainText } from '#main/office/plain-text.ts'
import { paperKinds, PLAIN } from '#tests/print/paper-kinds.ts'
import { longAgenda, minutesOf, orderOf } from '#tests/print/paper-samples.ts'
import { anyText } from './any-text.ts'
import { all, openOffice, paragraphs, textOf, type XmlNode } from './read-office.ts'
import { documentOf, line, tableBlock } from './sample-document.ts'

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

const documentPart = async (paper: Parameters<typeof docxFile>[0]): Promise<XmlNode> =>
  openOffice(await docxFile(paper)).part('word/document.xml')

const value = (node: XmlNode, name: string, attribute: string) => all(node, name)[0]?.attributes[attribute]

describe('[row 88] a paper as a Word document', () => {
  it('has the page that the rules fix, numbered from the second page at the top', async () => {
    const file = openOffice(await docxFile(minutesOf()))
    const [section] = all(file.part('word/document.xml'), 'w:sectPr')
    if (!section) throw new Error('No section')
    expect(value(section, 'w:pgSz', 'w:w')).toBe(String(twips(210)))
    expect(all(section, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:left': String(twips(30)),
      'w:right': String(twips(10)),
      'w:top': String(twips(20)),
      'w:bottom': String(twips(20)),
    })
    expect(all(section, 'w:titlePg')).toHaveLength(1)
    const headers = file.names.filter((name) => /header\d\.xml$/u.test(name)).map((name) => file.part(name))
    expect(headers.filter((header) => /PAGE/u.test(textOf(header)))).toHaveLength(1)
    expect(headers).toHaveLength(2)
  })

  it('tells its title, author, language and day', async () => {
    const file = openOffice(await docxFile(minutesOf()))
    const core = file.part('docProps/core.xml')
    expect(textOf(all(core, 'dc:title')[0] as XmlNode)).toContain('PROTOKOLAS Nr. 5')
    expect(textOf(all(core, 'dc:creator')[0] as XmlNode)).toBe('Kalnelio pagrindinė mokykla')
    expect(textOf(all(core, 'dcterms:created')[0] as XmlNode)).toBe('2018-10-01T00:00:00Z')
    const defaults = all(file.part('word/styles.xml'), 'w:docDefaults')[0] as XmlNode
    expect(value(defaults, 'w:lang', 'w:val')).toBe('lt-LT')
    expect(value(defaults, 'w:rFonts', 'w:ascii')).toBe('Times New Roman')
    expect(value(defaults, 'w:sz', 'w:val')).toBe('24')
  })

  it('has real headings that hold to their text, and signatures that are never alone', async () => {
    const document = await documentPart(minutesOf({ agenda: longAgenda(2) }))
    const list = paragraphs(document)
    expect(list.find(({ style }) => style === 'Heading1')?.text).toContain('POSĖDŽIO PROTOKOLAS')
    const questions = list.filter(({ style }) => style === 'Klausimas').map(({ text }) => text)
    expect(questions[1]).toMatch(/^1\. SVARSTYTA/u)
    const signature = all(document, 'w:tbl').at(-1) as XmlNode
    const rows = all(signature, 'w:tr')
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
    const inTable = new Set(all(signature, 'w:p'))
    const before = list.filter(({ node }) => !inTable.has(node)).slice(-2)
    expect(before.map(({ keepsNext }) => keepsNext)).toEqual([true, true])
  })

  it('spaces the verb of an order by tracking, so that it can be searched', async () => {
    const document = await documentPart(orderOf())
    const spaced = all(document, 'w:r').filter((run) => all(run, 'w:spacing').length > 0)
    expect(spaced.map(textOf)).toEqual(['sudarau'])
  })

  it('repeats the heads of a table of 400 rows, as wide as the text of a turned page', async () => {
    const document = await documentPart(documentOf([tableBlock(400)], 'landscape'))
    const table = all(document, 'w:tbl')[0] as XmlNode
    const rows = all(table, 'w:tr')
    expect(rows).toHaveLength(401)
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...Array(400).fill(0)])
    const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(twips(297 - 40))
    expect(value(document, 'w:pgSz', 'w:orient')).toBe('landscape')
  })

  it('turns the page where the paper does', async () => {
    const document = await documentPart(
      documentOf([
        { block: 'paragraph', style: 'body', line: line('Stačias') },
        { block: 'page-break', orientation: 'landscape' },
        tableBlock(2),
      ]),
    )
    expect(all(document, 'w:pgSz').map(({ attributes }) => attributes['w:orient'])).toEqual([
      'portrait',
      'landscape',
    ])
  })

  it('gives the same bytes each time and in every time zone', async () => {
    const paper = documentOf([
      { block: 'heading', level: 2, line: line('I SKYRIUS'), looks: 'centred' },
      tableBlock(3),
    ])
    const withContents = { ...paper, contents: line('TURINYS'), hasCover: true }
    const [first, zone] = [await docxFile(withContents), process.env['TZ']]
    process.env['TZ'] = 'Pacific/Kiritimati'
    const second = await docxFile(withContents)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('lists the chapters of a paper, and of a book the papers, in its contents', async () => {
    const instructions = async (name: 'municipal' | 'minute-book') => {
      const paper = paperKinds(PLAIN)[name]
      const document = await documentPart(paper as Parameters<typeof docxFile>[0])
      const chapters = paragraphs(document).filter(({ style }) => style === 'Heading2')
      return [all(document, 'w:instrText').map(textOf)[0], chapters[0]?.text] as const
    }
    expect(await instructions('municipal')).toEqual(['TOC \\h \\o "2-3"', 'I. Projekto duomenys'])
    expect((await instructions('minute-book'))[0]).toBe('TOC \\h \\o "1-2"')
  })

  it('tells the pages of its contents before anybody asks Word to count them', async () => {
    const chapter = (title: string) =>
      [
        { block: 'heading', level: 2, line: line(title), looks: 'centred' },
        { block: 'page-break', orientation: 'portrait' },
      ] as const
    const paper = documentOf([...chapter('I SKYRIUS'), ...chapter('II SKYRIUS'), tableBlock(2)])
    const document = await documentPart({ ...paper, contents: line('TURINYS'), hasCover: true })
    const entries = paragraphs(document).filter(({ style }) => style?.startsWith('TOC') === true)
    expect(entries.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^I SKYRIUS.*2$/u),
      expect.stringMatching(/^II SKYRIUS.*3$/u),
    ])
  })

  it('leaves the pages of a very long paper to Word, which would take too long to count here', async () => {
    const asks = async (length: number) => {
      const long = { block: 'paragraph', style: 'body', line: line('a '.repeat(length / 2)) } as const
      const paper = documentOf([
        { block: 'heading', level: 2, line: line('I SKYRIUS'), looks: 'centred' },
        long,
      ])
      const file = openOffice(await docxFile({ ...paper, contents: line('TURINYS') }))
      return all(file.part('word/settings.xml'), 'w:updateFields').length
    }
    expect(await asks(200)).toBe(0)
    expect(await asks(2_000_000)).toBe(1)
  })

  it('is made of well-formed parts', async () => {
    const file = openOffice(await docxFile(documentOf([tableBlock(2, '<&"😀')])))
    for (const name of file.names) expect(file.part(name).children).toHaveLength(1)
  })

  it('holds whatever was typed as plain words', async () => {
    const typed = fc.sample(anyText({ minLength: 1, maxLength: 40 }), {
      numRuns: 200,
      seed: 7,
    })
    const hostile = ['😀 👩‍🏫', 'שלום مرحبا', '<w:t>&amp;', 'a\u0000b\u202Ec', 'ą'.repeat(20_000)]
    const words = [...typed, ...hostile].map((one) => `[${one}]`)
    const document = await documentPart(
      documentOf(words.map((text) => ({ block: 'paragraph', style: 'body', line: line(text) }))),
    )
    const shown = paragraphs(document).map(({ text }) => text)
    expect(shown.slice(-words.length)).toEqual(words.map(plainText))
  })
})
