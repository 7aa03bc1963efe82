import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DATABASE_FILE, databaseFile } from '#main/db/database-file.ts'
import { openFileHome } from '#main/db/homes/file-home.ts'
import { openLockedHome } from '#main/db/homes/locked-home.ts'
import { conflicts } from '#main/db/migrations/005-conflicts.ts'
import { NEWEST_DATABASE } from '#main/db/migrations/migrations.ts'
import { vaultOfFolder } from '#main/lock/unlocked-folders.ts'
import { decodeBundle } from '#main/share/bundle-format.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { seededRandom } from '../share/random.ts'
import { buildChildren } from './build-children.ts'
import { beginLocked, vaultNamed } from './locked-device.ts'
import type { Between } from './typist-messages.ts'
import { createKilledTypist, type KilledTypist, type KillMoment, type Phase } from './killed-typist.ts'

/** `scripts/torture.mjs` asks for two thousand. */
const KILLS = Number(process.env['KOMANDA_TORTURE_KILLS'] ?? 80)
const DEVICES = 2
const LOCKED_WITH = 'kill'
const ROUNDS_OF_EACH = 10
const OLDER_ROUND = 5
const LOOKED_AT = 5
const PHASES: readonly Phase[] = ['starting', 'typing', 'handing over', 'bringing in', 'backing up']
/** `KOMANDA_FAULT_SEED` repeats a run's choices; the moments of a kill depend on the machine too. */
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

let children: Awaited<ReturnType<typeof buildChildren>> | undefined
beforeAll(async () => {
  children = await buildChildren('kill', { typist: 'tests/faults/typist-child.ts' })
})
afterAll(() => children?.remove())

type Random = ReturnType<typeof seededRandom>

/** Each kind of moment comes once in ten rounds; when in it the kill falls is chance. */
function nextMoment(round: number, random: Random): KillMoment {
  switch (round % ROUNDS_OF_EACH) {
    case 0:
      return { after: 'start', nth: 1, plusMs: random.below(300) }
    case 1:
    case 2:
      return { after: 'send', nth: 1, plusMs: random.below(50) }
    case 3:
      return { after: 'sent', nth: 1, plusMs: random.below(10) }
    case 4:
      return { after: 'import', nth: 1, plusMs: random.below(30) }
    case 5:
      // While the database is brought up to date.
      return { after: 'start', nth: 1, plusMs: 150 + random.below(250) }
    case 6:
      return { after: 'back-up', nth: 1, plusMs: random.below(50) }
    default:
      return { after: 'saves', nth: 1 + random.below(6), plusMs: random.below(15) }
  }
}

/** What a kill waits for is done between the saves. */
const BETWEEN: Partial<Record<KillMoment['after'], Between>> = {
  send: 'send',
  sent: 'send',
  import: 'import',
  'back-up': 'back-up',
}

/** As the last but one program left it: the next start brings it up to date and makes what screens read anew. */
function makeOlder(dataFolder: string): void {
  const vault = vaultOfFolder(dataFolder)
  const file = databaseFile(dataFolder)
  const home = vault === null ? openFileHome(file) : openLockedHome(file, vault)
  if (home.raw.pragma('user_version', { simple: true }) === NEWEST_DATABASE) {
    home.exec('DROP TABLE open_conflict')
    home.exec(`PRAGMA user_version = ${conflicts.version - 1}`)
  }
  home.close()
}

interface Device {
  readonly dataFolder: string
  readonly typist: KilledTypist
}

/** Kills one device's program over and over, always on the same data folder. */
async function torture(device: number, shareFolder: string): Promise<Device> {
  if (!children) throw new Error('The typist was not built')
  const dataFolder = join(temporaryFolder('komanda-kill-'), 'data')
  // Half of the kills are in a locked folder.
  const isLocked = device % 2 === 1
  if (isLocked) beginLocked(dataFolder, vaultNamed(LOCKED_WITH))
  const typist = createKilledTypist(children.path('typist'), children.env)
  const random = seededRandom(SEED + device)
  for (let round = 0; round < KILLS / DEVICES; round += 1) {
    if (round % ROUNDS_OF_EACH === OLDER_ROUND) makeOlder(dataFolder)
    const moment = nextMoment(round, random)
    const does = BETWEEN[moment.after]
    const task = {
      dataFolder,
      shareFolder,
      ...(isLocked ? { lockedWith: LOCKED_WITH } : {}),
      seed: random.below(2 ** 31),
      rebuild: round % ROUNDS_OF_EACH === ROUNDS_OF_EACH - 1,
      between: does === undefined ? null : { does, saves: 1 + random.below(3) },
    }
    await typist.run(task, moment)
    if (typist.problems.length > 0) break
  }
  return { dataFolder, typist }
}

const meetingsOf = async (app: TestApp): Promise<readonly Meeting[]> =>
  (await app.call('records.list', { kind: 'meeting' })).records.map(({ record }) => record as Meeting)

const facts = (meetings: readonly Meeting[]) =>
  meetings
    .map(({ id, state, minutesNumber, place, agenda }) => ({
      id,
      state,
      minutesNumber,
      place,
      agenda: agenda.map((item) => item.title),
    }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))

/** Opens what is left after all kills, in this process: whole, and the same when made anew. */
async function reopen(device: Device): Promise<TestApp> {
  const app = await startApp({ dataFolder: device.dataFolder })
  expect(app.core.db.quickCheck()).toEqual([])
  const before = app.core.db.dumpProjection()
  app.core.projector.rebuild()
  expect(app.core.db.dumpProjection()).toBe(before)
  return app
}

/** What was said to be a whole copy is one, and what a kill left half made is not offered as one. */
async function expectSoundBackups(app: TestApp, device: Device | undefined): Promise<void> {
  const { backups } = await app.call('backup.list', {})
  const said = device?.typist.backups ?? new Set()
  // `bare`: the copy before an update.
  expect(backups.filter(({ state }) => state !== 'backup' && state !== 'bare')).toEqual([])
  for (const { file } of backups.filter((one) => said.has(one.file)).slice(-LOOKED_AT)) {
    expect((await app.call('backup.preview', { file })).isSound).toBe(true)
  }
}

function bundleStates(shareFolder: string): readonly string[] {
  return readdirSync(join(shareFolder, 'komanda', 'v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd'))
    .map((file) => {
      const bytes = readFileSync(join(shareFolder, 'komanda', 'v1', file))
      return decodeBundle(bytes, { format: 1, schema: 1 }).state
    })
}

test(
  `a program killed ${KILLS} times at any work loses nothing it showed as saved (seed ${SEED})`,
  { timeout: 400_000 + KILLS * 2000 },
  async () => {
    const share = temporaryFolder('komanda-kill-share-')
    const devices = await Promise.all(
      Array.from({ length: DEVICES }, (_device, index) => torture(index, share)),
    )
    const sum = (pick: (typist: KilledTypist) => number): number =>
      devices.reduce((total, { typist }) => total + pick(typist), 0)
    const kills = (phase: Phase): number => sum((typist) => typist.kills[phase])
    console.log(
      `seed ${SEED}: killed ${PHASES.map((phase) => `${kills(phase)} times while ${phase}`).join(', ')};`,
      `${sum(({ saves }) => saves())} saves and`,
      `${sum(({ sent }) => sent())} hand-overs had been shown`,
    )
    expect(devices.flatMap(({ typist }) => typist.problems)).toEqual([])
    expect(PHASES.map(kills).reduce((total, count) => total + count, 0)).toBe(KILLS)
    for (const phase of PHASES) expect(kills(phase), phase).toBeGreaterThan(0)
    expect(sum(({ saves }) => saves())).toBeGreaterThan(KILLS)
    expect(sum(({ sent }) => sent())).toBeGreaterThan(KILLS / 20)

    expect(devices.map(({ dataFolder }) => existsSync(join(dataFolder, DATABASE_FILE)))).toEqual([
      true,
      false,
    ])
    const apps = await Promise.all(devices.map(reopen))
    for (const [index, app] of apps.entries()) await expectSoundBackups(app, devices[index])
    for (const app of apps) await app.call('share.send', { folder: share })
    const states = bundleStates(share)
    expect(states.length).toBeGreaterThan(DEVICES)
    expect(new Set(states)).toEqual(new Set(['ok']))

    const coordinator = await startApp()
    await coordinator.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
    const report = await coordinator.call('share.receive', { folder: share })
    expect(new Set(report.bundles.map(({ state }) => state))).toEqual(new Set(['new']))
    const written = (await Promise.all(apps.map(meetingsOf))).flat()
    expect(facts(await meetingsOf(coordinator))).toEqual(facts(written))
  },
)
