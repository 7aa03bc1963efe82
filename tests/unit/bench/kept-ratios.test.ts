import { expect, test } from 'vitest'
import { gotSlower, keptAfter } from '../../bench/kept-ratios.ts'

const judged = (id: string, ratio: number, kind: 'at-most' | 'at-least' = 'at-most') => ({
  id,
  ratio,
  budget: { kind, ratio: 1.5 },
})

test('a ratio a third worse than the kept one is told, whichever way is better', () => {
  const kept = [
    { id: 'key', ratio: 1 },
    { id: 'paper', ratio: 4 },
  ]
  expect(gotSlower([judged('key', 1.29), judged('paper', 3.1, 'at-least')], kept)).toEqual([])
  expect(gotSlower([judged('key', 1.31), judged('paper', 3, 'at-least')], kept)).toEqual([
    'key: 1.00 → 1.31',
    'paper: 4.00 → 3.00',
  ])
})

test('what got better, and what was never kept, is not told', () => {
  expect(gotSlower([judged('key', 0.5), judged('new', 9)], [{ id: 'key', ratio: 1 }])).toEqual([])
})

test('keeping a run of a few benches leaves the others as they were kept', () => {
  const kept = [
    { id: 'start', ratio: 3 },
    { id: 'key', ratio: 1 },
  ]
  expect(keptAfter(kept, [judged('key', 1.239), judged('new', 2)])).toEqual([
    { id: 'start', ratio: 3 },
    { id: 'key', ratio: 1.24 },
    { id: 'new', ratio: 2 },
  ])
})
