import { describe, expect, test } from 'vitest'
import { INSTITUTION_RULES, WHOLE_RULES } from '#shared/domain/rollup/findings/finding-catalogue.ts'
import { CATALOGS } from '#shared/i18n/catalog.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { event, findingsOf, indicator, inputOf, institution, meeting, record, told } from './rollup-of.ts'

const translate = createTranslate('lt')

const rulesOf = (...args: Parameters<typeof findingsOf>) =>
  findingsOf(...args).map((one) => [one.rule, one.records.join()])
const body = (fields: object = {}) =>
  record('body', { id: 'A-kk', institutionId: 'A', name: 'Komanda', ...fields })

test('nothing wrong, nothing found; every rule has words in both languages', () => {
  expect(findingsOf({})).toEqual([])
  for (const { rule } of [...INSTITUTION_RULES, ...WHOLE_RULES]) {
    expect(CATALOGS.lt).toHaveProperty([`rollup.finding.${rule}`])
    expect(CATALOGS.en).toHaveProperty([`rollup.finding.${rule}`])
  }
})

test('an id is made of the facts: the same in another order, another when they change', () => {
  const events = [event('1', { dates: ['2018-10-10'] }), event('2', { dates: ['2018-11-10'] })]
  const ids = findingsOf({ event: events }).map((one) => one.id)
  expect(findingsOf({ event: events.toReversed() }).map((one) => one.id)).toEqual(ids)
  const [first] = findingsOf({ event: [event('1', { dates: ['2018-10-11'] })] })
  expect(ids).not.toContain(first?.id)
})

describe('events', () => {
  test('without a list; a planned one needs none', () => {
    const records = [
      event('1', { hasParticipantList: false }),
      event('2'),
      event('3', { state: 'planned' }),
      event('4', { participants: [{ id: 'p', institutionId: 'A', pupils: 0 }] }),
    ]
    expect(rulesOf({ event: records })).toEqual(
      expect.arrayContaining([
        ['event-without-list', '1'],
        ['event-without-list', '2'],
      ]),
    )
    expect(rulesOf({ event: records })).toHaveLength(2)
  })

  test('the host is not on its own list', () => {
    const participants = [{ id: 'p', institutionId: 'B', pupils: 3 }]
    expect(rulesOf({ event: [event('1', { participants })] })).toEqual([['host-missing-from-list', '1']])
    expect(rulesOf({ event: [event('1', { participants, hostId: 'B' })] })).toEqual([])
  })
})

describe('minutes numbers', () => {
  const numbered = (id: string, date: string, minutesNumber: string, bodyId = 'A-kk') =>
    meeting(id, { date, minutesNumber, bodyId, state: 'registered' })

  test('one number twice for one team in one year', () => {
    const doubled = [numbered('1', '2018-01-10', 'ŠP-4'), numbered('2', '2018-11-08', 'šp- 4')]
    expect(rulesOf({ meeting: doubled, body: [body()] })).toEqual([['duplicate-minutes-number', '1,2']])
  })

  test('one register twice for two teams, and one order twice: each with a free number for the later', () => {
    const shared = [body({ registerId: 'R' }), body({ id: 'A-mt', registerId: 'R' })]
    const register = record('register', {
      id: 'R',
      institutionId: 'A',
      title: 'Protokolai',
      prefix: 'P-',
    })
    const found = findingsOf({
      meeting: [numbered('1', '2018-01-10', 'P-4'), numbered('2', '2018-02-08', 'P-4', 'A-mt')],
      body: shared,
      register: [register],
      order: ['1', '2'].map((id) =>
        record('order', {
          id: `o${id}`,
          institutionId: 'A',
          subject: 'Dėl x',
          number: 'V-7',
          date: `2018-03-0${id}`,
          state: 'registered',
        }),
      ),
    }).filter(({ rule }) => rule.startsWith('duplicate-'))
    expect(
      found.map(({ rule, params }) => [rule, params['number'], params['proposal'], params['date']]),
    ).toEqual([
      ['duplicate-minutes-number', 'P-4', 'P-5', '2018-02-08'],
      ['duplicate-order-number', 'V-7', 'V-8', '2018-03-02'],
    ])
  })

  test('another team, another year: no duplicate', () => {
    const fine = [
      numbered('1', '2018-01-10', '6'),
      numbered('2', '2018-11-08', '6', 'B-kk'),
      numbered('3', '2019-01-10', '6'),
    ]
    expect(rulesOf({ meeting: fine, body: [body()] })).toEqual([])
  })

  test('the year is that of the register', () => {
    const autumnAndSpring = [numbered('1', '2018-10-10', '1'), numbered('2', '2019-01-10', '1')]
    const register = (resets: 'school-year' | 'calendar-year') =>
      record('register', { id: 'REG', institutionId: 'A', title: 'Protokolai', resets })
    const ask = (resets: 'school-year' | 'calendar-year') =>
      rulesOf({ meeting: autumnAndSpring, body: [body({ registerId: 'REG' })], register: [register(resets)] })
    expect(ask('school-year')).toHaveLength(1)
    expect(ask('calendar-year')).toHaveLength(0)
  })
})

describe('printed values', () => {
  const printed = (printedValue: number, numerator: number) =>
    rulesOf({
      indicator: [
        indicator({
          kind: 'share-of-people',
          source: 'observations',
          denominator: 'observation',
          printedValue,
        }),
      ],
      observation: [told('SAV', { numerator, denominator: 18 })],
    })

  test('a rounded value agrees, a cut one does not', () => {
    expect(printed(39, 7)).toEqual([]) // 38.89
    expect(printed(38.9, 7)).toEqual([])
    expect(printed(38, 7)).toEqual([['printed-value-differs', 'R']])
    expect(printed(38.8, 7)).toEqual([['printed-value-differs', 'R']])
  })
})

describe('teams', () => {
  const school = { institution: 'Mokykla A' }
  const cadence = [{ id: 'pazadas' }]

  test('a promise without a founding order; the order counts from either side, unless annulled', () => {
    const order = (fields: object) =>
      record('order', { id: 'O', institutionId: 'A', subject: 'Dėl komandos', ...fields })
    expect(rulesOf({ body: [body({ cadence })] })).toEqual([['founding-order-missing', 'A-kk']])
    expect(rulesOf({ body: [body({ cadence, foundingOrderId: 'O' })] })).toHaveLength(1)
    expect(rulesOf({ body: [body({ cadence, foundingOrderId: 'O' })], order: [order({})] })).toEqual([])
    const founding = order({ effect: 'founds-body', effectOnId: 'A-kk' })
    expect(rulesOf({ body: [body({ cadence })], order: [founding] })).toEqual([])
    expect(rulesOf({ body: [body({ cadence })], order: [{ ...founding, state: 'annulled' }] })).toHaveLength(
      1,
    )
  })

  test('a broken promise, and a Sunday', () => {
    const meetings = [meeting('1', { date: '2018-10-14' }), meeting('2', { date: '2019-01-15' })]
    const team = body({ cadence, foundedOn: '2018-10-01', foundingOrderId: 'O' })
    const order = record('order', { id: 'O', institutionId: 'A', subject: 'Dėl komandos' })
    const found = findingsOf({ body: [team], meeting: meetings, order: [order] })
    expect(found.map((one) => [one.rule, one.records.join(), one.params])).toEqual([
      [
        'cadence-broken',
        'A-kk',
        { ...school, body: 'Komanda', promise: 'pazadas', count: 2, periods: '2018-11, 2018-12', more: 0 },
      ],
      ['sunday-meeting', '1', { ...school, date: '2018-10-14', body: 'Komanda' }],
    ])
    const sentences = found.map(({ messageCode, params }) => translate(messageCode, params))
    expect(sentences).toEqual([
      'Mokykla A: „Komanda“ nesilaikė pažadėto susitikimų dažnio; trūksta: 2018-11, 2018-12.',
      'Mokykla A: posėdis 2018-10-14 įvyko sekmadienį („Komanda“). Patikrinkite datą.',
    ])
  })

  test('of a long silence the first periods are named; who it is of is no part of a finding’s id', () => {
    const team = body({ cadence, foundedOn: '2016-09-01', foundingOrderId: 'O' })
    const order = record('order', { id: 'O', institutionId: 'A', subject: 'Dėl komandos' })
    const records = { body: [team], meeting: [meeting('1', { date: '2019-01-15' })], order: [order] }
    const [found] = findingsOf(records)
    expect(found?.params).toMatchObject({ count: 24, more: 12 })
    const words = translate(found?.messageCode ?? '', found?.params)
    expect(words).toMatch(/trūksta: 2016-09, .* 2017-10 ir dar 12 laikotarpių\.$/u)
    const renamed = findingsOf(records, { institutions: [institution('A', { name: 'Kita mokykla' })] })
    expect(renamed[0]?.id).toBe(found?.id)
    expect(renamed[0]?.params['institution']).toBe('Kita mokykla')
  })
})

test('an empty municipality gives an empty rollup', () => {
  expect(findingsOf({}, { institutions: [], heardFrom: [] })).toEqual([])
  expect(inputOf({}).institutions).toHaveLength(3)
})
