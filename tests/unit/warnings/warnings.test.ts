import { describe, expect, test } from 'vitest'
import { factsHash } from '#shared/domain/warnings/facts-hash.ts'
import { WARNING_CODES } from '#shared/domain/warnings/warning.ts'
import { type WarningContext, warningsOf, withAccepted } from '#shared/domain/warnings/warnings-of.ts'
import { LOCALES } from '#shared/i18n/catalog.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { type AnyRecord, type InputOf, type Kind, SCHEMAS } from '#shared/model/kinds.ts'

const context: WarningContext = { schoolYears: ['2018-2019'], orderedBy: null, populations: [] }

function told<K extends Kind>(kind: K, extra: Partial<InputOf<K>>, more: Partial<WarningContext> = {}) {
  const record = SCHEMAS[kind].parse({ id: 'x', institutionId: 'KRPD', ...extra }) as AnyRecord
  return warningsOf(kind, record, { ...context, ...more })
}

const meeting = (extra: Partial<InputOf<'meeting'>>) => told('meeting', { bodyId: 'b', ...extra })

describe('warnings', () => {
  test('a Sunday meeting and a day of no known school year', () => {
    expect(meeting({ date: '2018-10-07' })).toEqual([
      { code: 'sunday-meeting', path: 'date', params: { date: '2018-10-07' } },
    ])
    expect(meeting({ date: '2081-10-06' }).map(({ code }) => code)).toEqual(['date-outside-school-year'])
    expect(meeting({ date: '2018-10' })).toEqual([])
    expect(meeting({ date: '2017-10' }).map(({ code }) => code)).toEqual(['date-outside-school-year'])
    expect(meeting({ date: '2017' })).toEqual([])
    expect(meeting({ date: '2019-08-28' })).toEqual([])
    expect(told('event', { dates: ['2018-10-01', '2019-09-01'] })).toMatchObject([
      { code: 'date-outside-school-year', path: 'dates', params: { date: '2019-09-01' } },
    ])
  })

  test('[row 17] an order dated before the minutes that ordered it', () => {
    const orderedBy = SCHEMAS.meeting.parse({
      id: 'm',
      institutionId: 'KRPD',
      bodyId: 'b',
      date: '2018-10-05',
    })
    const codes = (date: string) =>
      told('order', { subject: 'x', date, meetingId: 'm' }, { orderedBy }).map(({ code }) => code)
    expect(codes('2018-10-04')).toEqual(['order-before-minutes'])
    expect(codes('2018-10-05')).toEqual([])
    expect(codes('2018-09')).toEqual(['order-before-minutes'])
    expect(codes('2018-10')).toEqual([])
  })

  test('[row 8] more votes than members there at that very item', () => {
    const votes = { method: 'open' as const, for: 2, against: 0, abstained: 0 }
    const agenda = [
      { id: 'a', votes },
      { id: 'b', votes },
    ]
    const attendance = [{ id: 'n1' }, { id: 'n2', fromItemId: 'b' }]
    expect(meeting({ date: '2018-10-05', agenda, attendance })).toEqual([
      { code: 'votes-exceed-present', path: 'agenda/a/votes', params: { item: 1, votes: 2, present: 1 } },
    ])
  })

  test('[row 8] where nobody is marked, more votes than the team has people', () => {
    const agenda = [{ id: 'a', votes: { method: 'secret' as const, for: 5, against: 1, abstained: 0 } }]
    const body = (extra: object) =>
      SCHEMAS.body.parse({ id: 'b', institutionId: 'KRPD', name: 'Komanda', ...extra })
    const codes = (extra: object) =>
      told('meeting', { bodyId: 'b', date: '2018-10-05', agenda }, { body: body(extra) })
    expect(codes({ size: 5 })).toEqual([
      { code: 'votes-exceed-members', path: 'agenda/a/votes', params: { item: 1, votes: 6, people: 5 } },
    ])
    expect(codes({ size: 6 })).toEqual([])
    expect(codes({})).toEqual([])
  })

  test('[row 8] each decision that was voted on by itself is measured by itself', () => {
    const votes = { method: 'open' as const, for: 4, against: 0, abstained: 1 }
    const decisions = [{ id: 'd1' }, { id: 'd2', votes }]
    const agenda = [{ id: 'a', decisions }]
    const path = 'agenda/a/decisions/d2/votes'
    const codes = (otherMembers: number | null) =>
      told(
        'meeting',
        { bodyId: 'b', date: '2018-10-05', agenda, otherMembers },
        { body: SCHEMAS.body.parse({ id: 'b', institutionId: 'KRPD', name: 'Komanda', size: 4 }) },
      )
    expect(codes(3)).toEqual([
      { code: 'decision-votes-exceed-present', path, params: { item: '1.2', votes: 5, present: 3 } },
    ])
    expect(codes(null)).toEqual([
      { code: 'decision-votes-exceed-members', path, params: { item: '1.2', votes: 5, people: 4 } },
    ])
    expect(codes(5)).toEqual([])
  })

  test('[row 39] attendances outside of what is expected, and more than there are people', () => {
    const event = {
      dates: ['2018-10-01', '2018-10-02'],
      expectedMin: 10,
      expectedMax: 50,
      participants: [{ id: 'r', institutionId: 'A', teachers: 41, pupils: 20 }],
    }
    const population = SCHEMAS.population.parse({
      id: 'p',
      institutionId: 'A',
      countedUnit: 'Pedagogai',
      count: 20,
    })
    expect(told('event', event, { populations: [population] })).toEqual([
      {
        code: 'attendance-above-population',
        path: 'participants/r/teachers',
        params: { count: 41, people: 20, days: 2 },
      },
      { code: 'attendance-above-max', path: 'participants', params: { total: 61, max: 50 } },
    ])
    const few = { ...event, participants: [{ id: 'r', institutionId: 'A', pupils: 9 }] }
    expect(told('event', few).map(({ code }) => code)).toEqual(['attendance-below-min'])
    expect(told('event', { ...event, participants: [] })).toEqual([])
  })

  test('a warning accepted with a reason comes back when its facts change', () => {
    const before = meeting({ date: '2018-10-07' })
    const [first] = before
    if (!first) throw new Error('No warning')
    const accepted = [{ factsHash: factsHash(first), reason: 'Buvo mugės diena' }]
    expect(withAccepted(before, accepted)[0]?.acceptedReason).toBe('Buvo mugės diena')
    expect(withAccepted(meeting({ date: '2018-10-14' }), accepted)[0]?.acceptedReason).toBeNull()
  })

  test('the hash of facts does not hang on their order and tells them apart', () => {
    const warning = { code: 'sunday-meeting' as const, path: 'date', params: { a: 1, b: 'ž' } }
    expect(factsHash(warning)).toBe(factsHash({ ...warning, params: { b: 'ž', a: 1 } }))
    expect(factsHash(warning)).toMatch(/^[0-9a-f]{16}$/)
    const others = [
      { a: 2, b: 'ž' },
      { a: 1, b: 'z' },
      { a: '1', b: 'ž' },
    ]
    const hashes = others.map((params) => factsHash({ ...warning, params }))
    expect(new Set([factsHash(warning), ...hashes]).size).toBe(4)
  })

  test('every warning has words in both languages', () => {
    for (const locale of LOCALES) {
      const translate = createTranslate(locale)
      const params = {
        date: '2018-10-07', schoolYear: '2018-2019', minutesDate: '2018-10-08', item: 1, votes: 3, present: 2,
        total: 5, min: 6, max: 4, count: 9, people: 4, days: 2, id: 'm1', number: 3, from: '2018-09', to: '2018-08',
        documentDate: '2018-10-06', due: '2018-10-01', part: 9, whole: 8,
      } // prettier-ignore
      for (const code of WARNING_CODES) {
        expect(translate(`warning.${code}`, params)).not.toMatch(/^warning\.|[{}]/)
      }
    }
  })
})
