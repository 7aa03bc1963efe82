import { describe, expect, it } from 'vitest'
import { line, read, table } from './read-word.ts'

type Drafts = ReturnType<typeof read>['drafts']

const kinds = (drafts: Drafts): string[] => drafts.map(({ kind }) => kind)
const recordOf = (drafts: Drafts, kind: string) => drafts.find((one) => one.kind === kind)?.record

describe('a report whose table has a column of its own for what was done', () => {
  it('proves the rule beside it: three columns', () => {
    const { drafts, leftovers } = read(
      line('Veiklos ataskaita'),
      table(
        ['Veikla', 'Sėkmės kriterijai', 'Įgyvendinimas'],
        [
          'Mokymai',
          'Ne mažiau kaip 60 proc. mokytojų dalyvaus bent 2 mokymuose',
          'Antanavo pagr. mokyklos mokytojų taryba 2018-02-07 (prot. Nr. 1); 18 iš 24 mokytojų (75 proc.) dalyvavo',
        ],
      ),
    )
    expect(leftovers).toEqual([])
    const rule = drafts.find(({ kind }) => kind === 'indicator')
    expect(recordOf(drafts, 'evidence')).toMatchObject({ indicatorId: `draft:${rule?.key}` })
    expect(recordOf(drafts, 'observation')).toMatchObject({
      indicatorId: `draft:${rule?.key}`,
      numerator: 18,
      denominator: 24,
    })
  })

  it('asks which of several rules a share is of: six columns, an aim beside the activity', () => {
    const { drafts, questions, leftovers } = read(
      line('Ataskaita'),
      table(
        ['Nr.', 'Uždavinys', 'Veiklos', 'Siektini rezultatai', 'Sėkmės rodikliai', 'Kas padaryta'],
        [
          '1',
          'Stiprinti',
          'Mokytojų mokymai',
          'Geresnės pamokos',
          '1) ne mažiau kaip 80 proc. mokytojų dalyvaus mokymuose;\n2) bent 2 seminarai',
          'Įvyko 3 seminarai. 20 iš 24 mokytojų (83 proc.).',
        ],
      ),
    )
    expect(recordOf(drafts, 'activity')).toMatchObject({
      title: 'Mokytojų mokymai',
      expectedResults: 'Geresnės pamokos',
    })
    expect(questions.map(({ code }) => code)).toEqual(['which-indicator'])
    expect(leftovers.map(({ text }) => text)).toEqual(['Uždavinys', 'Įvyko 3 seminarai.'])
  })

  it('has terms, persons and results: five columns without rules', () => {
    const { drafts } = read(
      table(
        ['Eil. Nr.', 'Priemonės pavadinimas', 'Atsakingi', 'Įvykdymo terminas', 'Pasiekti rezultatai'],
        [
          '1.',
          'Tvarka',
          'Direktorė',
          'I pusm.',
          'Tvarkos aprašas patvirtintas 2018-05-10 įsakymu Nr. V-40 (KRKGG)',
        ],
      ),
    )
    expect(kinds(drafts)).toEqual(['plan', 'activity', 'paper-version', 'order'])
    expect(recordOf(drafts, 'activity')).toMatchObject({ term: 'I pusm.', responsible: 'Direktorė' })
  })

  it('goes on in the next table, which has no heads of its own', () => {
    const { drafts, leftovers } = read(
      table(['Veikla', 'Sėkmės rodikliai', 'Atsakingas'], ['Mokymai', 'Bent 2 seminarai', 'Direktorė']),
      table(['Pokalbiai', 'Ne mažiau kaip 60 proc. tėvų dalyvauja pokalbiuose', 'Pavaduotoja']),
    )
    expect(kinds(drafts)).toEqual(['plan', 'activity', 'indicator', 'activity', 'indicator'])
    expect(leftovers).toEqual([])
  })
})

describe('a table of attendances that is no list of rows', () => {
  it('has days over its columns', () => {
    const { drafts } = read(
      table(
        ['Mokykla', '2018-04-10', '2018-05-15'],
        ['Antanavo pagrindinė mokykla', '5', '4'],
        ['KRKGG', '12', '10'],
      ),
    )
    expect(drafts.map(({ record }) => record['dates'])).toEqual([['2018-04-10'], ['2018-05-15']])
    expect(drafts[1]?.record).toMatchObject({
      participants: [
        { institutionId: 'ANT', unspecified: 4 },
        { institutionId: 'KRKGG', unspecified: 10 },
      ],
    })
  })

  it('has its day in a merged line over the heads', () => {
    const { drafts } = read(
      table(
        ['2018-04-10 seminaras', '', ''],
        ['Mokykla', 'Mokytojai', 'Mokiniai'],
        ['Antanavo pagrindinė mokykla', '5', '14'],
        ['KRKGG', '12', '40'],
        ['Iš viso', '17', '54'],
      ),
    )
    expect(drafts.map(({ record }) => record)).toMatchObject([
      {
        dates: ['2018-04-10'],
        participants: [
          { institutionId: 'ANT', teachers: 5, pupils: 14 },
          { institutionId: 'KRKGG', teachers: 12, pupils: 40 },
        ],
      },
    ])
  })
})
