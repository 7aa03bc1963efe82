import { describe, expect, it } from 'vitest'
import { readWordDocument } from '#shared/domain/intake/documents/read-word-document.ts'
import type { WordDocument } from '#shared/domain/intake/documents/word-document.ts'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

type Block = WordDocument['blocks'][number]

const line = (text: string, isListItem = false): Block => ({ type: 'paragraph', text, level: 0, isListItem })
const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  table: { name: '', rows: rows.map((row) => row.map((text) => ({ text, value: null }))) },
})

function read(...blocks: readonly Block[]) {
  const writer = draftWriter()
  const context = {
    institutions: KAZLU_RUDA, bodies: [], activities: [], indicators: [], selfId: 'KRS', role: 'municipality',
    municipalityId: null, defaultYear: null,
  } as const // prettier-ignore
  readWordDocument({ blocks }, 'Dokumentas', null, context, writer)
  return writer.result()
}

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
