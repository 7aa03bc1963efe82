import { describe, expect, it } from 'vitest'
import { orderPaper } from '#shared/domain/paper/order-paper.ts'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import { Order } from '#shared/model/order.ts'
import { sampleInstitution, sampleOrder } from './sample-papers.ts'

const build = (order: Parameters<typeof sampleOrder>[0] = {}) =>
  orderPaper({ order: sampleOrder(order), institution: sampleInstitution() })

const texts = (paper: ReturnType<typeof build>) =>
  paperLines(paper).map((line) => line.text.replaceAll('\u00A0', ' '))

const operative = (paper: ReturnType<typeof build>) =>
  paper.operative === null
    ? null
    : [paper.operative.before, paper.operative.verb, paper.operative.after].map((line) => line.text).join('')

describe('orderPaper', () => {
  it('stands as documents.md section 2 sets it out', () => {
    expect(texts(build())).toEqual([
      'KALNELIO PAGRINDINĖS MOKYKLOS',
      'DIREKTORIUS',
      'ĮSAKYMAS',
      'DĖL KŪRYBINĖS KOMANDOS SUDARYMO',
      '2018 m. rugsėjo 3 d. Nr. V-100',
      'Kalnelis',
      'Vadovaudamasis mokyklos nuostatų 12 punktu, ',
      'sudarau',
      ' kūrybinę komandą (sudėtis pridedama).',
      'Direktorius',
      'Vardenis Vadovaitis',
    ])
  })

  it('numbers several points behind a colon', () => {
    const points = [
      { id: 'p1', text: 'komandos sudėtį' },
      { id: 'p2', text: 'veiklos planą.' },
    ]
    const paper = build({ points, operativeVerb: 'tvirtinu:' })
    expect(operative(paper)).toBe('Vadovaudamasis mokyklos nuostatų 12 punktu, tvirtinu:')
    expect(paper.points.map((line) => line.text)).toEqual(['1. komandos sudėtį.', '2. veiklos planą.'])
  })

  it('opens with the verb in capitals where there is no preamble', () => {
    expect(operative(build({ preamble: '' }))).toBe('Sudarau kūrybinę komandą (sudėtis pridedama).')
  })

  it('lets a preamble without a verb end before its points', () => {
    const points = [
      { id: 'p1', text: 'Sudaryti komandą' },
      { id: 'p2', text: 'Paskirti vadovą' },
    ]
    const paper = build({ operativeVerb: '', points })
    expect(paper.operative).toBeNull()
    expect(paper.preamble.map((line) => line.text.replaceAll('\u00A0', ' '))).toEqual([
      'Vadovaudamasis mokyklos nuostatų 12 punktu:',
    ])
  })

  it('prints gaps in an empty draft', () => {
    const paper = orderPaper({
      order: Order.parse({ id: 'o', institutionId: 'ANT', subject: 'komandos sudarymo' }),
      institution: { name: 'Kalnelio mokykla', nameGenitive: '', place: '', directorTitle: '' },
    })
    expect(texts(paper)).toEqual([
      'KALNELIO MOKYKLA',
      '________',
      'ĮSAKYMAS',
      'DĖL KOMANDOS SUDARYMO',
      '________ Nr. –',
      '________',
      '________',
      '________________',
    ])
  })

  it('makes a decision of a council', () => {
    const paper = build({ orderKind: 'council-decision', state: 'annulled', date: '2019-01' })
    expect(paper.author.map((line) => line.text)).toEqual(['KALNELIO PAGRINDINĖ MOKYKLA'])
    expect(paper.title.map((line) => line.text)).toEqual(['SPRENDIMAS'])
    expect(paper.notice?.text).toBe('SPRENDIMAS ANULIUOTAS')
    expect(texts(paper)).toContain('2019 m. sausio ___ d. Nr. V-100')
  })
})
