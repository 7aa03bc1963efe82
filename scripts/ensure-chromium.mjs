import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const INSTALL_LIMIT_MS = 5 * 60_000
const ASK = `import { findChromium } from './tests/support/find-chromium.ts'
process.stdout.write(findChromium())`

/** The browser that tests will drive; null where there is none. Asked of the code that tests ask. */
function findChromium() {
  const asked = spawnSync(projectNode(), ['--input-type=module', '--eval', ASK], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return asked.status === 0 && existsSync(asked.stdout) ? asked.stdout : null
}

const hasApt = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get')
const isRoot = () => process.getuid?.() === 0

/** Finds a Chromium, or installs Debian's where this user may; says what to do otherwise. */
export async function ensureChromium(say) {
  const found = findChromium()
  if (found !== null) return found
  if (hasApt() && isRoot()) {
    say('No Chromium, Chrome or Edge found: installing Debian’s chromium (apt-get).')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { env, timeLimitMs: INSTALL_LIMIT_MS }
    await runChild('apt-get', ['-q', 'update'], options)
    await runChild('apt-get', ['-q', '-y', 'install', '--no-install-recommends', 'chromium'], options)
    const installed = findChromium()
    if (installed !== null) return installed
  }
  say(`No Chromium, Chrome or Edge was found, and the tests need one. ${advice()}`)
  return null
}

function advice() {
  if (hasApt()) return 'Install it with: sudo apt-get update && sudo apt-get install -y chromium'
  return 'Install Chrome, Chromium or Edge, or name its program in the variable CHROMIUM_PATH.'
}
