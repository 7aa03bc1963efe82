import { describe, expect, it } from 'vitest'
import { citationsOf } from './cite.ts'
import { hostileCell } from './hostile-cells.ts'

/** The first thing wrong with what was read of a text; null if nothing is. */
function faultOf(text: string): string | null {
  const { facts, leftovers } = citationsOf(text)
  for (const { start, end } of [...facts.map(({ span }) => span), ...leftovers]) {
    if (!(start >= 0 && start < end && end <= text.length)) return `a place outside the text: ${start}-${end}`
  }
  const share = facts.find((fact) => fact.fact === 'share' && fact.numerator > fact.denominator)
  return share ? 'a part greater than its whole' : null
}

/** The torture run reads 100,000. */
const TEXTS = 400

describe('hostile cells', () => {
  it(
    'random texts: no exception, every fact and leftover has its place in the text',
    { timeout: 300_000 },
    () => {
      for (let seed = 0; seed < TEXTS; seed++) {
        const text = hostileCell(seed)
        const fault = faultOf(text)
        expect(fault === null ? null : { seed, fault, text }).toBeNull()
      }
    },
  )
})
