import { describe, expect, test } from 'vitest'
import {
  evidence,
  event,
  figureOf,
  indicator,
  inputOf,
  institution,
  meeting,
  record,
  told,
} from './rollup-of.ts'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'

const each = indicator({ kind: 'each-institution-min', scope: 'each-institution' })

describe('at least n in every institution', () => {
  test('partly when some have it, with coverage, missing and proofs', () => {
    const figure = figureOf({
      indicator: [each],
      meeting: [meeting('M')],
      evidence: [evidence('A', { recordId: 'M' }), evidence('B', { raw: 'aptarta' })],
    })
    expect(figure).toMatchObject({ verdict: 'partly', numerator: 2, denominator: 3, value: 66.67 })
    expect(figure).toMatchObject({ coverage: ['A', 'B'], missing: ['C'], evidence: ['E-B', 'M'] })
  })

  test('met when all have it; one record may prove for several', () => {
    const links = ['A', 'B', 'C'].map((id) => evidence(id, { recordId: 'M' }))
    expect(figureOf({ indicator: [each], meeting: [meeting('M')], evidence: links })).toMatchObject({
      verdict: 'met',
      missing: [],
      evidence: ['M'],
    })
  })

  test('the same record linked twice is one proof', () => {
    const twice = indicator({
      kind: 'each-institution-min',
      scope: 'one-institution',
      institutionId: 'A',
      target: 2,
    })
    const links = [evidence('A', { recordId: 'M' }), evidence('A', { id: 'E2', recordId: 'M', itemId: 'x' })]
    const figure = figureOf({ indicator: [twice], meeting: [meeting('M')], evidence: links })
    expect(figure).toMatchObject({
      verdict: 'partly',
      reasonCode: 'below-need',
      numerator: 0,
      denominator: 1,
    })
  })

  test('with nothing: not met when somebody was heard, not computable when nobody was', () => {
    expect(figureOf({ indicator: [each] })).toMatchObject({ verdict: 'not-met', numerator: 0, value: 0 })
    expect(figureOf({ indicator: [each] }, { heardFrom: [] })).toMatchObject({
      verdict: 'not-computable',
      numerator: null,
      value: null,
    })
  })

  test.each([
    ['planned', 'planned'],
    ['ongoing', 'planned'],
    ['named-only', 'named-only'],
    ['unclear', 'named-only'],
  ] as const)('evidence that is %s never proves: %s', (state, verdict) => {
    const figure = figureOf({ indicator: [each], evidence: [evidence('A', { state })] })
    expect(figure).toMatchObject({ verdict, numerator: 0, evidence: [], coverage: [] })
    expect(figure.formula.leftOut).toMatchObject([{ recordId: 'E-A', why: state }])
  })

  test('what a record says of itself is stronger than its link', () => {
    const states = { planned: 'planned', annulled: 'not-met', draft: 'partly' } as const
    for (const [state, verdict] of Object.entries(states)) {
      const meetings = [meeting('M', { state: state as keyof typeof states })]
      const links = [evidence('A', { recordId: 'M' })]
      expect(figureOf({ indicator: [each], meeting: meetings, evidence: links }).verdict).toBe(verdict)
    }
  })

  test('a link to a record that is not here is only a name; one dated later is a plan', () => {
    expect(figureOf({ indicator: [each], evidence: [evidence('A', { recordId: 'nera' })] }).verdict).toBe(
      'named-only',
    )
    const later = meeting('M', { date: '2019-02-01' })
    const links = [evidence('A', { recordId: 'M' })]
    expect(figureOf({ indicator: [each], meeting: [later], evidence: links }).verdict).toBe('planned')
  })

  test('an institution that does not take part is not asked', () => {
    const institutions = [
      institution('A'),
      institution('S', { institutionType: 'seniunija', participates: false }),
    ]
    const figure = figureOf({ indicator: [each], evidence: [evidence('S')] }, { institutions })
    expect(figure).toMatchObject({ denominator: 1, numerator: 0, missing: ['A'] })
    expect(figure.formula.leftOut).toMatchObject([{ why: 'not-asked' }])
  })

  test('"at most" is not satisfied by an institution nobody heard of', () => {
    const atMost = indicator({ kind: 'each-institution-min', comparator: '<=', target: 2 })
    expect(figureOf({ indicator: [atMost], evidence: [evidence('A')] }).coverage).toEqual(['A'])
  })
})

describe('periods', () => {
  const perYear = indicator({ kind: 'each-institution-min', period: 'school-year' })
  const linked = (date: string | null, precision: 'day' | 'month' = 'day') => ({
    indicator: [perYear],
    meeting: [meeting('M', { date, datePrecision: precision })],
    evidence: [evidence('A', { recordId: 'M' })],
  })

  test('28 August belongs to the year that ends, 1 September to the next', () => {
    const numerator = (date: string, schoolYear: string) => figureOf(linked(date), { schoolYear }).numerator
    expect(numerator('2018-08-28', '2017-2018')).toBe(1)
    expect(numerator('2018-08-28', '2018-2019')).toBe(0)
    expect(numerator('2018-09-01', '2018-2019')).toBe(1)
  })

  test('a month lies in its year; a bare year lies across two and is too vague', () => {
    expect(figureOf(linked('2018-11', 'month'), { schoolYear: '2018-2019' }).numerator).toBe(1)
    const vague = figureOf(linked('2018'), { schoolYear: '2018-2019' })
    expect(vague.formula.leftOut).toMatchObject([{ why: 'date-too-vague' }])
  })

  test('the day of the rollup itself counts, and so does a month that has begun', () => {
    const asOf = '2019-01-15'
    expect(figureOf(linked('2019-01-15'), { asOf }).numerator).toBe(1)
    expect(figureOf(linked('2019-01-16'), { asOf }).verdict).toBe('planned')
    expect(figureOf(linked('2019-01', 'month'), { asOf }).numerator).toBe(1)
    const events = computeRollup(inputOf({ event: [event('1', { dates: [asOf] })] }, { asOf })).events
    expect(events.count).toBe(1)
  })

  test('an undated record cannot prove a rule per year, but one of the whole project', () => {
    expect(figureOf(linked(null), { schoolYear: '2018-2019' }).verdict).toBe('named-only')
    expect(figureOf({ ...linked(null), indicator: [each] }).numerator).toBe(1)
  })

  test('without a choice the last year that has data is looked at', () => {
    const rollup = computeRollup(inputOf(linked('2018-05-05'), { asOf: '2026-01-01' }))
    expect(rollup.schoolYear).toBeNull()
    expect(rollup.indicatorSchoolYear).toBe('2017-2018')
    expect(rollup.indicators[0]?.numerator).toBe(1)
  })

  test('a rule of the project counts within the period of its plan', () => {
    const plan = record('plan', {
      id: 'P',
      institutionId: 'SAV',
      title: 'Planas',
      periodFrom: '2018',
      periodTo: '2018',
    })
    const numerator = (date: string) =>
      figureOf({ ...linked(date), indicator: [each], plan: [plan] }).numerator
    expect([numerator('2017-12-31'), numerator('2018-12-31'), numerator('2019-01-01')]).toEqual([0, 1, 0])
  })

  test("rules of a plan that hangs on another are not the municipality's", () => {
    const plans = [
      record('plan', { id: 'P', institutionId: 'A', title: 'Mokyklos', parentPlanId: 'P0' }),
      record('plan', { id: 'P0', institutionId: 'SAV', title: 'Savivaldybės' }),
    ]
    expect(computeRollup(inputOf({ indicator: [each], plan: plans })).indicators).toEqual([])
  })
})

describe('count', () => {
  const events = indicator({ kind: 'count', source: 'events', target: 2 })

  test('each event once; planned, cancelled and later ones do not count', () => {
    const figure = figureOf({
      indicator: [events],
      event: [
        event('1'),
        event('2', { hostId: null, dates: ['2018-04-16', '2018-04-17'] }),
        event('3', { state: 'planned' }),
        event('4', { state: 'cancelled' }),
        event('5', { dates: ['2019-03-01'] }),
      ],
    })
    expect(figure).toMatchObject({
      verdict: 'met',
      numerator: 2,
      denominator: null,
      value: 2,
      evidence: ['1', '2'],
    })
    expect(figure.formula.leftOut.map((one) => one.why).toSorted()).toEqual([
      'after-as-of',
      'annulled',
      'planned',
    ])
  })

  test.each([
    ['>=', 2, 'met'],
    ['>=', 3, 'not-met'],
    ['<=', 1, 'not-met'],
    ['<=', 2, 'met'],
    ['=', 2, 'met'],
    ['=', 1, 'not-met'],
    ['none', 2, 'not-computable'],
  ] as const)('2 %s %i is %s', (comparator, target, verdict) => {
    const rule = indicator({ kind: 'count', source: 'events', comparator, target })
    expect(figureOf({ indicator: [rule], event: [event('1'), event('2')] })).toMatchObject({
      verdict,
      value: 2,
    })
  })

  test("numbers told are added; the municipality's own number stands for all; none told is no data", () => {
    const rule = indicator({ kind: 'count', source: 'observations', target: 10 })
    const schools = [told('A', { numerator: 4 }), told('B', { numerator: 7 }), told('C')]
    expect(figureOf({ indicator: [rule], observation: schools })).toMatchObject({ value: 11, verdict: 'met' })
    const all = [...schools, told('SAV', { numerator: 9 })]
    expect(figureOf({ indicator: [rule], observation: all })).toMatchObject({ value: 9, verdict: 'not-met' })
    expect(figureOf({ indicator: [rule] })).toMatchObject({ value: null, verdict: 'not-computable' })
  })

  test('meetings known only as a number are shown and not mixed in', () => {
    const rule = indicator({ kind: 'count', source: 'meetings', bodyKind: 'istaigos-kk', target: 2 })
    const figure = figureOf({
      indicator: [rule],
      body: [record('body', { id: 'A-kk', institutionId: 'A', name: 'Komanda' })],
      meeting: [meeting('M')],
      'meeting-count': [
        record('meeting-count', {
          id: 'N',
          institutionId: 'A',
          bodyId: 'A-kk',
          count: 8,
          from: '2018',
          to: '2018',
        }),
      ],
    })
    expect(figure).toMatchObject({ value: 1, verdict: 'not-met' })
    expect(figure.formula.leftOut).toMatchObject([{ recordId: 'N', why: 'count-only' }])
  })
})

test('a rule written twice is computed from the same proofs and its verdict is duplicate', () => {
  const second = indicator({ kind: 'each-institution-min', id: 'R2', duplicateOfId: 'R', order: 2 })
  const rollup = computeRollup(inputOf({ indicator: [each, second], evidence: [evidence('A')] }))
  expect(rollup.indicators).toMatchObject([
    { id: 'R', verdict: 'partly', numerator: 1 },
    { id: 'R2', verdict: 'duplicate', numerator: 1 },
  ])
})
