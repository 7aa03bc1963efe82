import { describe, expect, test } from 'vitest'
import type { RollupInput } from '#shared/domain/rollup/rollup-input.ts'
import { evidence, figureOf, indicator, record } from './rollup-of.ts'

const own = { id: 'X', institutionId: 'A' }

const PROOFS: readonly (readonly [string, RollupInput['records']])[] = [
  [
    'folder-programme',
    { 'folder-programme': [record('folder-programme', { ...own, title: 'Aplankas', since: '2018-09' })] },
  ],
  ['internship', { internship: [record('internship', { ...own, topic: 'Refleksija', from: '2018-10-01' })] }],
  [
    'methodical-circle',
    {
      'methodical-circle': [
        record('methodical-circle', { ...own, name: 'Būrelis', planAlignedOn: '2018-09-20' }),
      ],
    },
  ],
  [
    'reflection-method',
    {
      'reflection-method': [
        record('reflection-method', { ...own, title: 'Kepurės', uses: [{ id: 'u', date: '2018-11-05' }] }),
      ],
    },
  ],
  ['adjustment', { adjustment: [record('adjustment', { ...own, date: '2018-10-15', what: 'Tema' })] }],
  [
    'narrative-answer',
    { 'narrative-answer': [record('narrative-answer', { ...own, question: 'Kaip?', state: 'final' })] },
  ],
]

describe('[row 29] whatever may be linked is counted as a proof', () => {
  const rule = indicator({ kind: 'count', target: 1 })

  test.each(PROOFS)('%s', (recordKind, records) => {
    const link = evidence('A', { recordId: 'X', recordKind, date: '2018-12-01' })
    const figure = figureOf({ indicator: [rule], evidence: [link], ...records })
    expect([figure.verdict, figure.numerator, figure.evidence]).toEqual(['met', 1, ['X']])
    const gone = figureOf({ indicator: [rule], evidence: [link] })
    expect(gone.verdict).toBe('named-only')
  })

  test('what is only planned proves nothing yet', () => {
    const planned = record('internship', { ...own, topic: 'Refleksija', state: 'planned' })
    const link = evidence('A', { recordId: 'X', recordKind: 'internship' })
    const figure = figureOf({ indicator: [rule], evidence: [link], internship: [planned] })
    expect(figure.verdict).toBe('planned')
  })
})
