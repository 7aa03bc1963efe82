import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

const INSTALL_LIMIT_MS = 5 * 60_000
const WINDOWED = 'chromium'
const WINDOWLESS = 'chromium-headless-shell'
const FINDERS = { [WINDOWED]: 'findChromium', [WINDOWLESS]: 'findPageChromium' }

/** The browser that tests will use in this way; null where there is none. Asked of the code that tests ask. */
function find(name) {
  const ask = `import { ${FINDERS[name]} as find } from './tests/support/find-chromium.ts'
process.stdout.write(find())`
  const asked = spawnSync(projectNode(), ['--input-type=module', '--eval', ask], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return asked.status === 0 && existsSync(asked.stdout) ? asked.stdout : null
}

const hasApt = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get')
const isRoot = () => process.getuid?.() === 0

/** What tests would rather have: a browser, and on Debian the one without windows, which is faster. */
function missing() {
  const windowed = find(WINDOWED)
  const isSlow =
    windowed !== null && find(WINDOWLESS) === windowed && process.env['CHROMIUM_PATH'] === undefined
  return [...(windowed === null ? [WINDOWED] : []), ...(windowed === null || isSlow ? [WINDOWLESS] : [])]
}

/** Finds a Chromium, or installs Debian's where this user may; says what to do otherwise. */
export async function ensureChromium(say) {
  if (hasApt() && isRoot()) await install(missing(), say)
  const found = find(WINDOWED)
  if (found === null) say(`No Chromium, Chrome or Edge was found, and the tests need one. ${advice()}`)
  return found
}

async function install(names, say) {
  if (names.length === 0) return
  say(`Installing Debian’s ${names.join(' and ')} (apt-get).`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, timeLimitMs: INSTALL_LIMIT_MS }
  await runChild('apt-get', ['-q', 'update'], options)
  // One by one: a system without the second still has the first.
  for (const name of names)
    await runChild('apt-get', ['-q', '-y', 'install', '--no-install-recommends', name], options)
}

function advice() {
  if (hasApt()) return 'Install it with: sudo apt-get update && sudo apt-get install -y chromium'
  return 'Install Chrome, Chromium or Edge, or name its program in the variable CHROMIUM_PATH.'
}
