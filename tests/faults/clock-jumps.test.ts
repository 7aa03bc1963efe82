import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { rotateBackups } from '#main/backup/rotate-backups.ts'
import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog } from '#main/core/system-ports.ts'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

/** What a clock may show next: a year on, two back, over both changes of the hour, an empty battery, and right again. */
const JUMPS = [
  '2018-10-01T08:00:00Z',
  '2019-10-01T08:00:00Z',
  '2017-10-01T08:00:00Z',
  '2018-10-28T00:59:59Z',
  '2018-10-28T01:00:00Z',
  '2018-03-25T00:59:59Z',
  '1970-01-01T00:00:00Z',
  '2018-11-05T08:00:00Z',
] as const

const WHOLE = { rebuild: true, signal: new AbortController().signal, progress: () => undefined }

/** The program on a clock that shows what it is told. */
async function computer(author: string) {
  let now = new Date(JUMPS[0])
  const app = await createApp({
    dataFolder: join(temporaryFolder(), 'data'),
    clock: { now: () => now },
    ids: randomIds,
    log: silentLog,
  })
  onTestFinished(() => app.close())
  const call = async <N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>> =>
    (await app.call(name, input)) as Output<N>
  await call('workspace.create', {
    role: 'institution',
    name: 'Jankų mokykla',
    municipality: 'Kazlų Rūda',
    author,
  })
  return {
    core: app.core,
    call,
    jump: (to: string): void => void (now = new Date(to)),
    type: (field: 'place' | 'purpose', value: string) =>
      call('records.edit', {
        kind: 'meeting',
        id: 'm1',
        edits: [{ op: 'set', path: [field], value }],
      }),
    meeting: async () => (await call('records.get', { id: 'm1' })).record as Meeting,
  }
}

const begin = ({ call }: Awaited<ReturnType<typeof computer>>) =>
  call('records.put', { records: [{ kind: 'meeting', record: { id: 'm1', bodyId: 'b', place: 'pradžia' } }] })

test('whatever the clock shows between two keys, history, undo and what was changed last go by what was done', async () => {
  const app = await computer('Rūta')
  await begin(app)
  const typed: string[] = ['pradžia']
  for (const [index, moment] of JUMPS.entries()) {
    app.jump(moment)
    await app.call('workspace.configure', { author: `Rūta ${index}` })
    await app.type('place', `vieta ${index}`)
    await app.type('purpose', `tikslas ${index}`)
    typed.push(`vieta ${index}`)
    expect(await app.meeting()).toMatchObject({ place: `vieta ${index}`, purpose: `tikslas ${index}` })
    const document = app.core.db.dumpProjection()
    expect(document).toContain(`"changed_by":"Rūta ${index}"`)
  }
  const { versions } = await app.call('history.versions', { kind: 'meeting', id: 'm1' })
  const placed = (path: string) =>
    versions
      .toReversed()
      .flatMap(({ changes }) =>
        changes.filter((change) => change.path.join('/') === path).map(({ after }) => after),
      )
  expect(placed('place')).toEqual(typed)
  expect(placed('purpose')).toEqual(JUMPS.map((_moment, index) => `tikslas ${index}`))
  expect((await verifyIntegrity(app.core, WHOLE)).problems).toEqual([])

  // The version on top is what is there now, and one from under a wrong clock comes back as it was.
  const last = JUMPS.length - 1
  const restored = await app.call('history.restoreVersion', {
    kind: 'meeting',
    id: 'm1',
    ref: versions[0]?.ref ?? { facts: null, text: null },
  })
  expect(restored).toBeDefined()
  expect(await app.meeting()).toMatchObject({ place: `vieta ${last}`, purpose: `tikslas ${last}` })

  const seen: string[] = []
  for (;;) {
    const { undo } = await app.call('steps.state', {})
    const place = (await app.meeting().catch(() => null))?.place ?? ''
    if (seen.at(-1) !== place) seen.push(place)
    if (undo === null) break
    await app.call('steps.undo', {})
  }
  expect(seen.slice(0, typed.length)).toEqual(typed.toReversed())
  while ((await app.call('steps.state', {})).redo !== null) await app.call('steps.redo', {})
  expect(await app.meeting()).toMatchObject({ place: `vieta ${last}`, purpose: `tikslas ${last}` })
})

test('typing under a clock that was put back is not one step until the clock has caught up', async () => {
  const app = await computer('Rūta')
  await begin(app)
  await app.type('place', 'prieš')
  app.jump('2017-10-01T08:00:00Z')
  await app.type('place', 'po')
  await app.call('steps.undo', {})
  expect((await app.meeting()).place).toBe('prieš')
})

test('two computers whose clocks jump apart during hand-overs end alike, and nothing is dated out of today', async () => {
  const share = temporaryFolder()
  const [left, right] = [await computer('Rūta'), await computer('Jonas')]
  await begin(left)
  const rounds = [1, 2, 4, 6]
  for (const index of rounds) {
    const moment = JUMPS[index] ?? ''
    left.jump(moment)
    right.jump(JUMPS.at(-1 - index) ?? moment)
    await left.call('share.send', { folder: share })
    left.jump(JUMPS[(index + 3) % JUMPS.length] ?? moment)
    await right.call('share.receive', { folder: share })
    await right.type('purpose', `tikslas ${index}`)
    await left.type('place', `vieta ${index}`)
    await right.call('share.send', { folder: share })
    await left.call('share.receive', { folder: share })
  }
  for (const app of [left, right]) app.jump('2018-11-06T08:00:00Z')
  await left.call('share.send', { folder: share })
  await right.call('share.receive', { folder: share })
  const expected = { place: `vieta ${rounds.at(-1)}`, purpose: `tikslas ${rounds.at(-1)}` }
  for (const app of [left, right]) {
    expect(await app.meeting()).toMatchObject(expected)
    // All of it was written by today, whatever the clocks showed.
    expect((await app.call('share.changesSince', { since: '2018-11-06' })).records).toEqual([])
    expect((await verifyIntegrity(app.core, WHOLE)).problems).toEqual([])
    await app.call('home.overview', {})
  }
})

test('copies that are made while the clock jumps all stay until newer ones take their place', async () => {
  const app = await computer('Rūta')
  await begin(app)
  const made: string[] = []
  for (const moment of JUMPS) {
    app.jump(moment)
    await app.type('place', moment)
    expect(await rotateBackups(app.core)).toBe('made')
    const { backups } = await app.call('backup.list', {})
    const names = backups.filter(({ state }) => state === 'backup').map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(made))
    made.push(...names.filter((name) => !made.includes(name)))
  }
  expect(made).toHaveLength(JUMPS.length)
  const { backups } = await app.call('backup.list', {})
  const newest = backups.find(({ name }) => name === made.at(-1))
  await app.call('backup.restore', { file: newest?.file ?? '' })
  expect(basename(newest?.file ?? '')).toContain('2018-11-05')
  expect((await app.meeting()).place).toBe(JUMPS.at(-1))
})
