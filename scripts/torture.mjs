/**
 * `npm run torture [seed]`: the long forms of the fault tests, one part after the other, going on after a failure. Takes up to five
 * hours. What a run did stands in `test-results/torture.json`: with the same seed it goes on where it was stopped, without a seed it
 * goes on with the last run that is not done. `npm run torture -- 7007 power kills` runs only the named parts, done or not.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { NODE_LIMITS, projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const LIMIT_MS = 4 * 3_600_000
const RESULT = join(ROOT, 'test-results', 'torture.json')
const node = projectNode() ?? process.execPath
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')

const tests = (...files) => ({
  args: (_seed) => [vitest, 'run', ...files, '--no-file-parallelism', '--testTimeout', String(LIMIT_MS)],
})
const program = (name, ...more) => ({
  args: (seed) => [...NODE_LIMITS, '--expose-gc', join(ROOT, 'tests', 'torture', name), seed, ...more],
})

/** Each with its bounds; the tests read them from their environment. */
const PARTS = {
  kills: { ...tests('tests/faults/kill.test.ts'), env: { KOMANDA_TORTURE_KILLS: '2000' } },
  'switch-kills': program('switch-kills.ts', '400'),
  'switch-steps': {
    ...tests('tests/lock/killed-switch'),
    env: { KOMANDA_TORTURE_SWITCH_STEPS: '999' },
  },
  power: program('power-loss.ts', '500'),
  'io-errors': program('io-errors.ts', '500'),
  'receive-kills': {
    ...tests('tests/faults/kill-receiving'),
    env: { KOMANDA_TORTURE_RECEIVE_KILLS: '500' },
  },
  damage: { ...tests('tests/faults/damage'), env: { KOMANDA_TORTURE_DAMAGE: '2000' } },
  chunks: { ...tests('tests/faults/hostile-chunks'), env: { KOMANDA_TORTURE_CHUNKS: '10000' } },
  window: { ...tests('tests/contract/hostile-input'), env: { KOMANDA_TORTURE_CALLS: '100000' } },
  lines: { ...tests('tests/cli/hostile-lines'), env: { KOMANDA_TORTURE_LINES: '20000' } },
  readers: program('fuzz-readers.ts'),
  guided: program('guided-fuzz.ts', '10000'),
  pastes: { ...tests('tests/unit/paste/hostile-text'), env: { KOMANDA_TORTURE_TEXTS: '100000' } },
  convergence: {
    ...tests('tests/exchange/convergence'),
    env: { KOMANDA_TORTURE_DEVICES: '5', KOMANDA_TORTURE_ROUNDS: '200' },
  },
  sealed: {
    ...tests('tests/exchange/convergence'),
    env: { KOMANDA_TORTURE_SEALED: '1', KOMANDA_TORTURE_DEVICES: '5', KOMANDA_TORTURE_ROUNDS: '40' },
  },
  undo: { ...tests('tests/exchange/undo-merge'), env: { KOMANDA_TORTURE_RUNS: '300' } },
  rollups: {
    ...tests(
      'tests/unit/rollup/rollup-oracle',
      'tests/unit/rollup/rollup-sql-oracle',
      'tests/unit/rollup/incremental',
      'tests/unit/rollup/odd-records',
      'tests/features/rollup-source',
    ),
    env: { KOMANDA_TORTURE_ROLLUPS: '1000', KOMANDA_TORTURE_EDITS: '100' },
  },
  soak: program('soak.ts', '8', '2000'),
  papers: { ...tests('tests/print/every-length'), env: { KOMANDA_TORTURE_PAPERS: '1000' } },
}

const last = existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : { seed: '', done: {} }
const isDone = Object.keys(PARTS).every((name) => last.done[name] === 'passed')
const [given, ...named] = process.argv.slice(2)
const seed = given ?? (last.seed === '' || isDone ? String(Date.now() % 1_000_000) : last.seed)
const run = { seed, done: last.seed === seed ? last.done : {} }
const unknown = named.filter((name) => PARTS[name] === undefined)
if (unknown.length > 0 || !/^\d+$/u.test(seed)) {
  process.stderr.write(`A seed is a number; the parts are: ${Object.keys(PARTS).join(', ')}.\n`)
  process.exit(1)
}

const isWanted = (name) => (named.length > 0 ? named.includes(name) : run.done[name] !== 'passed')
for (const [name, { args, env = {} }] of Object.entries(PARTS)) {
  if (!isWanted(name)) continue
  process.stdout.write(`\n━━ ${name}, seed ${seed}\n`)
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const status = await runChild(node, args(seed), {
    env: { ...process.env, PATH: path, KOMANDA_FAULT_SEED: seed, ...env },
    timeLimitMs: LIMIT_MS,
  })
  run.done[name] = status === 0 ? 'passed' : 'failed'
  mkdirSync(dirname(RESULT), { recursive: true })
  writeFileSync(RESULT, `${JSON.stringify(run, null, 2)}\n`)
}
for (const [name, verdict] of Object.entries(run.done)) process.stdout.write(`${verdict} ${name}\n`)
process.exitCode = Object.values(run.done).includes('failed') ? 1 : 0
