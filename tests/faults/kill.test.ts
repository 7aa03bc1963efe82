import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeBundle } from '#main/share/bundle-format.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { seededRandom } from '../share/random.ts'
import { buildChildren } from './build-children.ts'
import { createKilledTypist, type KilledTypist, type KillMoment, type Phase } from './killed-typist.ts'

/** `scripts/torture.mjs` asks for more. */
const KILLS = Number(process.env['KOMANDA_TORTURE_KILLS'] ?? 200)
const DEVICES = 2
const REBUILD_EVERY = 10
/** `KOMANDA_FAULT_SEED` repeats a run's choices; the moments of a kill depend on the machine too. */
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

let children: Awaited<ReturnType<typeof buildChildren>> | undefined
beforeAll(async () => {
  children = await buildChildren('kill', { typist: 'tests/faults/typist-child.ts' })
})
afterAll(() => children?.remove())

type Random = ReturnType<typeof seededRandom>

function nextMoment(random: Random): KillMoment {
  const kind = random.below(10)
  if (kind === 0) return { after: 'start', nth: 1, plusMs: random.below(300) }
  if (kind < 4) return { after: 'sending', nth: 1, plusMs: random.below(50) }
  if (kind === 4) return { after: 'sent', nth: 1, plusMs: random.below(10) }
  return { after: 'saves', nth: 1 + random.below(6), plusMs: random.below(15) }
}

interface Device {
  readonly dataFolder: string
  readonly typist: KilledTypist
}

/** Kills one device's program over and over, always on the same data folder. */
async function torture(device: number, shareFolder: string): Promise<Device> {
  if (!children) throw new Error('The typist was not built')
  const dataFolder = join(temporaryFolder('komanda-kill-'), 'data')
  const typist = createKilledTypist(children.path('typist'), children.env)
  const random = seededRandom(SEED + device)
  for (let round = 0; round < KILLS / DEVICES; round += 1) {
    const moment = nextMoment(random)
    const hasToSend = moment.after === 'sending' || moment.after === 'sent'
    const task = {
      dataFolder,
      shareFolder,
      seed: random.below(2 ** 31),
      rebuild: round % REBUILD_EVERY === 0,
      savesBeforeSending: hasToSend ? 1 + random.below(3) : null,
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

function bundleStates(shareFolder: string): readonly string[] {
  return readdirSync(join(shareFolder, 'komanda', 'v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd'))
    .map((file) => {
      const bytes = readFileSync(join(shareFolder, 'komanda', 'v1', file))
      return decodeBundle(bytes, { format: 1, schema: 1 }).state
    })
}

test(
  `a program killed ${KILLS} times while typing and handing over loses nothing it showed as saved (seed ${SEED})`,
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
      `seed ${SEED}: killed ${kills('starting')} times while starting, ${kills('typing')} while typing,`,
      `${kills('handing over')} while handing over; ${sum(({ saves }) => saves())} saves and`,
      `${sum(({ sent }) => sent())} hand-overs had been shown`,
    )
    expect(devices.flatMap(({ typist }) => typist.problems)).toEqual([])
    expect(kills('starting') + kills('typing') + kills('handing over')).toBe(KILLS)
    expect(kills('handing over')).toBeGreaterThan(KILLS / 20)
    expect(sum(({ saves }) => saves())).toBeGreaterThan(KILLS)
    expect(sum(({ sent }) => sent())).toBeGreaterThan(KILLS / 20)

    const apps = await Promise.all(devices.map(reopen))
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
