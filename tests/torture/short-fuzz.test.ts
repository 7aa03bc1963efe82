import { expect, test } from 'vitest'
import { BORDER_READERS, type BorderName } from './border-readers.ts'

/** `KOMANDA_FAULT_SEED` repeats a run. The long form, `fuzz-readers`, takes a million. */
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

/** Few of what is slow to read; of lists and citations there are thousands more in `unit`. */
const INPUTS: Readonly<Record<BorderName, number>> = {
  attendance: 50,
  citations: 50,
  typed: 1000,
  lines: 1500,
  csv: 200,
  word: 100,
  excel: 100,
  bundles: 6000,
  papers: 3500,
  messages: 8000,
}

function firstBroken(name: BorderName): string | null {
  for (let seed = SEED; seed < SEED + INPUTS[name]; seed += 1) {
    try {
      BORDER_READERS[name].input(seed).read()
    } catch (error) {
      return `seed ${seed}: ${String(error)}`
    }
  }
  return null
}

test('the short form takes twenty thousand inputs over every border', () => {
  expect(Object.values(INPUTS).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20_000)
})

test.each(Object.keys(BORDER_READERS) as BorderName[])(
  `hostile %s are read or refused, and break nothing (from seed ${SEED})`,
  (name) => {
    expect(firstBroken(name)).toBeNull()
  },
)
