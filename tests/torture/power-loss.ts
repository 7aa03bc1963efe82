/**
 * `node tests/torture/power-loss.ts [seed] [states]`: what is left when the power goes. The real program works under `strace`,
 * which writes down each call to the disk; from that the files are laid out as they may lie at random moments, with writes that
 * were not synced lost, kept or torn, and the program is started on them: nothing it had shown as saved may be missing.
 * Needs `strace` (Linux).
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { buildChildren } from '../faults/build-children.ts'
import { beginLocked, vaultNamed } from '../faults/locked-device.ts'
import { createSavedLog } from '../faults/saved-log.ts'
import type { Between, TypistMessage, TypistTask } from '../faults/typist-messages.ts'
import { seededRandom } from '../share/random.ts'
import { afterPowerLoss, type Luck } from './power/after-power-loss.ts'
import { type DiskLog, diskLog } from './power/disk-log.ts'
import { readTrace } from './power/trace-lines.ts'
import { type Said, startOn } from './start-on.ts'

const CALLS =
  'openat,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,copy_file_range,sendfile,fsync,fdatasync,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,mkdir,rmdir'
const BETWEEN: readonly Between[] = ['send', 'import', 'back-up']
const LUCKS: readonly Luck[] = ['nothing', 'some', 'some', 'all']
const SAVES_OF_A_SESSION = 24
const STATES_OF_A_SESSION = 50
const FORMATS = { format: 1, schema: 1 }

const [seed = Date.now() % 1_000_000, states = 500] = process.argv.slice(2).map(Number)
const random = seededRandom(seed)

/** A computer that loses its power over and over; the second one's data are locked. */
interface Device {
  readonly root: string
  readonly lockedWith: string | null
  /** What it had told in its earlier sessions. */
  readonly earlier: TypistMessage[]
}

interface Session {
  readonly log: DiskLog
  readonly dataFolder: string
  readonly shareFolder: string
}

function filesBelow(folder: string): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((path) => [path, readFileSync(path)]))
}

/** The program types, brings in, hands over and copies until it was killed, always on the same folders. */
async function work(
  { root, lockedWith }: Device,
  typist: string,
  env: NodeJS.ProcessEnv,
  session: number,
): Promise<Session> {
  const [dataFolder, shareFolder] = [join(root, 'data'), join(root, 'share')]
  mkdirSync(shareFolder, { recursive: true })
  const found = filesBelow(root)
  const task: TypistTask = {
    dataFolder,
    shareFolder,
    ...(lockedWith === null ? {} : { lockedWith }),
    seed: random.below(2 ** 31),
    rebuild: false,
    between: { does: BETWEEN[session % BETWEEN.length] ?? 'send', saves: 3 },
  }
  const trace = join(tmpdir(), `komanda-trace-${process.pid}`)
  const strace = ['-f', '-y', '-xx', '-s', '100000000', '-e', `trace=${CALLS}`, '-o', trace]
  const child = spawn('strace', [...strace, process.execPath, typist, JSON.stringify(task)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let saves = 0
  child.on('message', (message: TypistMessage) => {
    if (message.about === 'failed') throw new Error(message.reason)
    if (message.about === 'saved' && ++saves === SAVES_OF_A_SESSION) {
      const [traced] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ')
      process.kill(Number(traced), 'SIGKILL')
    }
  })
  await once(child, 'exit')
  const log = diskLog(readTrace(readFileSync(trace, 'utf8')), root, found)
  rmSync(trace)
  return { log, dataFolder, shareFolder }
}

/** What had been told before the power went, in the order in which it was told. */
function toldBefore({ steps }: DiskLog, cut: number): readonly TypistMessage[] {
  const told = steps.slice(0, cut).flatMap((step) => (step.does === 'tell' ? [step.text] : []))
  const lines = told.join('').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as TypistMessage)
}

/** What the program had said until the power went; `bundle` finds a file of the share. */
function saidIn(
  messages: readonly TypistMessage[],
  bundle: (name: string) => Buffer | undefined,
): Said & { readonly problems: readonly string[] } {
  const saved = createSavedLog()
  const backups = new Set<string>()
  const problems: string[] = []
  const checkBundle = (name: string): void => {
    const bytes = bundle(name)
    const state = bytes === undefined ? 'missing' : decodeBundle(bytes, FORMATS).state
    if (state !== 'ok') problems.push(`${name} was said to be handed over and is ${state}`)
  }
  for (const message of messages) {
    if (message.about === 'trying') saved.noteAttempt(message.attempt)
    if (message.about === 'opened') problems.push(...saved.compare(message.shown))
    if (message.about === 'saved') saved.noteSaved(message.meeting)
    if (message.about === 'imported') saved.noteImported(message.numbers)
    if (message.about === 'backed-up') backups.add(basename(message.file))
    if (message.about === 'sent' && message.bundle !== null) checkBundle(message.bundle)
  }
  return { saved, backups, problems }
}

/** Lays the files out as the power left them, and looks. */
async function lookAt(session: Session, { earlier, root, lockedWith }: Device): Promise<string[]> {
  const { log, dataFolder, shareFolder } = session
  const cut = 1 + random.below(log.steps.length)
  const luck = LUCKS[random.below(LUCKS.length)] ?? 'some'
  const files = afterPowerLoss(log, cut, luck, random)
  const place = mkdtempSync(join(tmpdir(), 'komanda-power-'))
  const moved = (path: string): string => join(place, path.slice(root.length))
  for (const [path, bytes] of files) {
    mkdirSync(dirname(moved(path)), { recursive: true })
    writeFileSync(moved(path), bytes)
  }
  const messages = [...earlier, ...toldBefore(log, cut)]
  const said = saidIn(messages, (name) => files.get(join(shareFolder, name)))
  if (lockedWith !== null) beginLocked(moved(dataFolder), vaultNamed(lockedWith))
  const isBegun = messages.some(({ about }) => about === 'opened')
  const found = isBegun
    ? await startOn(moved(dataFolder), said).catch((error: unknown) => [String(error)])
    : []
  const problems = [...said.problems, ...found]
  if (problems.length === 0) rmSync(place, { recursive: true })
  return problems.map((problem) => `${place}, ${luck} after ${cut} steps: ${problem}`)
}

if (spawnSync('strace', ['-V']).status !== 0) {
  process.stderr.write('strace is needed (on Debian: apt-get install strace).\n')
  process.exit(1)
}
const children = await buildChildren('power', { typist: 'tests/faults/typist-child.ts' })
const devices: readonly Device[] = [null, 'power'].map((lockedWith) => ({
  root: mkdtempSync(join(tmpdir(), 'komanda-power-root-')),
  lockedWith,
  earlier: [],
}))
const problems: string[] = []
let looked = 0
for (let session = 0; looked < states && problems.length === 0; session += 1) {
  for (const device of devices) {
    const one = await work(device, children.path('typist'), children.env, session)
    for (let at = 0; at < STATES_OF_A_SESSION && looked < states; at += 1) {
      problems.push(...(await lookAt(one, device)))
      looked += 1
    }
    device.earlier.push(...toldBefore(one.log, one.log.steps.length))
    const kept = device.lockedWith === null ? 'open' : 'locked'
    process.stdout.write(`${looked} states, ${one.log.steps.length} steps in the last session, ${kept}\n`)
  }
}
children.remove()
if (problems.length === 0) for (const { root } of devices) rmSync(root, { recursive: true })
process.stdout.write(`seed ${seed}: ${looked} states after a loss of power, ${problems.length} problems\n`)
for (const problem of problems.slice(0, 20)) process.stdout.write(`${problem.slice(0, 2000)}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
