import { describe, expect, test } from 'vitest'
import { otherUnits, unitKey } from '#shared/domain/plan/counted-unit.ts'
import { evidence, event, figureOf, indicator, institution, meeting, record, told } from './rollup-of.ts'

describe('share of institutions', () => {
  const hosts = (fields: object = {}) =>
    indicator({
      kind: 'share-of-institutions',
      source: 'hosted-events',
      denominator: 'participating',
      period: 'school-year',
      target: 60,
      ...fields,
    })

  test('counts hosts once, among the participating ones', () => {
    const institutions = ['A', 'B', 'C'].map((id) => institution(id))
    institutions.push(institution('D', { participates: false }))
    const figure = figureOf(
      {
        indicator: [hosts()],
        event: [event('1'), event('2'), event('3', { hostId: 'B' }), event('4', { hostId: 'D' })],
      },
      { institutions },
    )
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, value: 66.67, verdict: 'met' })
    expect(figure).toMatchObject({ coverage: ['A', 'B'], missing: ['C'], evidence: ['1', '2', '3'] })
    expect(figure.formula.leftOut).toMatchObject([{ recordId: '4', why: 'not-participating' }])
  })

  test('needs so many proofs of each', () => {
    const figure = figureOf({
      indicator: [hosts({ minPerUnit: 2 })],
      event: [event('1'), event('2'), event('3', { hostId: 'B' })],
    })
    expect(figure).toMatchObject({ numerator: 1, coverage: ['A'], verdict: 'not-met' })
  })

  test('of all institutions: as many as the municipality says there are, else as many schools as are known', () => {
    const rule = hosts({ source: 'participation', denominator: 'all-institutions' })
    const all = [institution('A'), institution('S', { institutionType: 'seniunija', participates: false })]
    expect(figureOf({ indicator: [rule] }, { institutions: all })).toMatchObject({
      numerator: 1,
      denominator: 1,
    })
    const municipality = [record('municipality', { id: 'SAV', name: 'S', institutionTotal: 13 })]
    expect(figureOf({ indicator: [rule], municipality })).toMatchObject({
      numerator: 3,
      denominator: 13,
      value: 23.08,
    })
  })

  test('an unknown denominator is not computable, never 0 %', () => {
    const figure = figureOf({ indicator: [hosts({ denominator: 'unknown' })], event: [event('1')] })
    expect(figure).toMatchObject({ numerator: 1, denominator: null, value: null, verdict: 'not-computable' })
  })

  test('nobody heard: no data, not 0 %', () => {
    expect(figureOf({ indicator: [hosts()] }, { heardFrom: [] })).toMatchObject({
      numerator: null,
      value: null,
      verdict: 'not-computable',
    })
  })

  test('compares the exact share: 49.996 % shown as 50.00 does not reach 50 %', () => {
    const rule = indicator({
      kind: 'share-of-people',
      source: 'observations',
      denominator: 'observation',
      target: 50,
    })
    const figure = figureOf({
      indicator: [rule],
      observation: [told('SAV', { numerator: 12_499, denominator: 25_000 })],
    })
    expect(figure).toMatchObject({ value: 50, verdict: 'not-met' })
  })
})

describe('share of people', () => {
  const rule = (fields: object = {}) =>
    indicator({
      kind: 'share-of-people',
      source: 'observations',
      denominator: 'population',
      countedUnit: 'pedagogue',
      scope: 'each-institution',
      target: 50,
      ...fields,
    })
  const population = (institutionId: string, count: number, schoolYear: string | null = null) =>
    record('population', {
      id: `P-${institutionId}-${schoolYear}`,
      institutionId,
      countedUnit: 'Pedagogue',
      schoolYear,
      count,
    })

  test('finds the whole by the words a person typed for it, and takes no other', () => {
    const records = (countedUnit: string) => ({
      indicator: [rule({ countedUnit })],
      observation: [told('A', { numerator: 10 }), told('B', { numerator: 5 })],
      population: [population('A', 20), population('B', 30)],
    })
    expect(figureOf(records('Pedagogų'))).toMatchObject({ denominator: 50, value: 30 })
    expect(figureOf(records('jaunieji pedagogai'))).toMatchObject({ denominator: null, value: null })
    expect(otherUnits('jaunieji pedagogai', ['Pedagogue', 'mokiniai'])).toEqual(['Pedagogue', 'mokiniai'])
    expect(otherUnits('mokinių', ['Pedagogue', 'pupil'])).toEqual([])
    expect(['Metodinis būrelis', 'būreliai', 'methodical-circle'].map(unitKey)).toEqual(
      Array(3).fill('methodical-circle'),
    )
  })

  test('adds what institutions told, over their own populations; until all told it is partly proved', () => {
    const records = {
      indicator: [rule()],
      observation: [told('A', { numerator: 10 }), told('B', { numerator: 5 })],
      population: [population('A', 20), population('B', 30)],
    }
    expect(figureOf(records)).toMatchObject({
      numerator: 15,
      denominator: 50,
      value: 30,
      verdict: 'partly',
      missing: ['C'],
    })
    const all = {
      ...records,
      observation: [...records.observation, told('C', { numerator: 20 })],
      population: [...records.population, population('C', 20)],
    }
    expect(figureOf(all)).toMatchObject({
      numerator: 35,
      denominator: 70,
      value: 50,
      verdict: 'met',
      missing: [],
    })
  })

  test('a number whose whole is not known is left out beside others, and alone not computable', () => {
    const observation = [told('A', { numerator: 10 }), told('B', { numerator: 5 })]
    const some = figureOf({ indicator: [rule()], observation, population: [population('A', 20)] })
    expect(some).toMatchObject({ numerator: 10, denominator: 20, missing: ['B', 'C'] })
    expect(some.formula.leftOut).toMatchObject([{ recordId: 'T-B', why: 'no-denominator' }])
    expect(figureOf({ indicator: [rule()], observation })).toMatchObject({
      numerator: 15,
      denominator: null,
      value: null,
      verdict: 'not-computable',
      reasonCode: 'no-denominator',
    })
  })

  test('the municipality told it for all: single numbers are in it already', () => {
    const figure = figureOf({
      indicator: [rule()],
      observation: [told('A', { numerator: 10 }), told('SAV', { numerator: 60 })],
      population: [population('A', 20), population('SAV', 100)],
    })
    expect(figure).toMatchObject({ numerator: 60, denominator: 100, verdict: 'met', missing: [] })
  })

  test('takes the population of the school year', () => {
    const figure = figureOf({
      indicator: [rule({ period: 'school-year', scope: 'municipality' })],
      observation: [told('A', { numerator: 10, schoolYear: '2018-2019' })],
      population: [population('A', 40, '2017-2018'), population('A', 20, '2018-2019')],
    })
    expect(figure).toMatchObject({ denominator: 20, value: 50 })
  })

  test('a zero whole is not computable', () => {
    const figure = figureOf({
      indicator: [rule({ denominator: 'observation', scope: 'municipality' })],
      observation: [told('A', { numerator: 0, denominator: 0 })],
    })
    expect(figure).toMatchObject({ value: null, verdict: 'not-computable', reasonCode: 'zero-denominator' })
  })

  test('attendances are not people', () => {
    const participants = [{ id: 'p', institutionId: 'A', teachers: 30 }]
    const figure = figureOf({
      indicator: [rule({ source: 'events' })],
      event: [event('1', { participants })],
      population: [population('A', 40)],
    })
    expect(figure).toMatchObject({ numerator: null, value: null, reasonCode: 'attendances-not-people' })
  })

  test('talk rounds give pupils covered of all in the class', () => {
    const talk = (id: string, covered: number | null, total: number) =>
      record('talk-round', {
        id,
        institutionId: 'A',
        date: '2018-12',
        pupilsCovered: covered,
        pupilsTotal: total,
      })
    const figure = figureOf({
      indicator: [rule({ source: 'evidence', denominator: 'observation', scope: 'municipality' })],
      'talk-round': [talk('1', 14, 14), talk('2', 6, 26), talk('3', null, 20)],
      evidence: ['1', '2', '3'].map((recordId) => evidence('A', { id: `E${recordId}`, recordId })),
    })
    expect(figure).toMatchObject({
      numerator: 20,
      denominator: 40,
      value: 50,
      verdict: 'met',
      evidence: ['1', '2'],
    })
  })
})

describe('share of groups', () => {
  const rule = (fields: object = {}) =>
    indicator({
      kind: 'share-of-groups',
      denominator: 'population',
      countedUnit: 'methodical-circle',
      target: 30,
      ...fields,
    })
  const circles = [
    record('population', { id: 'N', institutionId: 'SAV', countedUnit: 'methodical-circle', count: 18 }),
  ]

  test('7 of 18 is 38.89, whatever was printed', () => {
    const figure = figureOf({
      indicator: [rule({ printedValue: 38 })],
      observation: [told('SAV', { numerator: 7 })],
      population: circles,
    })
    expect(figure).toMatchObject({ numerator: 7, denominator: 18, value: 38.89, printed: 38, verdict: 'met' })
    expect(figure.formula.denominatorRecords).toEqual(['N'])
  })

  test('teams with enough meetings, each team once', () => {
    const bodies = ['x', 'y'].map((id) =>
      record('body', { id, institutionId: 'SAV', name: id, bodyKind: 'metodinis-burelis' }),
    )
    const meetings = [
      meeting('1', { bodyId: 'x' }),
      meeting('2', { bodyId: 'x' }),
      meeting('3', { bodyId: 'y' }),
    ]
    const ask = (minPerUnit: number) =>
      figureOf({
        indicator: [rule({ source: 'meetings', bodyKind: 'metodinis-burelis', minPerUnit })],
        body: bodies,
        meeting: meetings,
        population: circles,
      })
    expect(ask(1)).toMatchObject({ numerator: 2, denominator: 18, value: 11.11, verdict: 'not-met' })
    expect(ask(2)).toMatchObject({ numerator: 1, value: 5.56 })
  })

  test('without the number of groups it is not computable', () => {
    const figure = figureOf({ indicator: [rule()], observation: [told('SAV', { numerator: 7 })] })
    expect(figure).toMatchObject({ numerator: 7, value: null, verdict: 'not-computable' })
  })
})

describe('survey share', () => {
  const rule = indicator({ kind: 'survey-share', denominator: 'survey', target: 50 })
  const survey = (statements: object[], fields: object = {}) =>
    record('survey', {
      id: 'S',
      institutionId: 'A',
      title: 'Apklausa',
      date: '2018-11',
      statements,
      ...fields,
    } as never)
  const linked = (one: ReturnType<typeof survey>, itemId: string | null = null) =>
    figureOf({ indicator: [rule], survey: [one], evidence: [evidence('A', { recordId: 'S', itemId })] })

  test('answers that agree of all answers; a link may name one statement', () => {
    const statements = [
      { id: 'a', text: 'Padeda', answers: 40, agreeing: 30 },
      { id: 'b', text: 'Patinka', answers: 40, agreeing: 2 },
    ]
    expect(linked(survey(statements))).toMatchObject({
      numerator: 32,
      denominator: 80,
      value: 40,
      verdict: 'not-met',
    })
    expect(linked(survey(statements), 'a')).toMatchObject({
      numerator: 30,
      denominator: 40,
      value: 75,
      verdict: 'met',
    })
  })

  test('percentages alone need a number of answers', () => {
    const statements = [{ id: 'a', text: 'Padeda', result: 62.5 }]
    expect(linked(survey(statements, { n: 35 }))).toMatchObject({
      numerator: null,
      denominator: 35,
      value: 62.5,
      verdict: 'met',
      reasonCode: 'told-percent',
    })
    expect(linked(survey(statements))).toMatchObject({ value: null, verdict: 'not-computable' })
  })

  test('a survey without answers gives no number; a planned one is a plan', () => {
    expect(linked(survey([]))).toMatchObject({
      value: null,
      verdict: 'not-computable',
      reasonCode: 'no-numerator',
    })
    expect(linked(survey([], { state: 'planned' })).verdict).toBe('planned')
  })
})
