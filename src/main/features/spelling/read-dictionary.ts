import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { readSpeller, type Speller } from '#shared/domain/spelling/read-speller.ts'
import { findUpwards } from '../../storage/find-upwards.ts'

/** Does a piece of work that pauses, and lets everything else go on in its pauses. */
export async function inPauses<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}

let reading: Promise<Speller> | null = null

async function read(): Promise<Speller> {
  const folder = findUpwards('node_modules/dictionary-lt')
  const [affixes, stems] = ['index.aff', 'index.dic'].map((file) => readFileSync(join(folder, file), 'utf8'))
  return inPauses(readSpeller(affixes ?? '', stems ?? ''))
}

/** The Lithuanian dictionary, read when it is first asked for and kept: eleven megabytes, a fifth of a second. */
export function lithuanianDictionary(): Promise<Speller> {
  reading ??= read().catch((error: unknown) => {
    reading = null
    throw error
  })
  return reading
}
