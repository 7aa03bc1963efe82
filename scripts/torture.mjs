/**
 * `node scripts/torture.mjs [seed]`: the long forms of the fault tests, bounded and repeatable: 2,000 kills at any
 * work, 500 while receiving and undoing, 10,000 mutated chunks, 200 rounds of five computers over a hostile
 * folder (and 40 rounds of sealed bundles), 300 random merges undone and redone, 100,000 hostile pastes, 100,000
 * hostile cells of reports, 9,000 damaged files read within 50 ms per kB, 1,000 random municipalities computed a second
 * way, 1,000 random edit sequences computed from the beginning, 2,000 flips and truncations of a database, 1,000 papers
 * of random lengths. Takes up to four hours.
 */
import { delimiter, dirname, join } from 'node:path'
import { projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const LIMIT_MS = 4 * 3_600_000
const [seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
const node = projectNode() ?? process.execPath
const env = {
  ...process.env,
  PATH: [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  KOMANDA_FAULT_SEED: seed,
  KOMANDA_TORTURE_KILLS: '2000',
  KOMANDA_TORTURE_RECEIVE_KILLS: '500',
  KOMANDA_TORTURE_CHUNKS: '10000',
  KOMANDA_TORTURE_DEVICES: '5',
  KOMANDA_TORTURE_ROUNDS: '200',
  KOMANDA_TORTURE_RUNS: '300',
  KOMANDA_TORTURE_TEXTS: '100000',
  KOMANDA_TORTURE_ROLLUPS: '1000',
  KOMANDA_TORTURE_EDITS: '100',
  KOMANDA_TORTURE_DAMAGE: '2000',
  KOMANDA_TORTURE_PAPERS: '1000',
}
process.stdout.write(`seed ${seed}\n`)
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const tests = [
  'tests/faults/kill.test.ts',
  'tests/faults/kill-receiving',
  'tests/faults/hostile-chunks',
  'tests/faults/damage',
  'tests/exchange/convergence',
  'tests/exchange/undo-merge',
  'tests/unit/paste/hostile-text',
  'tests/unit/rollup/rollup-oracle',
  'tests/unit/rollup/rollup-sql-oracle',
  'tests/unit/rollup/incremental',
  'tests/unit/rollup/odd-records',
  'tests/features/rollup-source',
  'tests/print/every-length',
]
const run = (tests, more = {}) =>
  runChild(node, [vitest, 'run', ...tests, '--no-file-parallelism', '--testTimeout', String(LIMIT_MS)], {
    env: { ...env, ...more },
    timeLimitMs: LIMIT_MS,
  })
const sealed = { KOMANDA_TORTURE_SEALED: '1', KOMANDA_TORTURE_ROUNDS: '40' }
const fuzz = () =>
  runChild(node, [join(ROOT, 'tests', 'torture', 'fuzz-readers.ts'), seed], { env, timeLimitMs: LIMIT_MS })
process.exitCode = (await fuzz()) || (await run(tests)) || (await run(['tests/exchange/convergence'], sealed))
