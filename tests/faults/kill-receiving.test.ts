import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { seededRandom } from '../share/random.ts'
import { buildChildren } from './build-children.ts'
import type { ReceiverMessage, ReceiverTask, Turn } from './receiver-messages.ts'

/** `scripts/torture.mjs` asks for more. */
const KILLS = Number(process.env['KOMANDA_TORTURE_RECEIVE_KILLS'] ?? 12)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)
/** So long without a word from the program and it hangs; a loaded machine alone may take a minute for a start. */
const SILENCE_MS = 100_000

let children: Awaited<ReturnType<typeof buildChildren>> | undefined
beforeAll(async () => {
  children = await buildChildren('kill-receiving', {
    receiver: 'tests/faults/receiver-child.ts',
    'guard-child': 'src/main/replica/guard-child.ts',
  })
})
afterAll(() => children?.remove())

interface Moment {
  readonly what: Turn
  readonly plusMs: number
}

interface Run {
  readonly opened: Extract<ReceiverMessage, { about: 'opened' }> | null
  readonly problems: readonly string[]
  /** What it was at when it was killed; `null`: between two of them. */
  readonly during: Turn | null
}

/** Starts the program, waits until it is at something, kills it so many milliseconds later. */
async function killAt(task: ReceiverTask, { what, plusMs }: Moment): Promise<Run> {
  if (!children) throw new Error('The receiver was not built')
  const child = fork(children.path('receiver'), [JSON.stringify(task)], {
    env: children.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const problems: string[] = []
  let opened: Run['opened'] = null
  let during: Turn | null = null
  let armed = false
  const silence = setTimeout(() => {
    problems.push(`nothing came of waiting for ${what}: opened ${opened !== null}, last at ${during}`)
    child.kill('SIGKILL')
  }, SILENCE_MS)
  const timers: NodeJS.Timeout[] = [silence]
  child.on('message', (message: ReceiverMessage) => {
    silence.refresh()
    if (message.about === 'opened') opened = message
    if (message.about === 'failed') problems.push(message.reason)
    during = message.about === 'trying' ? message.what : null
    if (during === what && !armed) {
      armed = true
      timers.push(setTimeout(() => child.kill('SIGKILL'), plusMs))
    }
  })
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  for (const timer of timers) clearTimeout(timer)
  if (child.signalCode !== 'SIGKILL') problems.push(`ended by itself with ${child.exitCode}`)
  return { opened, problems, during }
}

function momentOf(random: ReturnType<typeof seededRandom>): Moment {
  const kind = random.below(4)
  if (kind < 2) return { what: 'receive', plusMs: random.below(200) }
  return { what: kind === 2 ? 'undo' : 'redo', plusMs: random.below(40) }
}

const nameOf = (round: number): string => `m${String(round).padStart(4, '0')}`

/** Each bundle brings one new meeting and changes the first one. */
async function handOver(school: TestApp, share: string, round: number): Promise<void> {
  await school.call('records.put', {
    records: [nameOf(round), nameOf(0)].map((id) => ({
      kind: 'meeting' as const,
      record: { id, bodyId: 'b', place: `Vieta ${round}`, agenda: [{ id: 'a', title: `Dėl ${id}` }] },
    })),
  })
  await school.call('share.send', { folder: share })
}

/** A bundle is there whole or not at all: the first meeting reads as the last one that is shown. */
function checkWhole({ opened }: Run): readonly string[] {
  if (!opened) return ['did not open']
  const { damage, rebuiltSame, meetings } = opened
  const last = meetings
    .map(({ place }) => Number(place.split(' ')[1]))
    .reduce((one, two) => Math.max(one, two), 0)
  const ids = meetings.map(({ id }) => id).toSorted()
  const first = meetings.find(({ id }) => id === nameOf(0))
  return [
    ...damage,
    ...(rebuiltSame ? [] : ['the projection made anew is another one']),
    ...(meetings.length === 0 || first?.place === `Vieta ${last}`
      ? []
      : [`half a bundle: ${JSON.stringify(meetings)}`]),
    ...(ids.includes(nameOf(last)) || meetings.length === 0 ? [] : [`${nameOf(last)} is missing`]),
  ]
}

type Killed = Record<Turn | 'between', number>

/** One municipality's program, killed so many times over the bundles of one school; at the end both show the same. */
async function killMany(rounds: number, random: ReturnType<typeof seededRandom>): Promise<Killed> {
  const share = temporaryFolder('komanda-kill-receive-')
  const task = { dataFolder: join(temporaryFolder('komanda-kill-receiver-'), 'data'), shareFolder: share }
  const school = await startApp()
  await school.call('workspace.create', {
    role: 'institution',
    name: 'Plutiškių gimnazija',
    municipality: 'Kazlų Rūdos savivaldybė',
  })
  const killed: Killed = { receive: 0, undo: 0, redo: 0, between: 0 }
  for (let round = 0; round < rounds; round += 1) {
    await handOver(school, share, round)
    const run = await killAt(task, momentOf(random))
    killed[run.during ?? 'between'] += 1
    expect([...run.problems, ...checkWhole(run)], `round ${round}`).toEqual([])
  }

  const office = await startApp({ dataFolder: task.dataFolder })
  expect(office.core.db.quickCheck()).toEqual([])
  for (const { mergeId, undoneAt } of (await office.call('share.merges', {})).merges) {
    if (undoneAt !== null) await office.call('share.redo', { mergeId })
  }
  await office.call('share.receive', { folder: share, confirmRemovals: true })
  const places = async (app: TestApp) =>
    (await app.call('records.list', { kind: 'meeting' })).records.map(({ id, record }) => [
      id,
      record['place'],
    ])
  expect(await places(office)).toEqual(await places(school))
  await Promise.all([office.close(), school.close()])
  return killed
}

test(
  `a program killed ${KILLS} times while receiving, taking a merge back and bringing it again shows each bundle whole or not at all (seed ${SEED})`,
  { timeout: 120_000 + KILLS * 30_000 },
  async () => {
    const random = seededRandom(SEED)
    const killed: Killed = { receive: 0, undo: 0, redo: 0, between: 0 }
    // A program of its own for each hundred: what was undone is shown in a time that grows with how much was.
    for (let done = 0; done < KILLS; done += 100) {
      const more = await killMany(Math.min(100, KILLS - done), random)
      for (const turn of ['receive', 'undo', 'redo', 'between'] as const) killed[turn] += more[turn]
      console.log(`seed ${SEED}: killed`, killed)
    }
    expect(killed.receive + killed.undo + killed.redo).toBeGreaterThan(KILLS / 4)
  },
)
