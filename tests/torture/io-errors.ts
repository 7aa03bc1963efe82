/**
 * `node tests/torture/io-errors.ts [seed] [runs]`: the disk says no in the middle. The real program works under `strace`, which
 * refuses the how many-th call of a kind with an error of the system, once or from then on. What is refused must be told in words
 * of ours, what is shown then must be what lies there, and nothing shown as saved may be missing. Needs `strace` (Linux).
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { buildChildren } from '../faults/build-children.ts'
import { createSavedLog } from '../faults/saved-log.ts'
import type { Attempt, Between, TypistMessage, TypistTask } from '../faults/typist-messages.ts'
import { seededRandom } from '../share/random.ts'
import { type Said, startOn } from './start-on.ts'

/** Calls of SQLite and of Node alike; `write` also carries what is told to others, which is then the fault of the test. */
const CALLS = 'openat,write,pwrite64,fsync,fdatasync,ftruncate,rename,unlink,mkdir,copy_file_range'
const ERRORS = ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EBUSY'] as const
const BETWEEN: readonly Between[] = ['send', 'import', 'back-up']
const STEPS = 12
const RUNS_ON_A_FOLDER = 10
const FORMATS = { format: 1, schema: 1 }

const [seed = Date.now() % 1_000_000, runs = 500] = process.argv.slice(2).map(Number)
const random = seededRandom(seed)

const pick = <Item>(list: readonly Item[]): Item | undefined => list[random.below(list.length)]

interface Place {
  readonly root: string
  readonly dataFolder: string
  readonly shareFolder: string
  readonly said: Said & { readonly backups: Set<string> }
  tried: Attempt
}

function newPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'komanda-io-'))
  const shareFolder = join(root, 'share')
  mkdirSync(shareFolder)
  return {
    root,
    dataFolder: join(root, 'data'),
    shareFolder,
    said: { saved: createSavedLog(), backups: new Set() },
    tried: { does: 'send' },
  }
}

function notWhole(shareFolder: string, bundle: string): readonly string[] {
  const { state } = decodeBundle(readFileSync(join(shareFolder, bundle)), FORMATS)
  return state === 'ok' ? [] : [`${bundle} was said to be handed over and is ${state}`]
}

/** Notes what was said; gives what is wrong with it. */
function listen(place: Place, message: TypistMessage): readonly string[] {
  const { said, shareFolder } = place
  switch (message.about) {
    case 'opened': {
      const problems = said.saved.compare(message.shown)
      said.saved.noteOpened()
      return problems
    }
    case 'trying':
      place.tried = message.attempt
      said.saved.noteAttempt(message.attempt)
      return []
    case 'saved':
      said.saved.noteSaved(message.meeting)
      return []
    case 'imported':
      said.saved.noteImported(message.numbers)
      return []
    case 'backed-up':
      said.backups.add(basename(message.file))
      return []
    case 'sent':
      return message.bundle === null ? [] : notWhole(shareFolder, message.bundle)
    case 'refused': {
      const problems = [...told(message), ...said.saved.compare(message.shown)]
      said.saved.noteRefused(place.tried)
      return problems
    }
    case 'not-started':
    case 'not-ended':
      return told(message)
    case 'failed':
      return [message.reason]
  }
}

const told = ({ code, reason }: { readonly code: string; readonly reason: string }): string[] =>
  code === 'internal' ? [`told as a fault of ours: ${reason}`] : []

interface Traced {
  /** Of each kind of call, the how many-th of its thread went to the program's own files. */
  readonly ours: ReadonlyMap<string, readonly number[]>
  /** Lines of calls that were refused. */
  readonly refused: readonly string[]
}

function readTrace(text: string, root: string): Traced {
  const counts = new Map<string, number>()
  const ours = new Map<string, number[]>()
  const refused: string[] = []
  for (const line of text.split('\n')) {
    const [, thread, name] = /^(\d+) +(\w+)\(/u.exec(line) ?? []
    if (line.includes('(INJECTED)')) refused.push(line)
    if (thread === undefined || name === undefined) continue
    const nth = 1 + (counts.get(`${thread} ${name}`) ?? 0)
    counts.set(`${thread} ${name}`, nth)
    if (line.includes(root)) ours.set(name, [...(ours.get(name) ?? []), nth])
  }
  return { ours, refused }
}

interface Ran {
  readonly problems: string[]
  readonly traced: Traced
  /** How many times the program said no. */
  readonly refusals: number
  readonly endedWith: number | NodeJS.Signals | null
}

/** One session of the program, with what `strace` is to refuse. */
async function run(place: Place, inject: readonly string[], calls: string, between: Between): Promise<Ran> {
  const task: TypistTask = {
    dataFolder: place.dataFolder,
    shareFolder: place.shareFolder,
    seed: random.below(2 ** 31),
    rebuild: false,
    between: { does: between, saves: 2 },
    steps: STEPS,
  }
  const trace = join(place.root, 'trace')
  const strace = ['-f', '--seccomp-bpf', '-y', '-s', '0', '-e', `trace=${calls}`, ...inject, '-o', trace]
  const child = spawn(
    'strace',
    [...strace, process.execPath, children.path('typist'), JSON.stringify(task)],
    {
      env: children.env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  )
  const problems: string[] = []
  let refusals = 0
  child.on('message', (message: TypistMessage) => {
    problems.push(...listen(place, message))
    if (message.about === 'refused' || message.about.startsWith('not-')) refusals += 1
  })
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  const traced = readTrace(readFileSync(trace, 'utf8'), place.root)
  rmSync(trace)
  return { problems, traced, refusals, endedWith: child.signalCode ?? child.exitCode }
}

if (spawnSync('strace', ['-V']).status !== 0) {
  process.stderr.write('strace is needed (on Debian: apt-get install strace).\n')
  process.exit(1)
}
const children = await buildChildren('io-errors', { typist: 'tests/faults/typist-child.ts' })

/** The calls that are made when all goes well: errors are spread over them. */
const usual = new Map<Between, Traced['ours']>()
const first = newPlace()
for (const between of BETWEEN) usual.set(between, (await run(first, [], CALLS, between)).traced.ours)
rmSync(first.root, { recursive: true })

const problems: string[] = []
const hits = new Map<string, number>()
let refusals = 0
let unheard = 0
let place = newPlace()
for (let at = 0; at < runs && problems.length === 0; at += 1) {
  if (at % RUNS_ON_A_FOLDER === 0 && at > 0) {
    rmSync(place.root, { recursive: true })
    place = newPlace()
  }
  const between = BETWEEN[at % BETWEEN.length] ?? 'send'
  const [call = 'fsync', places = [1]] = pick([...(usual.get(between) ?? [])]) ?? []
  const error = pick(ERRORS)
  const nth = pick(places) ?? 1
  const when = `${nth}${random.below(4) === 0 ? '+' : ''}`
  const inject = ['-e', `inject=${call}:error=${error}:when=${when}`]
  const ran = await run(place, inject, call, between)
  // What was refused elsewhere (a module, a pipe to the test, a wake-up of another thread) ends the program as a kill does.
  const { refused } = ran.traced
  // Where it could not tell this test what it did, there is nothing to compare with.
  if (refused.some((line) => line.includes('<socket:'))) {
    unheard += 1
    rmSync(place.root, { recursive: true })
    place = newPlace()
    continue
  }
  const isOurs = refused.length > 0 && refused.every((line) => line.includes(place.root))
  if (isOurs) hits.set(call, 1 + (hits.get(call) ?? 0))
  refusals += ran.refusals
  const left = await startOn(place.dataFolder, place.said).catch((failure: unknown) => [String(failure)])
  const ended = isOurs && ran.endedWith !== 0 ? [`ended with ${ran.endedWith}`] : []
  const what = `${call} ${error} ${when}: ${ran.traced.refused[0] ?? 'nothing was refused'}`
  problems.push(
    ...[...ran.problems, ...ended, ...left].map((problem) => `${place.root}, ${what}\n  ${problem}`),
  )
  if (at % 50 === 49) process.stdout.write(`${at + 1} runs, ${refusals} refusals told\n`)
}
children.remove()
if (problems.length === 0) rmSync(place.root, { recursive: true })
const table = [...hits].map(([call, count]) => `${call} ${count}`).join(', ')
process.stdout.write(
  `seed ${seed}: errors in the program's own files: ${table}; ${refusals} told; ${unheard} runs could not be heard\n`,
)
for (const problem of problems.slice(0, 20)) process.stdout.write(`${problem.slice(0, 3000)}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
