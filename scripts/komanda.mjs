/**
 * `npm run -s komanda -- COMMAND ...`: the program without a window. Installs what is missing, then runs the
 * command on the project's own Node. Prints nothing of its own on standard output, which is the command's.
 * Runs on any Node from 20 and on nothing but Node itself.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { constants } from 'node:os'
import { whyNotInstalled } from './installed-state.mjs'
import { NODE_LIMITS, projectNode, ROOT } from './project.mjs'

const OLDEST_NODE = 20

const fail = (text) => {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

/** npm starts scripts in the project's folder; file names were typed where npm itself was started. */
function folderOfCaller() {
  const { npm_lifecycle_event: event, INIT_CWD: started } = process.env
  return event === 'komanda' && started !== undefined && started !== '' ? started : process.cwd()
}

/** Runs a program to its end; signals that end this process are handed on. Gives its exit status. */
function run(command, args, { cwd, stdio, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio, shell })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

async function install() {
  if (whyNotInstalled() === null) return
  process.stderr.write('Diegiu, ko reikia programai (npm ci). Pirmą kartą tai trunka minutę ar dvi.\n')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const isScript = npm?.endsWith('.js') || npm?.endsWith('.cjs')
  // What npm tells goes to standard error too.
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], shell: !isScript && process.platform === 'win32' }
  const status = isScript
    ? await run(process.execPath, [npm, ...args], options)
    : await run('npm', args, options)
  if (status !== 0) fail('Įdiegti nepavyko. Patikrinkite interneto ryšį ir bandykite dar kartą.')
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Reikia Node ${OLDEST_NODE} ar naujesnės; čia yra ${process.versions.node}.`)
}
await install()
process.exitCode = await run(
  projectNode(),
  [...NODE_LIMITS, join(ROOT, 'src', 'main', 'entry', 'cli.ts'), ...process.argv.slice(2)],
  { cwd: folderOfCaller(), stdio: 'inherit' },
)
