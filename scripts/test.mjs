/**
 * `npm test`: every check of the project, one after the other, going on after a failure. Installs what is
 * missing. `npm test -- lint layers` runs only the named ones. Runs on any Node from 20 and on nothing but
 * Node itself; the checks run on the project's own Node. The last line is `N passed, N failed`: test cases,
 * and one for each check that has none.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { startBuildStamp } from './build-state.mjs'
import { CHECKS, toolScript } from './check-list.mjs'
import { countPlaywright, countVitest } from './count-results.mjs'
import { ensureChromium } from './ensure-chromium.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const OLDEST_NODE = 20
const COUNTERS = { vitest: countVitest, playwright: countPlaywright }
const SHOWN_NOTES = 40

const say = (text) => process.stdout.write(`${text}\n`)
const fail = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

const seconds = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

function readResult(path) {
  const file = join(ROOT, path)
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function countOf(check, status) {
  const counter = COUNTERS[check.counts]
  if (counter) return counter(readResult(check.result), status)
  return status === 0 ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [] }
}

/** Runs one check on the project's Node, which stands first on the path for whatever it starts. */
async function runCheck(check) {
  const [packageName, command, ...args] = check.tool
  const node = projectNode()
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  // Programs that tests start again and again are compiled once.
  const compiled = join(ROOT, 'test-results', 'compiled')
  const env = { ...process.env, PATH: path, CI: 'true', NODE_COMPILE_CACHE: compiled, ...check.env }
  if (check.result) rmSync(join(ROOT, check.result), { force: true })
  const stamp = check.isBuild ? startBuildStamp() : null
  const startedAt = performance.now()
  say(`\n━━ ${check.name}`)
  const status = await runChild(node, [toolScript(packageName, command), ...args], {
    env,
    timeLimitMs: check.limitMs,
  })
  if (stamp !== null && status === 0) stamp.confirm()
  const counted = countOf(check, status)
  const verdict = counted.failed === 0 ? '✓' : '✗'
  const line = `${verdict} ${check.name}: ${counted.passed} of ${counted.passed + counted.failed} (${seconds(startedAt)})`
  say(line)
  return { ...counted, line }
}

function chosenChecks(names) {
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name.startsWith(name)))
  if (unknown.length > 0) {
    fail(`No such check: ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join('; ')}.`)
  }
  return CHECKS.filter((check) => names.length === 0 || names.some((name) => check.name.startsWith(name)))
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`)
  }
  const checks = chosenChecks(process.argv.slice(2))
  const startedAt = performance.now()
  const isInstalled = await ensureInstalled(say, {
    missing: 'Installing what the project needs (npm ci). The first time this takes a minute or two.',
    outdated: 'Versions have changed: installing again (npm ci).',
  })
  if (!isInstalled) fail('Installing failed. Check the connection and run npm test again.')
  if (checks.some((check) => check.counts) && (await ensureChromium(say)) === null) process.exit(1)
  mkdirSync(join(ROOT, 'test-results'), { recursive: true })
  const results = []
  for (const check of checks) results.push(await runCheck(check))

  say(`\n━━ all checks (${seconds(startedAt)})`)
  for (const { line, notes } of results) {
    say(line)
    for (const note of notes.slice(0, SHOWN_NOTES)) say(`    ${note}`)
    if (notes.length > SHOWN_NOTES) say(`    and ${notes.length - SHOWN_NOTES} more`)
  }
  const passed = results.reduce((sum, one) => sum + one.passed, 0)
  const failed = results.reduce((sum, one) => sum + one.failed, 0)
  say(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

await main()
