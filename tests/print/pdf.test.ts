import { describe, expect, it } from 'vitest'
import { createPress } from '#main/print/press.ts'
import { longAgenda, minutesOf, orderOf } from './paper-samples.ts'
import { pdfaMarkers } from './pdfa-markers.ts'
import { flatText, readPdf } from './read-pdf.ts'

const press = createPress()

describe('the PDF of minutes', () => {
  it('holds number, agenda and decisions as text', async () => {
    const pdf = await readPdf(press.pdf(minutesOf()).bytes)
    const text = flatText(pdf)
    for (const expected of [
      'KŪRYBINĖS KOMANDOS POSĖDŽIO PROTOKOLAS',
      '2018-10-01 Nr. 5',
      'DARBOTVARKĖ:',
      '1. Dėl 2018–2019 m. m. veiklos plano.',
      '1. SVARSTYTA. Dėl 2018–2019 m. m. veiklos plano.',
      'Balsuota: už – 3, prieš – 0, susilaikė – 0.',
      '1.1. Pritarti veiklos planui.',
      '2.1. Mokymus surengti lapkritį.',
      'Posėdžio pirmininkė Vardenė Pirmoji',
    ]) {
      expect(text).toContain(expected)
    }
  })

  it.each([
    ['minutes', minutesOf()],
    ['long minutes', minutesOf({ agenda: longAgenda(40) })],
    ['an order', orderOf()],
  ])('bears the marks of PDF/A-2a: %s', (_name, paper) => {
    const markers = pdfaMarkers(press.pdf(paper).bytes)
    expect(markers).toMatchObject({ part: '2', conformance: 'A', language: 'lt-LT', outputIntents: 1 })
    expect(markers).toMatchObject({ marked: true, forbidden: [] })
    expect(markers.fonts).toBe(2)
    expect(markers.embeddedFonts).toBe(markers.fonts)
  })

  it('names title, author, date and language, and has an outline and a structure', async () => {
    const pdf = await readPdf(press.pdf(minutesOf()).bytes)
    expect(pdf.info['Title']).toBe('KŪRYBINĖS KOMANDOS POSĖDŽIO PROTOKOLAS Nr. 5')
    expect(pdf.info['Author']).toBe('Kalnelio pagrindinė mokykla')
    expect(pdf.info['CreationDate']).toBe('D:20181001000000Z')
    expect(pdf.info['Language']).toBe('lt-LT')
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.isMarked).toBe(true)
    expect(pdf.hasAttachments).toBe(false)
    expect(pdf.hasScripts).toBe(false)
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(pdf.roles.filter((role) => role === 'H2')).toHaveLength(3)
    expect(pdf.outline).toEqual([
      'KŪRYBINĖS KOMANDOS POSĖDŽIO PROTOKOLAS',
      'DARBOTVARKĖ:',
      '1. SVARSTYTA. Dėl 2018–2019\u00A0m.\u00A0m. veiklos plano.',
      '2. SVARSTYTA. Dėl mokymų.',
    ])
  })

  it('is the same to the byte for the same record, from any press and after other papers', () => {
    const first = press.pdf(minutesOf()).bytes
    press.pdf(orderOf())
    expect(Buffer.compare(press.pdf(minutesOf()).bytes, first)).toBe(0)
    expect(Buffer.compare(createPress().pdf(minutesOf()).bytes, first)).toBe(0)
    expect(Buffer.compare(press.pdf(minutesOf({ minutesNumber: '6' })).bytes, first)).not.toBe(0)
  })

  it('prints a draft without anything', async () => {
    const draft = minutesOf({
      date: null,
      startTime: null,
      place: '',
      chairId: null,
      secretaryId: null,
      attendance: [],
      agenda: [],
      annexes: [],
      minutesNumber: null,
    })
    const pdf = await readPdf(press.pdf(draft).bytes)
    expect(flatText(pdf)).toContain('________ Nr. –')
    expect(pdf.info['CreationDate']).toBe('D:19700101000000Z')
  })
})

describe('the PDF of an order', () => {
  it('spaces the verb by tracking, so that it is found as a word', async () => {
    const widthOfVerb = async (spacedVerb: boolean) => {
      const { pages } = await readPdf(press.pdf({ ...orderOf(), spacedVerb }).bytes)
      const verb = pages[0]?.find(({ text }) => text === 'sudarau')
      return (verb?.right ?? 0) - (verb?.left ?? 0)
    }
    const plain = await widthOfVerb(false)
    expect(plain).toBeGreaterThan(12)
    expect(await widthOfVerb(true)).toBeGreaterThan(plain + 1.5)
  })
})
