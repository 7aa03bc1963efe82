import { describe, expect, it } from 'vitest'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import type { IntakeContext } from '#shared/domain/intake/intake-context.ts'
import type { KeptRecord } from '#shared/domain/intake/kept-index.ts'
import { readAttendanceText } from '#shared/domain/intake/read-attendance-text.ts'
import { settleDrafts } from '#shared/domain/intake/settle-drafts.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

const CONTEXT: IntakeContext = {
  institutions: KAZLU_RUDA, bodies: [], activities: [], indicators: [], selfId: 'KRS', role: 'municipality',
  municipalityId: 'KRS', defaultYear: null,
} // prettier-ignore

function read(text: string, kept: readonly KeptRecord[] = []) {
  const writer = draftWriter()
  readAttendanceText(text, CONTEXT, writer)
  return settleDrafts(writer.result(), {
    idOf: (key) => `id:${key}`,
    kept: (kind) => (kind === 'event' ? kept : []),
    overwrites: false,
    answers: {},
    isLocked: () => false,
  }).proposals
}

const saved = (text: string): KeptRecord[] =>
  read(text).map(({ record, id }) => ({ ...record, id }) as KeptRecord)

function rows(record: Readonly<Record<string, unknown>>): string[] {
  const list = record['participants'] as readonly Readonly<Record<string, unknown>>[]
  const counts = ['teachers', 'pupils', 'parents', 'other', 'unspecified', 'mixed']
  return list.map((row) => [row['institutionId'], ...counts.flatMap((name) => (row[name] === null ? [] : [`${name}=${JSON.stringify(row[name])}`]))].join(' ')) // prettier-ignore
}

const LIST = '2018-10-05\nJankų pagrindinė mokykla – 3 mokytojai, 12 mokinių\nPlutiškių gimnazija – 5'

describe('a list pasted again', () => {
  it('that says the same changes nothing', () => {
    expect(read(LIST, saved(LIST)).map(({ state }) => state)).toEqual(['same'])
  })

  it.each([
    ['a changed number', LIST.replace('12', '14'), ['JAN teachers=3 pupils=14', 'PLU unspecified=5']],
    ['a role told later', LIST.replace('– 5', '– 5 mokytojai'), ['JAN teachers=3 pupils=12', 'PLU teachers=5']],
    ['a new school', `${LIST}\nAntanavo pagrindinė mokykla – 2 mokytojai`, ['JAN teachers=3 pupils=12', 'PLU unspecified=5', 'ANT teachers=2']],
    ['a role left out', LIST.replace(', 12 mokinių', '').replace('– 5', '– 6'), ['JAN teachers=3 pupils=12', 'PLU unspecified=6']],
  ])('with %s changes the one event it is about', (_, text, expected) => {
    const [before] = saved(LIST)
    const [proposal, ...more] = read(text, saved(LIST))
    expect(more).toEqual([])
    expect(proposal).toMatchObject({ state: 'changed', id: before?.id, isReady: true })
    expect(proposal?.changes.map(({ field }) => field)).toEqual(['participants'])
    expect(rows(proposal?.record ?? {})).toEqual(expected)
  }) // prettier-ignore

  it('without roles says the same when its number is their sum, and replaces them when it is not', () => {
    const bare = LIST.replace('3 mokytojai, 12 mokinių', '15')
    expect(read(bare, saved(LIST)).map(({ state }) => state)).toEqual(['same'])
    const [proposal] = read(bare.replace('15', '16'), saved(LIST))
    expect(rows(proposal?.record ?? {})[0]).toBe('JAN unspecified=16')
  })

  it('two lists of one day that name the same school are two events', () => {
    const text = `${LIST}\n\n2018-10-05 popietė\nJankų pagrindinė mokykla – 9 mokiniai\nPlutiškių gimnazija – 4`
    expect(read(text).map(({ state }) => state)).toEqual(['new', 'new'])
    expect(read(text, saved(text)).map(({ state }) => state)).toEqual(['same', 'same'])
  })
})
