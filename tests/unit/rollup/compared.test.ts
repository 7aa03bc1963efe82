import { describe, expect, test } from 'vitest'
import { compareRollups } from '#shared/domain/rollup/compare-rollups.ts'
import { computeRollup, periodValues } from '#shared/domain/rollup/compute-rollup.ts'
import { institutionValues } from '#shared/domain/rollup/institution-values.ts'
import { reminderText, reportStandings } from '#shared/domain/rollup/report-standing.ts'
import { valueRange } from '#shared/domain/rollup/value-range.ts'
import { whomToAsk } from '#shared/domain/rollup/whom-to-ask.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { practiceInput } from '../practice/practice-rollup-input.ts'
import { event, evidence, indicator, inputOf, meeting, told } from './rollup-of.ts'

const translate = createTranslate('lt')

describe('years and half-years side by side', () => {
  test('the practice municipality: hosts of ten, by hand', () => {
    const years = periodValues(practiceInput(), 'school-year')
    expect(
      years.periods.map(({ schoolYear, events, hosts, attendance }) => [
        schoolYear,
        events,
        hosts,
        attendance,
      ]),
    ).toEqual([
      ['2017-2018', 5, 4, 304],
      ['2018-2019', 2, 2, 83],
    ])
    const hosts = years.indicators.find(({ id }) => id === 'K2.1')
    expect(hosts?.cells.map(({ numerator, value }) => [numerator, value])).toEqual([
      [4, 40],
      [2, 20],
    ])
    expect(years.wholeProject).toContain('K8.1')
  })

  test('halves: September to January, February to August; nothing is counted twice', () => {
    const halves = periodValues(practiceInput(), 'half-year')
    // 11-22 | 02-21, 04-16, 05-16, 08-28 | 11-06, 12-14; the second half of 2018-2019 is still ahead on 31 January.
    expect(
      halves.periods.map(({ schoolYear, half, events, attendance }) => [
        schoolYear,
        half,
        events,
        attendance,
      ]),
    ).toEqual([
      ['2017-2018', 1, 1, 29],
      ['2017-2018', 2, 4, 275],
      ['2018-2019', 1, 2, 83],
    ])
    const years = periodValues(practiceInput(), 'school-year')
    const sum = (of: typeof years) => of.periods.reduce((all, { attendance }) => all + attendance, 0)
    expect(sum(halves)).toBe(sum(years))
  })

  test('mean and extremes speak of what is known', () => {
    expect(valueRange([4, null, 7, 7])).toEqual({ mean: 6, least: 4, greatest: 7, count: 3 })
    expect(valueRange([null])).toBeNull()
  })
})

describe('two report days', () => {
  const records = {
    indicator: [indicator({ kind: 'each-institution-min', scope: 'each-institution', period: 'project' })],
    meeting: [meeting('M1'), meeting('M2', { institutionId: 'B', date: '2018-12-01' })],
    evidence: [evidence('A', { recordId: 'M1' }), evidence('B', { recordId: 'M2' })],
  }

  test('what changed, by which records; what did not is said to be the same', () => {
    const [before, after] = ['2018-11-01', '2018-12-31'].map((asOf) =>
      computeRollup(inputOf(records, { asOf })),
    )
    if (before === undefined || after === undefined) throw new Error('no rollup')
    const [figure] = compareRollups(before, after).figures
    expect(figure).toMatchObject({ change: 33.34, added: 1, gone: 0, isSame: false })
    expect(compareRollups(after, after).figures[0]).toMatchObject({ change: 0, isSame: true })
    expect(compareRollups(after, { ...before, indicators: [] }).figures[0]).toMatchObject({
      after: null,
      change: null,
    })
  })
})

describe('who has not sent, who is late, what is lacking', () => {
  const rollup = computeRollup(
    inputOf(
      {
        indicator: [
          indicator({ kind: 'each-institution-min', scope: 'each-institution', printedNumber: '1.1' }),
        ],
        evidence: [evidence('A', { recordId: 'M1' })],
        meeting: [meeting('M1')],
      },
      { heardFrom: ['A', 'B'] },
    ),
  )
  const asked = {
    rollup,
    sent: [
      { institutionId: 'A', sentOn: '2019-01-10' },
      { institutionId: 'B', sentOn: '2019-01-20' },
    ],
    gaps: [{ institutionId: 'B', count: 1 }],
    today: '2019-01-25',
  }

  test('against a term', () => {
    const standings = reportStandings({ ...asked, dueOn: '2019-01-15' })
    expect(
      standings.map(({ institutionId, state, daysLate, proved, asked: of }) => [
        institutionId,
        state,
        daysLate,
        proved,
        of,
      ]),
    ).toEqual([
      ['A', 'sent', null, 1, 1],
      ['B', 'late', 5, 0, 1],
      ['C', 'overdue', 10, 0, 1],
    ])
  })

  test('without a term nobody is late', () => {
    const states = reportStandings({ ...asked, dueOn: null }).map(({ state }) => state)
    expect(states).toEqual(['sent', 'sent', 'silent'])
  })

  test('a letter says what is missing and by when', () => {
    const [, late, overdue] = reportStandings({ ...asked, dueOn: '2019-01-15' })
    if (late === undefined || overdue === undefined) throw new Error('no standing')
    const names = { institution: 'Mokykla', sender: 'Savivaldybė' }
    const gaps = { count: 20, first: [{ date: '2018-12-03', title: 'Posėdis', lacks: ['minutes' as const] }] }
    const NO_GAPS = { count: 0, first: [] }
    const text = reminderText(late, gaps, names, '2019-01-15', translate)
    expect(text).toContain('gavome 2019-01-20, po termino (2019-01-15)')
    expect(text).toContain('0 iš 1')
    expect(text).toContain('– 1.1 Rodiklis')
    expect(text).toContain('– 2018-12-03 Posėdis – registruoto protokolo\n– ir dar 19 vietų')
    expect(reminderText(overdue, NO_GAPS, names, '2019-01-15', translate)).toContain('(2019-01-15) praėjo')
    for (const one of reportStandings({ ...asked, dueOn: null })) {
      expect(reminderText(one, NO_GAPS, names, null, translate)).not.toMatch(/reminder\.|undefined|none/u)
    }
  })
})

describe('one figure, institution by institution', () => {
  const shareOf = (observation: ReturnType<typeof told>[]) =>
    computeRollup(
      inputOf({
        indicator: [
          indicator({
            kind: 'share-of-people',
            source: 'observations',
            denominator: 'observation',
            scope: 'each-institution',
          }),
        ],
        observation,
      }),
    ).indicators[0] ?? expect.fail()

  test('shares by their own wholes; a silent one has no value', () => {
    const { rows, unit } = institutionValues(shareOf([told('A', { numerator: 1, denominator: 3 })]))
    expect(unit).toBe(' %')
    expect(rows).toEqual([
      { institutionId: 'A', value: 33.33 },
      { institutionId: 'B', value: null },
      { institutionId: 'C', value: null },
    ])
  })

  test('who told a number without its whole is asked first', () => {
    expect(whomToAsk(shareOf([told('B', { numerator: 5 })]))).toEqual(['B'])
    expect(whomToAsk(shareOf([]))).toEqual(['A', 'B', 'C'])
  })

  test('a count is what records of each add up to', () => {
    const figure = computeRollup(
      inputOf({
        indicator: [indicator({ kind: 'count', source: 'events', target: 3 })],
        event: [event('1'), event('2', { hostId: 'B' })],
      }),
    ).indicators[0]
    expect(institutionValues(figure ?? expect.fail()).rows).toContainEqual({ institutionId: 'B', value: 1 })
  })
})
