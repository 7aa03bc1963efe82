import { describe, expect, it } from 'vitest'
import { readCell } from './cells/cell.ts'
import { noisyCell } from './noisy-cells.ts'

const CELLS = 150

describe('cells made at random', () => {
  it(
    'at least 99 % of their facts are read exactly, and nothing is taken that is not there',
    { timeout: 300_000 },
    () => {
      const missing: string[] = []
      const invented: string[] = []
      let all = 0
      for (let seed = 0; seed < CELLS; seed++) {
        const { text, facts } = noisyCell(seed)
        const read = readCell({ text, facts })
        all += facts.length
        missing.push(
          ...facts.filter((fact) => !read.facts.includes(fact)).map((fact) => `${fact} of ${text}`),
        )
        invented.push(
          ...read.facts.filter((fact) => !facts.includes(fact)).map((fact) => `${fact} of ${text}`),
        )
      }
      expect(all).toBeGreaterThan(CELLS)
      expect(missing.length / all, missing.join('\n')).toBeLessThanOrEqual(0.01)
      expect(invented.length / all, invented.join('\n')).toBeLessThanOrEqual(0.01)
    },
  )
})
