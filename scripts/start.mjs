/**
 * `npm start`: installs and builds what is missing, then opens Komanda - in Electron where its binary is
 * present or can be fetched, else from the local server in a browser window. Says which of the two runs
 * and why. Runs on any Node from 20 and on nothing but Node itself.
 */
import { join } from 'node:path'
import { isBuilt, startBuildStamp } from './build-state.mjs'
import { electronBinary, tryToFetch, wasTried } from './electron-binary.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { NODE_LIMITS, projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'
import { readStartOptions, USAGE } from './start-options.mjs'

const OLDEST_NODE = 20
const WRONG_USAGE = 2
/** Electron that ends with a failure sooner than this could not start at all (a missing system library, say). */
const START_MS = 8000

const say = (text) => process.stdout.write(`${text}\n`)
const fail = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

const isRoot = process.getuid?.() === 0
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

async function install() {
  const isInstalled = await ensureInstalled(say, {
    missing: 'Diegiu, ko reikia programai (npm ci). Pirmą kartą tai trunka minutę ar dvi.',
    outdated: 'Pasikeitė programos dalių versijos: diegiu iš naujo (npm ci).',
  })
  if (!isInstalled) fail('Įdiegti nepavyko. Patikrinkite interneto ryšį ir paleiskite npm start dar kartą.')
}

async function build() {
  if (isBuilt()) return
  say('Surenku programą…')
  const stamp = startBuildStamp()
  const builder = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const status = await runChild(projectNode(), [builder, 'build', '--logLevel', 'error'])
  if (status !== 0) fail('Surinkti nepavyko. Klaida parašyta aukščiau.')
  stamp.confirm()
}

/** Why the local server runs instead of Electron; null when Electron can be tried. */
async function whyNoElectron(wantsBrowser) {
  if (wantsBrowser) return 'taip paprašyta (--browser)'
  if (!hasScreen) return 'šiame seanse nėra ekrano'
  if (electronBinary() !== null) return null
  if (wasTried())
    return 'Electron programos nėra ir anksčiau parsisiųsti jos nepavyko (bandyti dar kartą: npx install-electron)'
  say('Electron programos dar nėra: bandau parsisiųsti (ne ilgiau kaip 20 s)…')
  return (await tryToFetch()) ? null : 'Electron programos nėra ir parsisiųsti jos nepavyko'
}

async function runElectron(args) {
  say('Atveriu „Komandą“ savame lange (Electron).')
  if (isRoot) say('Dirbama administratoriaus (root) teisėmis, todėl Electron paleidžiama be smėlio dėžės.')
  const startedAt = Date.now()
  const status = await runChild(electronBinary(), [ROOT, ...(isRoot ? ['--no-sandbox'] : []), ...args]).catch(
    () => 1,
  )
  const couldNotStart = status !== 0 && status !== null && Date.now() - startedAt < START_MS
  return couldNotStart ? null : (status ?? 0)
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(`Reikia Node ${OLDEST_NODE} ar naujesnės; čia yra ${process.versions.node}.`)
  }
  const { problem, asksHelp, wantsBrowser, passed } = readStartOptions(
    process.argv.slice(2),
    // npm itself goes to the project's folder.
    process.env.INIT_CWD ?? process.cwd(),
  )
  if (problem !== null) {
    process.stderr.write(`Tokios parinkties nėra arba jai trūksta reikšmės: ${problem}\n\n${USAGE}\n`)
    process.exit(WRONG_USAGE)
  }
  if (asksHelp) return say(USAGE)
  await install()
  await build()
  let why = await whyNoElectron(wantsBrowser)
  if (why === null) {
    const status = await runElectron(passed)
    if (status !== null) process.exit(status)
    why = 'Electron šiame kompiuteryje nepasileidžia'
  }
  say(`Atveriu „Komandą“ iš vietinio serverio naršyklėje: ${why}.`)
  const server = join(ROOT, 'out', 'main', 'server.js')
  const status = await runChild(projectNode(), [...NODE_LIMITS, server, ...passed])
  process.exit(status ?? 0)
}

await main()
