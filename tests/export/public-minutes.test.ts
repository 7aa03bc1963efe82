import { describe, expect, it } from 'vitest'
import { namePattern } from '#shared/domain/public-version/name-pattern.ts'
import { publicMinutes } from '#shared/domain/public-version/public-minutes.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { paperLines } from '#shared/domain/paper/paper-lines.ts'
import { sampleBody, sampleInstitution, sampleMeeting } from '#tests/unit/paper/sample-papers.ts'

function published(changes: Parameters<typeof sampleMeeting>[0], names: 'initials' | 'roles' = 'initials') {
  const source = { meeting: sampleMeeting(changes), body: sampleBody() }
  const paper = minutesPaper({ ...source, institution: sampleInstitution() })
  return publicMinutes(paper, source, names)
}

const wordsOf = (result: ReturnType<typeof published>): string =>
  paperLines(result.paper)
    .map(({ text }) => text.replaceAll('\u00A0', ' '))
    .join('\n')

describe('names in every case', () => {
  it.each([
    ['Vardenė Pavardenė', 'pavesti Vardenei Pavardenei', 'pavesti V. P.'],
    ['Vardenė Pavardenė', 'V. Pavardenės nuomone, Pavardenę išrinkus', 'V. P. nuomone, V. P. išrinkus'],
    ['Jonas Petraitis', 'Jono Petraičio ir J. Petraičiui', 'J. P. ir J. P.'],
    ['Ona Marija Gaidys', 'Onos Marijos Gaidžio, Onos Gaidžiu', 'O. M. G., O. M. G.'],
    ['Ona Kazlauskaitė-Rimkė', 'su Ona Kazlauskaite-Rimke', 'su O. K.'],
    ['Rūta Kalnas', 'Kalnelio kalnas matyti', 'Kalnelio kalnas matyti'],
    ['Jonas Petraitis', 'Petraitytės siūlymas', 'Petraitytės siūlymas'],
  ])('%s: %s', (name, text, hidden) => {
    const pattern = namePattern(name)
    expect(text.replaceAll(pattern?.whole ?? /$^/u, pattern?.initials ?? '').replaceAll('\u00A0', ' ')).toBe(
      hidden,
    )
  })

  it('takes no single word for a name', () => {
    expect(namePattern('Sekretorė')).toBeNull()
    expect(namePattern('  ')).toBeNull()
  })
})

describe('the public version of minutes', () => {
  it('has no name that the record holds, no participants and says what it is', () => {
    const result = published({
      guests: [{ id: 'g', name: 'Svečias Svetimas', position: 'konsultantas' }],
      agenda: [
        {
          id: 'a',
          title: 'Dėl Vardenės Trečiosios pranešimo',
          presenter: 'Vardenė Trečioji, mokytoja',
          considered:
            'Svečio Svetimo patarimu. Rašyti vardene@mokykla.lt, tel. +370 612 34567, kodas 39001011234.',
          speakers: [{ id: 's', name: 'Vardenis Antrasis', statement: 'pritaria Vardenei Trečiajai' }],
          decisions: [{ id: 'd', text: 'Pavesti V. Ketvirtajam', responsible: 'Vardenis Ketvirtasis' }],
        },
      ],
    })
    const words = wordsOf(result)
    expect(words).not.toMatch(/Pirmoji|Antrasis|Trečio|Trečiaj|Ketvirt|Svetim|@|612|39001011234/u)
    expect(words).not.toMatch(/Dalyvavo|Nedalyvavo|Kviestieji/u)
    expect(words).toContain('[neskelbtina]')
    expect(words).toContain('KALNELIO PAGRINDINĖ MOKYKLA')
    expect(words).toContain('Posėdžio pirmininkė V. P.\n')
    expect(result.paper.register.at(-1)?.text).toBe('(viešinama versija)')
    expect(result.paper.metadata.title).toContain('(viešinama versija)')
  })

  it('tells every line before and after, left out ones too', () => {
    const { lines } = published({})
    const changed = lines.filter(({ before, after }) => before !== after)
    expect(lines.find(({ field, after }) => field === 'attendance' && after === null)?.before).toContain(
      'Dalyvavo',
    )
    expect(changed.map(({ field }) => field)).toContain('chairId')
    expect(lines.filter(({ field }) => field === 'agendaHeading' || field === 'agenda')[0]?.after).toBe(
      'DARBOTVARKĖ:',
    )
  })

  it('calls people by their role where it is known and the form is sure', () => {
    const result = published(
      {
        agenda: [
          {
            id: 'a',
            title: 'Dėl plano',
            speakers: [{ id: 's', name: 'Vardenė Trečioji', statement: 'siūlo Vardeniui Antrajam' }],
            decisions: [{ id: 'd', text: 'Pritarti', responsible: 'Vardenis Ketvirtasis' }],
          },
        ],
      },
      'roles',
    )
    const words = wordsOf(result)
    expect(words).toContain('narė – siūlo V. A.')
    expect(words).toContain('atsako narys')
  })

  it('tells first names that it did not dare to change', () => {
    const { doubts } = published({
      agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Vardenė pritarė.' }],
    })
    expect(doubts).toEqual(['Vardenė'])
  })
})
