import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { noise } from '../unit/paste/noise.ts'
import { watchFileSteps } from './file-steps.ts'
import { openLockable } from './locked-program.ts'
import { type ReadyFolders, readyFolders } from './ready-folders.ts'
import { lookAt, readyFor, type Switch, switchLock, SWITCHES } from './switches.ts'

/** Of the steps of each switch so many are looked at; `scripts/torture.mjs` asks for all of them. */
const LOOKED_AT = Number(process.env['KOMANDA_TORTURE_SWITCH_STEPS'] ?? 5)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

let ready: ReadyFolders | undefined
beforeAll(async () => {
  ready = await readyFolders()
})
afterAll(() => ready?.remove())

function folders(): ReadyFolders {
  if (ready === undefined) throw new Error('Nothing was made ready')
  return ready
}

/** Does the switch on a copy of the folder; `atStep` gets the how many-th change of a file comes next. */
async function watched(
  what: Switch,
  atStep: (step: number, dataFolder: string) => void,
): Promise<{ readonly steps: number; readonly dataFolder: string }> {
  const before = folders().before(what)
  const dataFolder = folders().copyOf(before.dataFolder)
  const program = await openLockable(dataFolder)
  if (what !== 'on') await program.call('lock.unlock', { proof: { sheet: before.sheet } })
  const words = await readyFor(program, what)
  let steps = 0
  let isLooking = false
  const unwatch = watchFileSteps(() => {
    if (isLooking) return
    isLooking = true
    atStep(steps, dataFolder)
    steps += 1
    isLooking = false
  })
  onTestFinished(unwatch)
  try {
    await switchLock(program, what, words)
  } finally {
    unwatch()
    await program.close()
  }
  return { steps, dataFolder }
}

function someOf(count: number, random: ReturnType<typeof noise>): ReadonlySet<number> {
  const all = Array.from({ length: count }, (_step, index) => index)
  while (all.length > LOOKED_AT) all.splice(random.below(all.length), 1)
  return new Set(all)
}

test.each(SWITCHES)(
  `killed at any step of switching (%s), the folder opens as before or as after, whole, with nothing left in the open (seed ${SEED})`,
  { timeout: 60_000 + LOOKED_AT * 20_000 },
  async (what) => {
    const { steps: count } = await watched(what, () => undefined)
    const wanted = someOf(count, noise(SEED))
    const left: { readonly step: number; readonly dataFolder: string }[] = []
    await watched(what, (step, folder) => {
      if (wanted.has(step)) left.push({ step, dataFolder: folders().copyOf(folder) })
    })
    const before = folders().before(what)
    const problems: string[] = []
    for (const { step, dataFolder } of left) {
      const found = await lookAt(dataFolder, before, what)
      problems.push(...found.problems.map((problem) => `step ${step} of ${count}: ${problem}`))
      rmSync(join(dataFolder, '..'), { recursive: true })
    }
    console.log(`seed ${SEED}: ${what}: ${left.length} of ${count} steps`)
    expect(problems).toEqual([])
    expect(left.length).toBe(Math.min(LOOKED_AT, count))
  },
)
