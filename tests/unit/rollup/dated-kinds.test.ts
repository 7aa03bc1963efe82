import { describe, expect, test } from 'vitest'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { evidence, figureOf, indicator, inputOf, meeting, record } from './rollup-of.ts'

describe('deadline', () => {
  const due = (targetDate: string, comparator: '<=' | '=' | '>=' = '<=', scope = 'municipality') =>
    indicator({ kind: 'deadline', target: null, targetDate, comparator, period: 'once', scope } as never)
  const on = (rule: ReturnType<typeof due>, date: string | null, asOf = '2019-06-01') =>
    figureOf({ indicator: [rule], evidence: [evidence('A', { date })] }, { asOf })

  test.each([
    ['2018-08-29', 'met', -5],
    ['2018-09-03', 'met', 0],
    ['2018-09-04', 'late', 1],
    ['2018-10', 'late', 58],
    ['2018-09', 'not-computable', null],
    ['2018-08', 'met', -3],
  ])('done %s against 2018-09-03 is %s', (date, verdict, value) => {
    expect(on(due('2018-09-03'), date)).toMatchObject({ verdict, value })
  })

  test('the earliest proof decides', () => {
    const links = ['2018-09-10', '2018-09-01'].map((date, index) => evidence('A', { id: `E${index}`, date }))
    expect(figureOf({ indicator: [due('2018-09-03')], evidence: links })).toMatchObject({
      verdict: 'met',
      evidence: ['E1'],
    })
  })

  test('a month of every school year', () => {
    const january = due('--01', '=')
    expect(on(january, '2019-01-20')).toMatchObject({ verdict: 'met', value: 0 })
    expect(on(january, '2019-02-02')).toMatchObject({ verdict: 'late', value: 2 })
    expect(on(january, '2018-12-20')).toMatchObject({ verdict: 'not-met', reasonCode: 'other-date' })
    const october = due('--10-10')
    expect(
      figureOf(
        { indicator: [october], evidence: [evidence('A', { date: '2018-10-11' })] },
        { schoolYear: '2018-2019' },
      ).verdict,
    ).toBe('late')
    expect(
      figureOf(
        { indicator: [october], evidence: [evidence('A', { date: '2017-10-01' })] },
        { schoolYear: '2018-2019' },
      ).verdict,
    ).toBe('not-met')
  })

  test('without a proof: ahead, passed, planned, undated', () => {
    const rule = due('2019-02-19', '=')
    const bare = (asOf: string) => figureOf({ indicator: [rule] }, { asOf })
    expect(bare('2019-01-31')).toMatchObject({ verdict: 'planned', reasonCode: 'not-yet-due' })
    expect(bare('2019-02-20')).toMatchObject({ verdict: 'not-met', reasonCode: 'deadline-passed' })
    expect(on(rule, '2019-02-19', '2019-01-31')).toMatchObject({
      verdict: 'planned',
      reasonCode: 'only-planned',
    })
    expect(on(rule, null).verdict).toBe('named-only')
  })

  test('asked of every institution', () => {
    const rule = due('2018-10-10', '<=', 'each-institution')
    const dates = { A: '2018-10-01', B: '2018-10-20' }
    const links = Object.entries(dates).map(([id, date]) => evidence(id, { date }))
    expect(figureOf({ indicator: [rule], evidence: links })).toMatchObject({
      verdict: 'partly',
      numerator: 1,
      denominator: 3,
      coverage: ['A'],
      missing: ['B', 'C'],
    })
    const all = [...links, evidence('C', { date: '2018-10-02' })]
    expect(figureOf({ indicator: [rule], evidence: all }).verdict).toBe('late')
  })
})

describe('cadence', () => {
  const rule = indicator({
    kind: 'cadence',
    bodyKind: 'istaigos-kk',
    every: 1,
    everyUnit: 'month',
    period: 'ongoing',
    scope: 'each-institution',
  })
  const body = (id: string) =>
    record('body', { id: `${id}-kk`, institutionId: id, name: `Komanda ${id}`, foundedOn: '2018-10-01' })
  const monthly = (id: string, months: readonly string[]) =>
    months.map((month) =>
      meeting(`${id}-${month}`, { institutionId: id, bodyId: `${id}-kk`, date: `${month}-15` }),
    )
  const all = ['2018-10', '2018-11', '2018-12', '2019-01']

  test('some kept it: partly; each team has its row, promise and rule side by side', () => {
    const bodies = [record('body', { ...body('A'), cadence: [{ id: 'pazadas', every: 2 }] }), body('B')]
    const meetings = [...monthly('A', all), ...monthly('B', ['2018-10'])]
    const rollup = computeRollup(inputOf({ indicator: [rule], body: bodies, meeting: meetings }))
    expect(rollup.indicators[0]).toMatchObject({
      verdict: 'partly',
      numerator: 1,
      denominator: 3,
      coverage: ['A'],
    })
    expect(rollup.cadence).toMatchObject([
      { bodyId: 'A-kk', ruleId: 'pazadas', source: 'promise', verdict: 'kept', expected: 2 },
      { bodyId: 'A-kk', ruleId: 'R', source: 'indicator', verdict: 'kept', expected: 4 },
      { bodyId: 'B-kk', ruleId: 'R', verdict: 'broken', missingPeriods: ['2018-11', '2018-12', '2019-01'] },
    ])
  })

  test('met, broken, unverifiable, no team', () => {
    const ask = (months: readonly string[], rest: object = {}) =>
      figureOf({
        indicator: [{ ...rule, scope: 'municipality' }],
        body: [body('A')],
        meeting: monthly('A', months),
        ...rest,
      })
    expect(ask(all)).toMatchObject({ verdict: 'met', value: 100 })
    expect(ask(['2018-10'])).toMatchObject({ verdict: 'not-met', value: 0 })
    expect(ask([])).toMatchObject({
      verdict: 'not-computable',
      value: null,
      reasonCode: 'rhythm-unverifiable',
    })
    expect(ask(all, { body: [] })).toMatchObject({ verdict: 'not-computable', reasonCode: 'no-team' })
  })

  test('planned and annulled meetings keep no rhythm; a told number makes it unverifiable', () => {
    const meetings = monthly('A', all).map((one, index) =>
      index === 1 ? { ...one, state: 'annulled' as const } : one,
    )
    const records = {
      indicator: [{ ...rule, scope: 'municipality' as const }],
      body: [body('A')],
      meeting: meetings,
    }
    expect(figureOf(records).verdict).toBe('not-met')
    const counts = [
      record('meeting-count', {
        id: 'N',
        institutionId: 'A',
        bodyId: 'A-kk',
        count: 8,
        from: '2018',
        to: '2018',
      }),
    ]
    expect(figureOf({ ...records, 'meeting-count': counts }).verdict).toBe('not-computable')
  })
})
