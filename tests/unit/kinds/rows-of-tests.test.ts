import { describe, expect, test } from 'vitest'
import { rowsInName, standingOfRows } from '../../../scripts/rows-of-tests.mjs'

describe('rows and their tests', () => {
  test('a name may speak of several rows', () => {
    const name = ['[row', '3] ', '[row', '12] x'].join(' ').replaceAll('  ', ' ')
    expect(rowsInName(name)).toEqual([3, 12])
    expect(rowsInName('row 3')).toEqual([])
  })

  test('a row is proven by a test that passed, and not when another of its tests failed or none ran', () => {
    const row = (number: number) => ({ name: `[row ${number}] x`, outcome: 'passed' })
    const tests = [row(1), row(2), { ...row(2), outcome: 'failed' }, { ...row(3), outcome: 'skipped' }]
    const rows = [1, 2, 3, 4].map((number) => ({ number }))
    expect(standingOfRows(rows, tests).map(({ standing }) => standing)).toEqual([
      'proven',
      'failed',
      'untested',
      'untested',
    ])
  })
})
