/**
 * `npm run web-share`: the acceptance suite of shares, an exchange and figures over real servers of this machine, Apache and
 * rclone, each started in a temporary folder and ended. `npm run web-share -- serve apache2` leaves one running and says how
 * to sign in. They come from Debian: apt-get install apache2 rclone
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './project.mjs'

const SIGN_IN = { user: 'mokykla', password: 'Slaptas-Zodis-77' }
const MODULES = '/usr/lib/apache2/modules'

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const isInstalled = (name) => spawnSync('which', [name]).status === 0

function startApache(folder, port) {
  const modules = [
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
    'dav',
    'dav_fs',
  ]
  const password = createHash('sha1').update(SIGN_IN.password).digest('base64')
  writeFileSync(join(folder, 'users'), `${SIGN_IN.user}:{SHA}${password}\n`)
  writeFileSync(
    join(folder, 'apache.conf'),
    [
      `ServerRoot "${folder}"`,
      'ServerName localhost',
      `Listen 127.0.0.1:${port}`,
      `PidFile "${folder}/pid"`,
      `ErrorLog "${folder}/log"`,
      ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      `DocumentRoot "${folder}/files"`,
      `DavLockDB "${folder}/locks/lock"`,
      `<Directory "${folder}/files">`,
      '  Dav On',
      '  AuthType Basic',
      '  AuthName Komanda',
      '  AuthBasicProvider file',
      `  AuthUserFile "${folder}/users"`,
      '  Require valid-user',
      '</Directory>',
    ].join('\n'),
  )
  return spawn('apache2', ['-f', join(folder, 'apache.conf'), '-X'], { stdio: 'ignore' })
}

const startRclone = (folder, port) =>
  spawn(
    'rclone',
    ['serve', 'webdav', join(folder, 'files'), '--addr', `127.0.0.1:${port}`, '--dir-cache-time', '0s', '--user', SIGN_IN.user, '--pass', SIGN_IN.password], // prettier-ignore
    { stdio: 'ignore', env: { ...process.env, RCLONE_CONFIG: join(folder, 'none') } },
  )

const SERVERS = { apache2: startApache, rclone: startRclone }

async function answers(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(address).catch(() => null)
    if (answer !== null) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No answer from ${address}`)
}

async function serve(name, work) {
  const folder = mkdtempSync(join(tmpdir(), 'komanda-web-'))
  for (const part of ['files', 'locks']) {
    mkdirSync(join(folder, part))
    chmodSync(join(folder, part), 0o777)
  }
  chmodSync(folder, 0o755)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}/`
  const server = SERVERS[name](folder, port)
  try {
    await answers(address)
    return await work({ name, address, folder: join(folder, 'files') })
  } finally {
    server.kill()
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve()))
    rmSync(folder, { recursive: true, force: true })
  }
}

const tell = ({ name, address }) =>
  new Promise((resolve) => {
    console.log(`${name}: ${address}\nname ${SIGN_IN.user}, password ${SIGN_IN.password}\nCtrl+C ends it.`)
    process.once('SIGINT', () => resolve(0))
  })

function suite({ name, address, folder }) {
  const told = {
    NAME: name,
    ADDRESS: address,
    FOLDER: folder,
    USER: SIGN_IN.user,
    PASSWORD: SIGN_IN.password,
  }
  const env = Object.fromEntries(Object.entries(told).map(([key, value]) => [`KOMANDA_WEB_${key}`, value]))
  const config = join(ROOT, 'tests/share/real/vitest.config.ts')
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--config', config]
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
    .status
}

const [mode, only] = process.argv.slice(2)
const found = Object.keys(SERVERS).filter(
  (name) => isInstalled(name) && (only === undefined || only === name),
)
if (found.length === 0) {
  console.error('No server here to be asked: apt-get install apache2 rclone')
  process.exit(1)
}
if (mode === 'serve') process.exit(await serve(found[0], tell))
let failures = 0
for (const name of found) failures += (await serve(name, suite)) === 0 ? 0 : 1
process.exit(failures === 0 ? 0 : 1)
