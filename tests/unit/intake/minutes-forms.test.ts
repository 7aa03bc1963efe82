import { describe, expect, it } from 'vitest'
import { line, read, table } from './read-word.ts'

const minutes = (...blocks: readonly ReturnType<typeof line>[]) => {
  const { drafts, leftovers, questions } = read(...blocks)
  const record = drafts.find(({ kind }) => kind === 'meeting')?.record
  return { record, left: leftovers.map(({ text }) => text), asks: questions.map(({ code }) => code) }
}

const typed = (...lines: readonly string[]) => minutes(...lines.map((text) => line(text)))

describe('minutes in many hands', () => {
  it('the official form: day held, hours, members by their names, presenter, votes, annexes', () => {
    const { record, left } = typed(
      'ANTANAVO PAGRINDINĖ MOKYKLA', 'KŪRYBINĖS KOMANDOS POSĖDŽIO PROTOKOLAS', '2018-10-15 Nr. 2', 'Antanavas',
      'Posėdis įvyko 2018-10-12 14.00–15.30 val.', 'Posėdžio pirmininkė Ona Petraitienė',
      'Dalyvavo: Ona Petraitienė, Jonas Jonaitis, V. Petraitis.', 'Kviestieji: 2 tėvų atstovai', 'DARBOTVARKĖ:',
      '1. Dėl metodų;', '2. Kiti klausimai.', '1. SVARSTYTA. Dėl metodų.', 'Pranešėja – Ona Petraitienė.',
      'Pirmininkė pasiūlė tris metodus.', 'KALBĖJO:', 'Siūloma taikyti visus.', 'Balsuota: už – 4, prieš – 0, susilaikė – 1.',
      'NUTARTA:', '1.1. Taikyti metodus.', '2. SVARSTYTA. Kiti klausimai.', 'NUTARTA. Rinktis lapkritį.', 'PRIDEDAMA:',
      '1. Dalyvių sąrašas, 1 lapas.', '2. Metodų aprašas (3 lapai).', 'Posėdžio pirmininkė', '(parašas)', 'Ona Petraitienė',
      'Su protokolu susipažino visi komandos nariai.',
    ) // prettier-ignore
    expect(record).toMatchObject({
      date: '2018-10-12',
      documentDate: '2018-10-15',
      startTime: '14:00',
      endTime: '15:30',
      otherMembers: 3,
      registeredOn: '2018-10-15',
      agenda: [
        {
          title: 'Dėl metodų',
          presenter: 'Ona Petraitienė',
          considered: 'Pirmininkė pasiūlė tris metodus.',
          speakers: [{ statement: 'Siūloma taikyti visus.' }],
          votes: { for: 4, against: 0, abstained: 1 },
          decisions: [{ text: 'Taikyti metodus.' }],
        },
        { title: 'Kiti klausimai.', decisions: [{ text: 'Rinktis lapkritį.' }] },
      ],
      annexes: [
        { title: 'Dalyvių sąrašas', sheets: 1 },
        { title: 'Metodų aprašas', sheets: 3 },
      ],
    })
    expect(left).toEqual([
      'Posėdžio pirmininkė Ona Petraitienė',
      'Kviestieji: 2 tėvų atstovai',
      'Su protokolu susipažino visi komandos nariai.',
    ])
  })

  it('one "Svarstyta" and one "Nutarta" over all questions are shared out by their numbers', () => {
    const { record, left, asks } = typed(
      'Antanavo pagrindinė mokykla', 'Kūrybinės grupės susirinkimo protokolas', '2018 m. spalio 15 d.', 'Protokolo Nr. 3',
      'Dalyvauja: 7 kūrybinės grupės nariai iš 9.', 'Darbotvarkė:', 'Veiklos planas', 'Refleksijos metodai', 'Svarstyta:',
      '1. Pristatytas planas.', '2. Metodai aptarti.', 'Nutarta:', '1. Pritarti planui.', '2. Išbandyti tris metodus.',
      'Susirinkimo pirmininkė O. Petraitienė',
    ) // prettier-ignore
    expect(record).toMatchObject({
      minutesNumber: '3',
      otherMembers: 7,
      agenda: [
        {
          title: 'Veiklos planas',
          considered: 'Pristatytas planas.',
          decisions: [{ text: 'Pritarti planui.' }],
        },
        {
          title: 'Refleksijos metodai',
          considered: 'Metodai aptarti.',
          decisions: [{ text: 'Išbandyti tris metodus.' }],
        },
      ],
    })
    expect(left).toEqual(['Dalyvauja: 7 kūrybinės grupės nariai iš 9.'])
    expect(asks).toEqual(['which-body'])
  })

  it('a decision of a question that nobody headed is kept, with the votes in its brackets', () => {
    const { record, left } = minutes(
      line('ANTANAVO PAGRINDINĖS MOKYKLOS'),
      line('MOKYTOJŲ TARYBOS POSĖDŽIO'),
      line('PROTOKOLAS Nr. 5'),
      table(['2018-11-20', ''], ['Laikas', '14:00'], ['Dalyviai', '8']),
      line('DARBOTVARKĖ: Dėl II pusmečio veiklų.'),
      line('Nuspręsta: pritarti planui (už – 7, prieš – 0, susilaikė – 1).'),
    )
    expect(record).toMatchObject({
      date: '2018-11-20',
      minutesNumber: '5',
      startTime: '14:00',
      otherMembers: 8,
      agenda: [
        {
          title: 'Dėl II pusmečio veiklų.',
          decisions: [{ text: 'pritarti planui.', votes: { for: 7, against: 0, abstained: 1 } }],
        },
      ],
    })
    expect(left).toEqual([])
  })

  it('a title that reads otherwise than on the agenda is kept below it; the same in another case is not', () => {
    const { record } = typed(
      'ANTANAVO PAGRINDINĖ MOKYKLA', 'MOKYTOJŲ TARYBOS POSĖDŽIO PROTOKOLAS', '2018-10-15 Nr. 2', 'DARBOTVARKĖ:',
      'Dėl pusmečio veiklų.', 'Dėl refleksijos dienos organizavimo.', '1. SVARSTYTA. Pusmečio veiklos.', 'NUTARTA: tęsti.',
      '2. SVARSTYTA. Refleksijos diena.', 'NUTARTA: rengti.',
    ) // prettier-ignore
    expect(record).toMatchObject({
      agenda: [
        { title: 'Dėl pusmečio veiklų.', considered: '' },
        { title: 'Dėl refleksijos dienos organizavimo.', considered: 'Refleksijos diena.' },
      ],
    })
  })
})

describe('nothing of minutes is dropped', () => {
  it('without a day the lines over the first question are read or left over all the same', () => {
    const { record, left, asks } = typed(
      'ANTANAVO PAGRINDINĖ MOKYKLA', 'MOKYTOJŲ TARYBOS POSĖDŽIO PROTOKOLAS', 'Nr. 2', 'Dalyvavo 14 mokytojų.',
      'Kviestieji: 2 tėvų atstovai', '1. SVARSTYTA. Dėl plano.', 'NUTARTA: pritarti.',
    ) // prettier-ignore
    expect(record).toMatchObject({ date: null, otherMembers: 14 })
    expect(left).toContain('Kviestieji: 2 tėvų atstovai')
    expect(asks).toContain('date-missing')
  })

  it('a point of the agenda that no question answers, and words behind the signatures, are left over', () => {
    const { record, left } = typed(
      'ANTANAVO PAGRINDINĖ MOKYKLA', 'MOKYTOJŲ TARYBOS POSĖDŽIO PROTOKOLAS', '2018-10-15 Nr. 2', 'DARBOTVARKĖ:',
      '1. Dėl plano.', '2. Dėl metodų.', '3. Dėl išvykos.', '1. SVARSTYTA. Dėl plano.', 'NUTARTA: pritarti.',
      '2. SVARSTYTA. Dėl metodų.', 'NUTARTA: taikyti.', 'Sekretorė (parašas) Rasa Jonaitienė', 'Susipažinau su protokolu',
    ) // prettier-ignore
    expect(record).toMatchObject({ agenda: [{ title: 'Dėl plano.' }, { title: 'Dėl metodų.' }] })
    expect(left).toEqual(['3. Dėl išvykos.', 'Susipažinau su protokolu'])
  })
})

describe('reports of other heads', () => {
  it('a planned result sets the rule, and what was reached proves it', () => {
    const { drafts, leftovers } = read(
      table(
        ['Eil. Nr.', 'Veikla', 'Planuotas rezultatas', 'Pasiektas rezultatas ir įrodymai'],
        ['1.', 'Apklausos', 'Ne mažiau kaip 30 proc. mokinių dalyvaus apklausoje', 'Antanavo pagrindinė mokykla: apklausta 40 mokinių iš 100.'],
      ),
    ) // prettier-ignore
    expect(drafts.map(({ kind }) => kind)).toEqual(['plan', 'activity', 'indicator', 'survey', 'evidence'])
    expect(drafts[2]?.record).toMatchObject({ target: 30, comparator: '>=' })
    expect(leftovers).toEqual([])
  })

  it('what was done beside an activity is enough', () => {
    const { drafts } = read(
      table(['Veikla', 'Įgyvendinta'], ['Mokymai', 'Antanavo pagrindinė mokykla: planas patvirtintas 2018-10-01 įsakymu Nr. V-5.']),
    ) // prettier-ignore
    expect(drafts.map(({ kind }) => kind)).toEqual(['plan', 'activity', 'paper-version', 'order'])
  })
})
