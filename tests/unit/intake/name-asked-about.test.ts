import { describe, expect, it } from 'vitest'
import { nameAskedAbout } from '#shared/domain/intake/name-asked-about.ts'
import { withMeans } from '#shared/domain/intake/with-means.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

describe('an answer that holds always', () => {
  it.each([
    ['institution-unknown', 'XYZ mokykla', 'XYZ mokykla'],
    ['institution-ambiguous', 'KR\n mokykla', 'KR mokykla'],
    ['institution-missing', '12 mokytojų', null],
    ['institution-twice', 'Jankų', null],
    ['institution-unknown', 'XYZ – 12', null],
    ['no-count', 'Jankų', null],
  ])('%s about "%s" is about %s', (told, raw, name) => {
    expect(nameAskedAbout({ code: 'which-institution', told, source: { raw } })).toBe(name)
  })

  it('settles every place where the words stand, and no other school', () => {
    const text = '2018-10-05\nJUNO – 3\nJankų pagrindinė mokykla – 4\n2018-11-06\nJUNO – 5'
    const context = {
      institutions: KAZLU_RUDA, bodies: [], activities: [], indicators: [], selfId: 'KRS', role: 'municipality',
      municipalityId: null, defaultYear: null,
    } as const // prettier-ignore
    const { institutions } = withMeans(context, { JUNO: 'ANT' })
    const { events, questions } = readAttendance(text, { institutions })
    expect(questions).toEqual([])
    expect(events.map(({ rows }) => rows.map((row) => row.institutionId))).toEqual([['ANT', 'JAN'], ['ANT']])
  })
})
