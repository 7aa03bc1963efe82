import { expect, test } from 'vitest'
import {
  openFindings,
  touching,
  touchingFigure,
  touchingRhythm,
} from '#shared/domain/rollup/findings/touching.ts'
import { rollupWithFindings } from '#shared/domain/rollup/compute-rollup.ts'
import { practiceInput } from '../practice/practice-rollup-input.ts'

const { rollup, findings } = rollupWithFindings(practiceInput())
const rulesOf = (found: readonly { readonly rule: string }[]) => found.map(({ rule }) => rule)

test('findings stand beside the figures whose rule, proofs or left out records they speak of', () => {
  const open = openFindings(findings)
  const touched = rollup.indicators.flatMap((figure) =>
    touchingFigure(open, figure).map(({ rule }) => `${figure.id} ${rule}`),
  )
  expect(touched).toContain('K2.4 printed-value-differs')
  expect(touched).toContain('K10.2 printed-value-differs')
  expect(touched.filter((one) => one.endsWith('event-without-list')).length).toBeGreaterThan(0)
  expect(touched).not.toContain('K1.1 printed-value-differs')
})

test('a rhythm has those of its team and of its meetings; a record its own; a decided one stands nowhere', () => {
  const open = openFindings(findings)
  const row = rollup.cadence.find(({ bodyId }) => bodyId === 'KRPD-iniciatyvine-grupe')
  expect(row && rulesOf(touchingRhythm(open, row)).toSorted()).toEqual([
    'cadence-broken',
    'founding-order-missing',
    'sunday-meeting',
  ])
  expect(rulesOf(touching(open, ['KR-EV-2018-05-16', 'KR-EV-2018-05-16']))).toEqual(['event-without-list'])
  expect(openFindings(findings.map((one) => ({ ...one, state: 'asked' }))).size).toBe(0)
})
