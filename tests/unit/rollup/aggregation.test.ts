import { describe, expect, test } from 'vitest'
import { computeRollup } from '#shared/domain/rollup/compute-rollup.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import type { Indicator } from '#shared/model/plan.ts'
import { event, evidence, figureOf, indicator, inputOf, record, told } from './rollup-of.ts'

const counts = [
  told('A', { numerator: 4, schoolYear: '2017-2018' }),
  told('B', { numerator: 10, schoolYear: '2018-2019' }),
  told('C', { numerator: 1, schoolYear: '2016-2017' }),
]
const shares = [
  told('A', { numerator: 1, denominator: 2, schoolYear: '2018-2019' }),
  told('B', { numerator: 1, denominator: 1, schoolYear: '2017-2018' }),
]
const countOf = (aggregation: Indicator['aggregation'], target = 5) =>
  figureOf({
    indicator: [indicator({ kind: 'count', source: 'observations', aggregation, target })],
    observation: counts,
  })
const shareOf = (aggregation: Indicator['aggregation'], target = 70) =>
  figureOf({
    indicator: [indicator({ kind: 'share-of-people', source: 'observations', aggregation, target })],
    observation: shares,
  })

describe('[row 54] the plan says how values of several institutions become one', () => {
  test('numbers told', () => {
    expect(countOf('computed')).toMatchObject({ value: 15, numerator: 15, verdict: 'met' })
    expect(countOf('sum')).toMatchObject({ value: 15, numerator: 15 })
    expect(countOf('mean')).toMatchObject({ value: 5, numerator: null, verdict: 'met' })
    expect(countOf('mean', 6)).toMatchObject({ value: 5, verdict: 'not-met' })
    expect(countOf('maximum')).toMatchObject({ value: 10, verdict: 'met' })
    expect(countOf('last')).toMatchObject({ value: 10, verdict: 'met' })
    const none = countOf('not-additive')
    expect(none).toMatchObject({ value: null, numerator: null, verdict: 'not-computable' })
    expect(none.coverage).toEqual(['A', 'B', 'C'])
  })

  test('shares told: one share of all, or the mean, the latest, the greatest of the shares', () => {
    expect(shareOf('computed')).toMatchObject({ value: 66.67, numerator: 2, denominator: 3 })
    expect(shareOf('share')).toMatchObject({ value: 66.67 })
    expect(shareOf('mean')).toMatchObject({ value: 75, numerator: null, denominator: null, verdict: 'met' })
    expect(shareOf('last')).toMatchObject({ value: 50, verdict: 'not-met' })
    expect(shareOf('maximum')).toMatchObject({ value: 100, verdict: 'met' })
  })

  test('records: a mean of how many each institution has; a count may be asked for as a share', () => {
    const proofs = [evidence('A', { date: '2018-10-01' }), evidence('B', { date: '2018-10-02' })]
    const more = evidence('A', { id: 'E-A2', date: '2018-10-03' })
    const asked = { kind: 'count', aggregation: 'mean', target: 1 } as const
    expect(figureOf({ indicator: [indicator(asked)], evidence: [...proofs, more] }).value).toBe(1.5)
    const share = { kind: 'count', source: 'observations', aggregation: 'share', target: 60 } as const
    expect(figureOf({ indicator: [indicator(share)], observation: shares })).toMatchObject({
      value: 66.67,
      verdict: 'met',
    })
  })

  test('where nobody told anything, the figure keeps its own reason, and every reason has words', () => {
    const asked = indicator({ kind: 'count', source: 'observations', aggregation: 'mean' })
    expect(figureOf({ indicator: [asked] })).toMatchObject({ value: null, verdict: 'not-computable' })
    const translate = createTranslate('lt')
    for (const aggregation of ['mean', 'last', 'maximum', 'not-additive'] as const)
      for (const target of [1, 99]) {
        const rule = indicator({ kind: 'count', source: 'observations', aggregation, target })
        const rollup = computeRollup(inputOf({ indicator: [rule], observation: counts }))
        expect(withReasons(rollup, translate).indicators[0]?.reason).not.toContain('rollup.')
      }
  })
})

test('[row 35] totals count the roles that the municipality counts; the others stand beside', () => {
  const participants = [
    { id: 'A', institutionId: 'A', teachers: 5, parents: 20 },
    { id: 'B', institutionId: 'B', parents: 7 },
  ]
  const municipality = record('municipality', {
    id: 'SAV',
    name: 'Savivaldybė',
    countedRoles: ['teachers', 'pupils'],
  })
  const { attendance } = computeRollup(
    inputOf({ municipality: [municipality], event: [event('e', { participants })] }),
  )
  expect(attendance).toMatchObject({ total: 5, notCounted: 27, countedRoles: ['teachers', 'pupils'] })
  expect(attendance.byRole).toMatchObject({ teachers: 5, parents: 27 })
  expect(attendance.byInstitution['B']).toMatchObject({ total: 0, parents: 7, events: 1 })
  expect(attendance.byEvent['e']).toMatchObject({ total: 5 })
  expect(attendance.eventsWithList).toBe(1)
})

describe('[row 27] what people judge', () => {
  const yesNo = (fields: Partial<Indicator> = {}) =>
    indicator({ kind: 'yes-no', scope: 'each-institution', target: null, ...fields })

  test('yes-no: all, some or none of those asked say yes', () => {
    const say = (answers: Record<string, 'yes' | 'no'>) =>
      figureOf({
        indicator: [yesNo()],
        observation: Object.entries(answers).map(([id, answer]) => told(id, { answer })),
      })
    expect(say({ A: 'yes', B: 'yes', C: 'yes' })).toMatchObject({ verdict: 'met', numerator: 3 })
    expect(say({ A: 'yes', B: 'no' })).toMatchObject({ verdict: 'partly', numerator: 1, denominator: 3 })
    expect(say({ A: 'no' })).toMatchObject({ verdict: 'not-met', missing: ['B', 'C'] })
    expect(say({})).toMatchObject({ verdict: 'not-computable', numerator: null })
    expect(say({ A: 'no', SAV: 'yes' }).verdict).toBe('met')
  })

  test('rubric: the wished step or a higher one', () => {
    const rubric = ['r1', 'r2', 'r3'].map((id) => ({ id, title: id, description: '' }))
    const at = (rubricId: string, targetRubricId: string | null) =>
      figureOf({
        indicator: [yesNo({ kind: 'rubric', scope: 'municipality', rubric, targetRubricId })],
        observation: [told('A', { rubricId })],
      }).verdict
    expect([at('r1', 'r2'), at('r2', 'r2'), at('r3', 'r2'), at('r2', null), at('r3', null)]).toEqual([
      'not-met',
      'met',
      'met',
      'not-met',
      'met',
    ])
    expect(at('gone', 'r2')).toBe('not-computable')
  })

  test('qualitative: words are counted and never make a number', () => {
    const figure = figureOf({
      indicator: [yesNo({ kind: 'qualitative' })],
      observation: [told('A', { description: 'Mokiniai kalba drąsiau.' })],
    })
    expect(figure).toMatchObject({ verdict: 'not-computable', value: null, numerator: null })
    expect(figure.coverage).toEqual(['A'])
  })
})
