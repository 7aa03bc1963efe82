import { describe, expect, test } from 'vitest'
import { computeRollup, rollupWithFindings } from '#shared/domain/rollup/compute-rollup.ts'
import { Rollup } from '#shared/domain/rollup/rollup.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { practiceInput } from './practice-rollup-input.ts'

const rollup = computeRollup(practiceInput())
const figure = (id: string, of = rollup) => {
  const found = of.indicators.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no indicator ${id}`)
  return found
}
const cadenceOf = (bodyId: string, ruleId: string) =>
  rollup.cadence.find((row) => row.bodyId === bodyId && row.ruleId === ruleId)

test('the rollup has the shape of the command line', () => {
  expect(Rollup.parse(JSON.parse(JSON.stringify(rollup)))).toEqual(rollup)
})

test('institutions: 13 told, 10 take part, the eldership is neither; who has not sent is missing', () => {
  expect(rollup.institutions).toMatchObject({ total: 13, participating: 10, missing: [] })
  const some = computeRollup(practiceInput({ heardFrom: ['ANT', 'KRPD'] }))
  expect(some.institutions.heardFrom).toEqual(['ANT', 'KRPD'])
  expect(some.institutions.missing).toEqual(['BAG', 'ELM', 'JAN', 'KRKGG', 'KRPR', 'PLU', 'PUS', 'SAU'])
})

describe('attendances, added by hand from the lists', () => {
  test.each([
    // Bagotoji 5+12+2 = 19, Jankai 1+9 = 10; 19+10
    ['KR-EV-2017-11-22', 29],
    // 7+8+8+11+15+8+2+25
    ['KR-EV-2018-02-21', 84],
    // "132 mokytojai ir tėvai", three days, one number
    ['KR-EV-2018-04-16', 132],
    // no list: no data, not 0
    ['KR-EV-2018-05-16', null],
    // 5+5+4+5+13+2+3+22
    ['KR-EV-2018-08-28', 59],
    // 1+3+3+26
    ['KR-EV-2018-11-06', 33],
    // teachers 2+1+1+1+1+1+8 = 15, pupils 3+2+3+3+3+3+18 = 35; 15+35
    ['KR-EV-2018-12-14', 50],
  ])('%s: %s', (id, total) => {
    expect(rollup.attendance.byEvent[id]?.total).toBe(total)
  })

  test('together and by role', () => {
    // 29+84+132+59+33+50 = 387
    expect(rollup.attendance.total).toBe(387)
    expect(rollup.attendance).toMatchObject({ eventsWithList: 6, eventsWithoutList: 1 })
    expect(rollup.attendance.byRole).toEqual({
      teachers: 21, // 5+1 and 15
      pupils: 56, // 12+9 and 35
      parents: 2,
      other: 0,
      unspecified: 176, // 84+59+33
      mixed: 132, // teachers and parents in one number, divided between nobody
    })
    // 21+56+2+0+176+132 = 387: the roles make the total
  })

  test.each([
    ['ANT', 18, 4], // 7+5+1+(2+3)
    ['BAG', 35, 4], // 19+8+5+(1+2)
    ['JAN', 14, 2], // 10+(1+3)
    ['KRKGG', 51, 3], // 25+22+(1+3)
    ['PLU', 16, 3], // 8+4+(1+3)
    ['KRPR', 155, 5], // 11+132+5+3+(1+3)
    ['ELM', 57, 4], // 15+13+3+(8+18)
    ['SAU', 10, 2], // 8+2
    ['PUS', 31, 3], // 2+3+26
  ])('%s: %i attendances at %i events', (id, total, events) => {
    // 18+35+14+51+16+155+57+10+31 = 387
    expect(rollup.attendance.byInstitution[id]).toMatchObject({ total, events })
  })

  test('a school that is on no list does not appear', () => {
    expect(Object.keys(rollup.attendance.byInstitution)).not.toContain('KRPD')
  })

  test('a school year has its own total', () => {
    const total = (schoolYear: string) => computeRollup(practiceInput({ schoolYear })).attendance.total
    expect(total('2017-2018')).toBe(304) // 29+84+132+59
    expect(total('2018-2019')).toBe(83) // 33+50
  })
})

test('events: 7 on 9 days (one took three), hosts per school year', () => {
  expect(rollup.events).toEqual({
    count: 7,
    days: 9, // 1+1+3+1+1+1+1
    hosts: ['BAG', 'ELM', 'KRKGG', 'KRPR', 'PUS'],
    bySchoolYear: {
      // 28 August 2018 belongs to the year that ends
      '2017-2018': { count: 5, hosts: ['BAG', 'ELM', 'KRKGG', 'KRPR'] },
      '2018-2019': { count: 2, hosts: ['ELM', 'PUS'] },
    },
  })
})

describe('indicators, by hand', () => {
  test.each([
    // 2 hosts of 10 in 2018-2019 (the last year with data): 20 % < 90 %
    ['K2.1', 'not-met', 2, 10, 20],
    // 7 of 18 circles: 700/18 = 38.888... % >= 30 %; printed 38
    ['K2.4', 'met', 7, 18, 38.89],
    // written twice
    ['K8.3', 'duplicate', 7, 18, 38.89],
    // attendances are not people, and nobody told how many pedagogues there are
    ['K2.2', 'not-computable', null, null, null],
    ['K2.3', 'not-computable', null, null, null],
    // orders V-100 and T-44: 2 of 10
    ['K3.1', 'partly', 2, 10, 20],
    // only KRPD's methodical council discussed (2018-01-25, minutes 1; 2018-02-20, minutes 2)
    ['K1.1', 'partly', 1, 10, 10],
    ['K1.2', 'partly', 1, 10, 10],
    // of rhythms see below; KRPD is the only school with dated meetings
    ['K3.2', 'not-met', 0, 10, 0],
    ['K4.1', 'not-met', 0, 10, 0],
    ['K5.1', 'partly', 1, 10, 10],
    ['K5.2', 'not-met', 0, 10, 0],
    ['K5.3', 'not-computable', null, null, null],
    // a done talk round with no date cannot be placed in a school year
    ['K3.6', 'named-only', 0, 10, 0],
    // one survey of parents, in November 2018, of two
    ['K3.7', 'not-met', 1, null, 1],
    // surveys without numbers of answers
    ['K2a.3', 'not-computable', null, null, null],
    ['K7.3', 'not-computable', null, null, null],
    // 10 of 13: 1000/13 = 76.923 % >= 70 %; printed 77
    ['K8.1', 'met', 10, 13, 76.92],
    ['K8.2', 'met', 1, null, 1],
    ['K10.1', 'duplicate', 1, null, 1],
    ['K9.1', 'met', 1, null, 1],
    // 7 events; the report printed 9, which is the number of days
    ['K10.2', 'not-met', 7, null, 7],
    // recommendations presented on 29 August, five days before 3 September
    ['K10.5', 'met', null, null, -5],
    // on 31 January 2019 the conference is still ahead
    ['K10.8', 'planned', null, null, null],
  ] as const)('%s is %s: %s of %s, %s', (id, verdict, numerator, denominator, value) => {
    expect(figure(id)).toMatchObject({ verdict, numerator, denominator, value })
  })

  test.each([
    // the theme was agreed on once
    ['K1.3', 'met', 1, null, 1],
    // nobody linked a record to these
    ['K2a.1', 'not-met', 0, 10, 0],
    ['K2a.2', 'not-met', 0, 10, 0],
    ['K3.3', 'not-met', 0, 10, 0],
    ['K3.4', 'not-met', 0, 10, 0],
    ['K3.8', 'not-met', 0, null, 0],
    ['K3.10', 'not-met', 0, 10, 0],
    ['K6.1', 'not-met', 0, null, 0],
    ['K10.3', 'not-met', 0, null, 0],
    ['K10.4', 'not-met', 0, null, 0],
    ['K10.6', 'not-met', 0, 10, 0],
    ['K10.7', 'not-met', 0, 10, 0],
    // a rule without a target, and no number told
    ['K3.5', 'not-computable', null, null, null],
    // a talk round without a date names pupils and places them in no year
    ['K3.9', 'named-only', null, null, null],
    // nobody told how many pupils or teachers
    ['K3.11', 'not-computable', null, null, null],
    ['K3.12', 'not-computable', null, null, null],
    ['K3.13', 'not-computable', null, null, null],
    ['K3.14', 'not-computable', null, null, null],
    // 10 October 2018 passed without a record; on 31 January the month of January is not over
    ['K7.1', 'not-met', 0, 10, 0],
    ['K7.2', 'planned', 0, 10, 0],
  ] as const)('%s is %s: %s of %s, %s', (id, verdict, numerator, denominator, value) => {
    expect(figure(id)).toMatchObject({ verdict, numerator, denominator, value })
  })

  test('every indicator says why, by hand', () => {
    const reasons = {
      'some-institutions': ['K1.1', 'K1.2', 'K3.1'],
      'count-reached': ['K1.3', 'K8.2', 'K9.1'],
      'count-missed': ['K10.2', 'K3.7'],
      'share-reached': ['K2.4', 'K8.1'],
      'share-missed': ['K2.1'],
      'attendances-not-people': ['K2.2', 'K2.3'],
      'nothing-proved': [
        'K10.3',
        'K10.4',
        'K10.6',
        'K10.7',
        'K2a.1',
        'K2a.2',
        'K3.10',
        'K3.3',
        'K3.4',
        'K3.8',
        'K6.1',
      ],
      'no-numerator': ['K2a.3', 'K3.11', 'K3.12', 'K3.13', 'K3.14', 'K7.3'],
      'no-data': ['K3.5'],
      'only-named': ['K3.6', 'K3.9'],
      'rhythm-broken': ['K3.2', 'K4.1', 'K5.2'],
      'rhythm-partly': ['K5.1'],
      'no-team': ['K5.3'],
      'deadline-passed': ['K7.1'],
      'not-yet-due': ['K10.8', 'K7.2'],
      'on-time': ['K10.5'],
      'duplicate-of': ['K10.1', 'K8.3'],
    }
    const told = Map.groupBy(rollup.indicators, ({ reasonCode }) => reasonCode)
    expect(
      Object.fromEntries([...told].map(([code, ones]) => [code, ones.map(({ id }) => id).toSorted()])),
    ).toEqual(reasons)
  })

  test('the first school year had four hosts of ten', () => {
    const first = computeRollup(practiceInput({ schoolYear: '2017-2018' }))
    expect(figure('K2.1', first)).toMatchObject({
      numerator: 4,
      value: 40,
      verdict: 'not-met',
      coverage: ['BAG', 'ELM', 'KRKGG', 'KRPR'],
      missing: ['ANT', 'JAN', 'KRPD', 'PLU', 'PUS', 'SAU'],
    })
  })

  test('proofs are the records themselves', () => {
    expect(figure('K3.1')).toMatchObject({
      coverage: ['KRPD', 'SAU'],
      evidence: ['KR-O-KRPD-V-100', 'KR-O-SAU-T-44'],
    })
    expect(figure('K10.2').evidence).toHaveLength(7)
    expect(figure('K10.5').evidence).toEqual(['KR-M-ADM-vadovu-pasitarimas-2018-08-29'])
  })

  test('all eight kinds are there, and printed values stand beside', () => {
    expect(new Set(rollup.indicators.map((one) => one.kind)).size).toBe(8)
    const printed = rollup.indicators.filter((one) => one.printed !== null)
    expect(printed.map((one) => [one.id, one.printed])).toEqual([
      ['K2.4', 38],
      ['K8.1', 77],
      ['K8.3', 38],
      ['K10.2', 9],
    ])
  })

  test('as of a past day, what came later has not happened', () => {
    const june = computeRollup(practiceInput({ asOf: '2018-06-30' }))
    expect(june.events.count).toBe(4)
    expect(figure('K3.1', june)).toMatchObject({ verdict: 'partly', coverage: ['SAU'] })
    expect(figure('K10.5', june)).toMatchObject({ verdict: 'planned', evidence: [] })
  })
})

describe('rhythms, by hand', () => {
  test('KRPD initiative group, at least monthly since February 2018: broken since October', () => {
    // Asked: March to June, September to December = 8 months; no meeting in October, November, December.
    expect(cadenceOf('KRPD-iniciatyvine-grupe', 'KRPD-iniciatyvine-grupe-pazadas')).toMatchObject({
      verdict: 'broken',
      held: 9,
      expected: 8,
      gapsDays: [11, 9, 35, 22, 19, 71, 3, 13],
      missingPeriods: ['2018-10', '2018-11', '2018-12'],
    })
  })

  test('until September it was kept: July and August are exempt', () => {
    const asOf = computeRollup(practiceInput({ asOf: '2018-09-30' }))
    const row = asOf.cadence.find((one) => one.ruleId === 'KRPD-iniciatyvine-grupe-pazadas')
    expect(row).toMatchObject({ verdict: 'kept', expected: 5, nextDue: '2018-10-31' })
  })

  test('KRPD creative team: own monthly promise kept, the municipal two weeks not', () => {
    // 10-10, 10-16, 11-08, 12-03: October, November and December each have one.
    const id = 'KRPD-istaigos-kk'
    expect(cadenceOf(id, `${id}-pazadas`)).toMatchObject({
      verdict: 'kept',
      held: 4,
      expected: 3,
      gapsDays: [6, 23, 25],
    })
    // Fortnights from Monday 1 October; 12-25 November and 10-23 December are empty.
    expect(cadenceOf(id, 'K3.2')).toMatchObject({
      verdict: 'broken',
      expected: 6,
      missingPeriods: ['2018-W46..2018-W47', '2018-W50..2018-W51'],
    })
  })

  test('KRPD teachers council: February-April, May-June-September, October-December each have a meeting', () => {
    expect(cadenceOf('KRPD-mokytoju-taryba', 'K5.1')).toMatchObject({
      verdict: 'kept',
      held: 8,
      expected: 3,
      gapsDays: [25, 45, 69, 75, 3, 75, 34],
    })
  })

  test('teams without a meeting cannot be checked', () => {
    // Last Wednesdays from 27 September 2017 to 26 December 2018 without July and August: 10 + 4.
    expect(cadenceOf('SAU-ll-metodine-grupe', 'SAU-ll-metodine-grupe-pazadas')).toMatchObject({
      verdict: 'unverifiable',
      held: 0,
      expected: 14,
    })
    expect(cadenceOf('ANT-istaigos-kk', 'ANT-istaigos-kk-pazadas')).toMatchObject({
      verdict: 'unverifiable',
      expected: 0,
    })
  })
})

test('findings of the practice municipality', () => {
  const { findings } = rollupWithFindings(practiceInput())
  expect(findings.map((one) => [one.rule, one.records.join()])).toEqual([
    ['cadence-broken', 'KRPD-iniciatyvine-grupe'],
    ['event-without-list', 'KR-EV-2018-05-16'],
    ['founding-order-missing', 'ANT-istaigos-kk'],
    ['founding-order-missing', 'KRPD-iniciatyvine-grupe'],
    ['printed-value-differs', 'K10.2'],
    ['printed-value-differs', 'K2.4'],
    // 25 March 2018
    ['sunday-meeting', 'KR-M-KRPD-iniciatyvine-grupe-2018-03-25'],
  ])
  expect(rollup.findings).toBe(7)
})

test.each(['lt', 'en'] as const)('every reason and finding has words in %s', (locale) => {
  const translate = createTranslate(locale)
  const reasons = withReasons(rollup, translate).indicators.map((one) => one.reason)
  const { findings } = rollupWithFindings(practiceInput())
  const messages = findings.map((one) => translate(one.messageCode, one.params))
  for (const text of [...reasons, ...messages]) expect(text).not.toMatch(/^rollup\.|^$|[{}]/)
  const share = withReasons(rollup, translate).indicators.find((one) => one.id === 'K2.4')
  expect(share?.reason).toContain(locale === 'lt' ? '7 iš 18 – 38,89 %' : '7 of 18 – 38.89%')
})
