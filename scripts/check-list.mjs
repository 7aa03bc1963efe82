import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './project.mjs'

const MINUTE_MS = 60_000

/** Where test runners leave what they counted. */
export const VITEST_RESULT = 'test-results/vitest.json'
export const PLAYWRIGHT_RESULT = 'test-results/playwright.json'

/**
 * Every check, in order. The build comes before the tests, which run the built program too. A check with
 * `counts` is counted by its test cases, any other is one. Time limits are far above what is usual.
 */
export const CHECKS = [
  { name: 'types', tool: ['typescript', 'tsc', '-b'], limitMs: 4 * MINUTE_MS },
  { name: 'lint', tool: ['oxlint', 'oxlint', '--type-aware', '--deny-warnings'], limitMs: 4 * MINUTE_MS },
  { name: 'format', tool: ['oxfmt', 'oxfmt', '--check'], limitMs: MINUTE_MS },
  {
    name: 'layers',
    tool: ['dependency-cruiser', 'depcruise', 'src', 'tests', '--config', '.dependency-cruiser.cjs'],
    limitMs: 2 * MINUTE_MS,
  },
  { name: 'dead code', tool: ['knip', 'knip'], limitMs: 2 * MINUTE_MS },
  {
    name: 'build',
    tool: ['electron-vite', 'electron-vite', 'build', '--logLevel', 'warn'],
    limitMs: 4 * MINUTE_MS,
    isBuild: true,
  },
  {
    name: 'unit, contract, database, replica, share, print, architecture, faults, shell',
    tool: [
      'vitest',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_RESULT}`,
    ],
    limitMs: 9 * MINUTE_MS,
    counts: 'vitest',
    result: VITEST_RESULT,
  },
  {
    name: 'end to end',
    tool: ['@playwright/test', 'playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, PLAYWRIGHT_RESULT) },
    limitMs: 9 * MINUTE_MS,
    counts: 'playwright',
    result: PLAYWRIGHT_RESULT,
  },
]

/** The script behind a tool's command, to be run by the project's own Node on any system. */
export function toolScript(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
