import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { seededRandom } from '../share/random.ts'
import { carryAll, carryBadly } from './hostile-carrier.ts'
import { bundlesOn, confirmSheet, pair } from './sealed-share.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  MUNICIPALITY,
  putMeeting,
  set,
} from './two-computers.ts'

const DEVICES = Number(process.env['KOMANDA_TORTURE_DEVICES'] ?? 4)
/** `KOMANDA_TORTURE_ROUNDS=200` for the long form; `KOMANDA_FAULT_SEED` repeats a run. */
const ROUNDS = Number(process.env['KOMANDA_TORTURE_ROUNDS'] ?? 2)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

/** `KOMANDA_TORTURE_SEALED=1`: the municipality has switched sealing on and the computers are paired. */
const SEALED = process.env['KOMANDA_TORTURE_SEALED'] === '1'

interface Computer {
  readonly app: TestApp
  /** Its own copy of the shared folder. */
  readonly folder: string
}

async function makeComputers(): Promise<readonly Computer[]> {
  const computers: Computer[] = []
  for (let index = 0; index < DEVICES; index++) {
    // Two years between the clocks of the first and the last.
    const app = await startApp({ now: `${2017 + (index % 3)}-10-01T08:00:00Z` })
    await app.call('workspace.create', {
      role: 'institution',
      name: 'Plutiškių gimnazija',
      municipality: MUNICIPALITY,
      author: `kompiuteris ${index}`,
    })
    const folder = temporaryFolder()
    const first = computers[0]
    if (first) carryAll(first.folder, folder)
    await app.call('share.choose', { folder })
    computers.push({ app, folder })
  }
  return computers
}

async function exchangeAll(computers: readonly Computer[]): Promise<void> {
  for (const { app } of computers) await app.call('share.send', {})
  for (const from of computers) {
    for (const to of computers) if (to !== from) carryAll(from.folder, to.folder)
  }
  for (const { app } of computers) await app.call('share.receive', {})
}

/** A municipality's decision reaches all of them, and each compares the words of each other one. */
async function sealAll(computers: readonly Computer[]): Promise<void> {
  const office = await municipalityComputer()
  const folder = temporaryFolder()
  if (computers[0]) carryAll(computers[0].folder, folder)
  await office.call('share.choose', { folder })
  await confirmSheet(office)
  await office.call('share.send', {})
  for (const { folder: to } of computers) carryAll(folder, to)
  await exchangeAll(computers)
  for (const one of computers) {
    for (const other of computers) if (other !== one) await pair(one.app, other.app)
  }
  await exchangeAll(computers)
}

async function textOf(app: TestApp): Promise<string> {
  const agenda = (await meetingsOf(app)).get('bendras')?.['agenda'] as readonly {
    readonly considered: string
  }[]
  return agenda[0]?.considered ?? ''
}

test(
  `${DEVICES} computers that type for ${ROUNDS} rounds over a folder that delays, doubles, cuts and hides files all show the union of what was typed (seed ${SEED})`,
  { timeout: 30_000 + ROUNDS * 60_000 },
  async () => {
    const random = seededRandom(SEED)
    const computers = await makeComputers()
    const [first] = computers
    if (!first) throw new Error('No computers')
    if (SEALED) await sealAll(computers)
    await putMeeting(first.app, { id: 'bendras', agenda: [{ id: 'a', title: 'Dėl plano', considered: '.' }] })
    await exchangeAll(computers)
    const typed: string[] = []
    const made: string[] = ['bendras']
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { app, folder }] of computers.entries()) {
        const word = ` ž${round}x${index}ž`
        typed.push(word)
        await editMeeting(app, 'bendras', [set(['agenda', 'a', 'considered'], (await textOf(app)) + word)])
        const id = `m${round}-${index}`
        made.push(id)
        await putMeeting(app, { id, place: `Vieta ${id}` })
        await app.call('share.send', {})
        const other = computers[random.below(computers.length)]
        if (other && other.folder !== folder) carryBadly(folder, other.folder, random)
        if (random.below(2) === 0) await app.call('share.receive', {})
      }
    }
    await exchangeAll(computers)
    await exchangeAll(computers)
    const shown = await meetingsOf(first.app)
    for (const { app } of computers) expect(await meetingsOf(app)).toEqual(shown)
    expect([...shown.keys()].toSorted()).toEqual(made.toSorted())
    const text = await textOf(first.app)
    for (const word of typed) expect(text.split(word)).toHaveLength(2)
    const [file = ''] = bundlesOn(first.folder)
      .filter((name) => name.includes('/ist-'))
      .slice(-1)
    const { state } = decodeBundle(readFileSync(file), { format: 2, schema: 1_000 })
    expect(state).toBe(SEALED ? 'sealed' : 'ok')
  },
)
