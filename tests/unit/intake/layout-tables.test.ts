import { describe, expect, it } from 'vitest'
import { line, read, table } from './read-word.ts'

describe('papers laid out by tables without borders', () => {
  it('minutes have the date and number that stand in cells', () => {
    const { drafts, leftovers } = read(
      line('ANTANAVO PAGRINDINĖ MOKYKLA'),
      line('MOKYTOJŲ TARYBOS POSĖDŽIO PROTOKOLAS'),
      table(['2018 m. spalio 10 d.', 'Nr. 3']),
      line('DARBOTVARKĖ:'),
      line('Dėl refleksijos metodų.', true),
      line('SVARSTYTA. Refleksijos metodai.'),
      line('NUTARTA. Pritarti refleksijos metodų taikymui.'),
      table(['Posėdžio pirmininkė', 'Ona Petraitienė'], ['Posėdžio sekretorė', 'Rasa Jonaitienė']),
    )
    const meeting = drafts.find(({ kind }) => kind === 'meeting')
    expect(meeting?.record).toMatchObject({ date: '2018-10-10', minutesNumber: '3' })
    expect(leftovers).toEqual([])
  })

  it('an order whose points say the verb themselves has them all, and its head is none of them', () => {
    const { drafts } = read(
      table(
        ['JANKŲ PAGRINDINĖS MOKYKLOS DIREKTORIUS'],
        ['ĮSAKYMAS\nDĖL KŪRYBINĖS KOMANDOS SUDARYMO'],
        ['2018 m. gruodžio 5 d. Nr. V-87\nJankai'],
      ),
      line('Vadovaudamasi mokyklos nuostatų 15 punktu:'),
      line('S u d a r a u kūrybinę komandą: Ona Petraitienė, pirmininkė.', true),
      line('P a v e d u komandai parengti veiklos planą iki 2019-01-15.', true),
      table(['Direktorė', 'Vida Kazlauskienė']),
    )
    expect(drafts.map(({ kind }) => kind)).toEqual(['order'])
    expect(drafts[0]?.record).toMatchObject({
      institutionId: 'JAN',
      number: 'V-87',
      date: '2018-12-05',
      subject: 'Dėl kūrybinės komandos sudarymo',
      preamble: 'Vadovaudamasi mokyklos nuostatų 15 punktu:',
      points: [
        { text: 'Sudarau kūrybinę komandą: Ona Petraitienė, pirmininkė.' },
        { text: 'Pavedu komandai parengti veiklos planą iki 2019-01-15.' },
      ],
    })
  })
})
