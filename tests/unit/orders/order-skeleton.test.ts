import { describe, expect, test } from 'vitest'
import { isOrderLocked } from '#shared/domain/orders/order-lock.ts'
import { orderFromSkeleton } from '#shared/domain/orders/order-skeleton.ts'
import { ORDER_SKELETONS, type OrderSkeleton } from '#shared/domain/orders/order-skeletons.ts'
import { orderStandings } from '#shared/domain/orders/order-standings.ts'
import { preambleOpenings } from '#shared/domain/orders/signer-grammar.ts'
import { orderPaper } from '#shared/domain/paper/order-paper.ts'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'

const institution = SCHEMAS.institution.parse({
  id: 'J',
  name: 'Jankų pagrindinė mokykla',
  nameGenitive: 'Jankų pagrindinės mokyklos',
  place: 'Jankai',
  directorTitle: 'Direktorė',
})
const body = SCHEMAS.body.parse({
  id: 'kk',
  institutionId: 'J',
  name: 'Kūrybinė komanda',
  nameGenitive: 'kūrybinės komandos',
  members: [
    { id: 'm1', duty: 'secretary', role: 'sekretorius', name: 'Šarūnas Šeda', position: 'mokytojas' },
    { id: 'm2', duty: 'chair', role: 'pirmininkė', name: 'Živilė Žukė', position: 'pavaduotoja' },
    { id: 'm3', role: 'narė', name: 'Ana Čepė', position: 'mokytoja' },
    { id: 'm4', role: 'narė', name: 'Išėjusi Narė', to: '2018-06-01' },
  ],
})
const target = SCHEMAS.order.parse({
  id: 'o1',
  institutionId: 'J',
  subject: 'Dėl kūrybinės komandos sudarymo',
  number: 'V-12',
  date: '2018-09-03',
  signerTitle: 'Direktorė',
  state: 'registered',
})

function make(skeleton: OrderSkeleton, directorTitle = 'Direktorė') {
  let row = 0
  const order = orderFromSkeleton({
    id: 'new',
    institutionId: 'J',
    date: '2018-10-01',
    institution: { ...institution, directorTitle },
    registerId: null,
    skeleton,
    body,
    target,
    schoolYear: '2018-2019',
    newRowId: () => `r${++row}`,
  })
  const paper = orderPaper({ order, institution: { ...institution, directorTitle } })
  return { order, texts: paperLines(paper).map(({ text }) => text.replaceAll('\u00A0', ' ').trim()) }
}

describe('[row 16] an order begins in its fixed legal wording', () => {
  test('a team: composition with the chair first, then by the Lithuanian alphabet, as sub-points', () => {
    const { texts, order } = make('founds-body')
    expect(texts).toEqual(
      expect.arrayContaining([
        'DĖL KŪRYBINĖS KOMANDOS SUDARYMO',
        'Vadovaudamasi Jankų pagrindinės mokyklos nuostatų ____ punktu:',
        '1. Tvirtinu kūrybinės komandos sudėtį:',
        '1.1. Živilė Žukė – pavaduotoja (pirmininkė);',
        '1.2. Ana Čepė – mokytoja (narė);',
        '1.3. Šarūnas Šeda – mokytojas (sekretorius).',
        '2. Pavedu ____ šį įsakymą paskelbti ir supažindinti su juo.',
      ]),
    )
    expect(order.effects).toMatchObject([{ effect: 'founds-body', targetId: 'kk' }])
    expect(texts.join()).not.toContain('Išėjusi')
  })

  test('a plan: the annex carries the plan, the verb goes on in its sentence', () => {
    const { texts } = make('approves-plan', 'Direktorius')
    expect(texts).toEqual(
      expect.arrayContaining([
        'Vadovaudamasis Jankų pagrindinės mokyklos nuostatų ____ punktu,',
        'tvirtinu',
        'kūrybinės komandos 2018–2019 mokslo metų veiklos planą (pridedama).',
        'PRIDEDAMA. Kūrybinės komandos 2018–2019 mokslo metų veiklos planas.',
      ]),
    )
  })

  test('a repeal cites the other order by office, date, number and heading', () => {
    const cited = 'Jankų pagrindinės mokyklos direktoriaus 2018 m. rugsėjo 3 d.'
    expect(make('repeals').order).toMatchObject({
      subject: `Dėl ${cited} įsakymo Nr. V-12 „Dėl kūrybinės komandos sudarymo“ pripažinimo netekusiu galios`,
      operativeVerb: 'pripažįstu',
      points: [{ text: `netekusiu galios ${cited} įsakymą Nr. V-12 „Dėl kūrybinės komandos sudarymo“.` }],
      effects: [{ effect: 'repeals', targetId: 'o1' }],
    })
    expect(make('changes').order.operativeVerb).toBe('pakeičiu')
  })

  test('no form of a word is guessed where the title of the head does not tell it', () => {
    for (const skeleton of ORDER_SKELETONS) {
      expect(make(skeleton, 'L. e. direktoriaus pareigas').order.preamble).toBe('')
      expect(SCHEMAS.order.safeParse(make(skeleton).order).success).toBe(true)
    }
    expect(preambleOpenings('Direktorė')).toContain('Siekdama')
    expect(preambleOpenings('Direktorė')).not.toContain('Siekdamas')
    expect(preambleOpenings('L. e. pareigas')).toEqual(expect.arrayContaining(['Siekdama', 'Siekdamas']))
  })
})

describe('[row 11] [row 12] an order that was given out is locked', () => {
  test('until it is reopened with a reason; annulling and a corrected number say why', () => {
    expect(isOrderLocked(target, { ...target, subject: 'Kitas' })).toBe(true)
    expect(isOrderLocked(target, 'removed')).toBe(true)
    expect(isOrderLocked(target, { ...target, state: 'draft' })).toBe(true)
    expect(isOrderLocked(target, { ...target, state: 'reopened', reopenReason: ' ' })).toBe(true)
    expect(
      isOrderLocked(target, { ...target, state: 'reopened', reopenReason: 'Klaida', subject: 'x' }),
    ).toBe(true)
    expect(isOrderLocked(target, { ...target, state: 'reopened', reopenReason: 'Klaida' })).toBe(false)
    expect(isOrderLocked(target, { ...target, state: 'annulled', annulReason: '' })).toBe(true)
    const annulled = { ...target, state: 'annulled' as const, annulReason: 'Klaidingas' }
    expect(isOrderLocked(target, annulled)).toBe(false)
    expect(isOrderLocked(annulled, { ...annulled, annulReason: 'Kita' })).toBe(true)
    const corrected = { ...target, number: 'V-13', edition: 2, reopenReason: 'Numeris buvo užimtas' }
    expect(isOrderLocked(target, corrected)).toBe(false)
    expect(isOrderLocked(target, { ...corrected, edition: 1 })).toBe(true)
    expect(isOrderLocked(target, { ...corrected, subject: 'x' })).toBe(true)
  })
})

describe('[row 18] what others did to an order', () => {
  test('shows in a list: repealed outweighs changed, drafts and annulled orders do nothing', () => {
    const acting = (id: string, effect: 'changes' | 'repeals', targetId: string, state: string) =>
      SCHEMAS.order.parse({
        id,
        institutionId: 'J',
        subject: 'Dėl x',
        state,
        effects: [{ id: 'e', effect, targetId }],
      })
    const standings = orderStandings([
      acting('a', 'repeals', 'o1', 'registered'),
      acting('b', 'changes', 'o1', 'registered'),
      acting('c', 'changes', 'o2', 'reopened'),
      acting('d', 'repeals', 'o3', 'draft'),
      acting('e', 'repeals', 'o4', 'annulled'),
    ])
    expect([...standings]).toEqual([
      ['o1', 'repealed'],
      ['o2', 'changed'],
    ])
  })
})
