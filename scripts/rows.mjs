/**
 * `npm run rows`: which rows of what users expect have passing tests. Runs every test that names a row
 * (`[row 17]`); `npm run rows -- --screens` also those in the browser, which need a build. Ends with 1 when one
 * of them fails; a row without a test is only told.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { toolScript } from './check-list.mjs'
import { EXPECTED_ROWS } from './expected-rows.mjs'
import { projectNode, ROOT } from './project.mjs'
import { standingOfRows } from './rows-of-tests.mjs'
import { runChild } from './run-child.mjs'

const NAMES_A_ROW = String.raw`\[row \d+\]`
const VITEST_RESULT = 'test-results/rows-vitest.json'
const PLAYWRIGHT_RESULT = 'test-results/rows-playwright.json'
const LIMIT_MS = 9 * 60_000

const say = (text) => process.stdout.write(`${text}\n`)

const node = projectNode()
if (node === null) {
  process.stderr.write('The project has no Node of its own for this system. Run npm install first.\n')
  process.exit(1)
}

async function run(tool, args, resultFile, env = {}) {
  const file = join(ROOT, resultFile)
  rmSync(file, { force: true })
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  await runChild(node, [toolScript(...tool), ...args], {
    env: { ...process.env, PATH: path, CI: 'true', ...env },
    timeLimitMs: LIMIT_MS,
    quiet: true,
  })
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  process.stderr.write(`${tool[1]} left no result\n`)
  process.exit(1)
}

async function inNode() {
  const args = ['run', '-t', NAMES_A_ROW, '--reporter=json', `--outputFile.json=${VITEST_RESULT}`]
  const report = await run(['vitest', 'vitest'], args, VITEST_RESULT)
  return report.testResults
    .flatMap((file) => file.assertionResults)
    .map(({ fullName, status }) => ({ name: fullName, outcome: status }))
}

async function onScreens() {
  const report = await run(
    ['@playwright/test', 'playwright'],
    ['test', '--grep', NAMES_A_ROW, '--reporter=json'],
    PLAYWRIGHT_RESULT,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, PLAYWRIGHT_RESULT) },
  )
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  return report.suites
    .flatMap(specs)
    .map(({ title, ok }) => ({ name: title, outcome: ok ? 'passed' : 'failed' }))
}

mkdirSync(join(ROOT, 'test-results'), { recursive: true })
const tests = [...(await inNode()), ...(process.argv.includes('--screens') ? await onScreens() : [])]
const rows = standingOfRows(EXPECTED_ROWS, tests)

const SIGNS = { proven: '✓', failed: '✗', untested: '·' }
for (const { number, weight, title, standing, passed, failed } of rows) {
  const counts = standing === 'untested' ? 'no test' : failed > 0 ? `${failed} failed` : `${passed}`
  say(`${SIGNS[standing]} ${String(number).padStart(2)} [${weight}] ${title} (${counts})`)
}
const of = (wanted) => rows.filter(({ standing }) => standing === wanted)
say(`\n${of('proven').length} of ${rows.length} rows proven, ${of('failed').length} failed`)
const must = of('untested').filter(({ weight }) => weight === 'M')
if (must.length > 0) say(`Musts without a test: ${must.map(({ number }) => number).join(', ')}`)
process.exit(of('failed').length > 0 ? 1 : 0)
