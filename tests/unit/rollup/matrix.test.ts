import { expect, test } from 'vitest'
import { matrixCell } from '#shared/domain/rollup/matrix.ts'
import { evidence, figureOf, indicator, meeting, told } from './rollup-of.ts'

const rule = indicator({ kind: 'each-institution-min' })
const strengthOf = (id: string) => (id === 'M' ? ('registered' as const) : ('record' as const))

test('a cell is what proves the rule best; nothing heard is no failure', () => {
  const figure = figureOf({
    indicator: [rule],
    meeting: [meeting('M', { state: 'registered', minutesNumber: '1' })],
    evidence: [
      evidence('A', { recordId: 'M', recordKind: 'meeting' }),
      evidence('B', { recordId: null, state: 'planned', date: '2018-10-10' }),
    ],
  })
  expect(matrixCell(figure, 'A', strengthOf)).toEqual({ state: 'registered', records: ['M'] })
  expect(matrixCell(figure, 'B', strengthOf).state).toBe('planned')
  expect(matrixCell(figure, 'C', strengthOf)).toEqual({ state: 'nothing', records: [] })
})

test('a told number is no document', () => {
  const figure = figureOf({
    indicator: [indicator({ kind: 'share-of-people', target: 50 })],
    observation: [told('A', { numerator: 3, denominator: 10 })],
  })
  expect(matrixCell(figure, 'A', () => 'told').state).toBe('told')
})
