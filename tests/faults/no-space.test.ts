import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { startSchool, stored, type SchoolApp } from './school-app.ts'
import { smallDisk } from './small-disk.ts'

const KB = 1024
/** From nothing at all to what is nearly enough: the disk fills up at one step after another. */
const LEFT = [0, 16 * KB, 90 * KB, 300 * KB]

/** Words that cannot be packed, so that they take the room they seem to take. */
const longText = (seed: number): string =>
  Array.from({ length: 3000 }, (_, index) => Math.imul(index + 1, 2_654_435_761 + seed).toString(36)).join(
    ' ',
  )

const putText = (app: TestApp, id: string, seed: number) =>
  app.call('records.put', {
    records: [
      {
        kind: 'meeting',
        record: {
          id,
          bodyId: 'b',
          place: id,
          agenda: [{ id: 'a', title: 'Dėl', considered: longText(seed) }],
        },
      },
    ],
  })

const places = async (app: TestApp): Promise<readonly unknown[]> =>
  (await app.call('records.list', { kind: 'meeting' })).records
    .map(({ record }) => record['place'])
    .toSorted((one, other) => (String(one) < String(other) ? -1 : 1))

async function coordinator(dataFolder?: string): Promise<TestApp> {
  const app = await startApp(dataFolder === undefined ? {} : { dataFolder })
  await app.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
  return app
}

/** Calls until there is room; each time it fails with the right word and nothing is other than before. */
async function fillUp(
  app: SchoolApp,
  disk: ReturnType<typeof smallDisk>,
  call: () => Promise<unknown>,
  state: () => string,
): Promise<number> {
  let refused = 0
  for (const bytes of LEFT) {
    const before = state()
    disk.leave(bytes)
    const code = await app.codeOf(call())
    disk.free()
    if (code === 'done') continue
    expect(code).toBe('storage-full')
    expect(state()).toBe(before)
    refused += 1
  }
  return refused
}

describe('no space', () => {
  test('on the share: nothing is lost, nothing half lies there for others, the next hand-over brings all', async () => {
    const disk = smallDisk()
    const share = join(disk.folder, 'bendras')
    mkdirSync(share)
    const app = await startSchool()
    await app.type('Jankai')
    await app.call('share.send', { folder: share })
    const office = await coordinator()
    for (const [index, bytes] of LEFT.entries()) {
      await putText(app, `p${index}`, index)
      const before = stored(app)
      disk.leave(bytes)
      const code = await app.codeOf(app.call('share.send', {}))
      const seen = await office.call('share.receive', { folder: share })
      disk.free()
      expect(['done', 'storage-full']).toContain(code)
      expect(stored(app)).toBe(before)
      expect(seen.bundles.filter(({ state }) => state !== 'new' && state !== 'same')).toEqual([])
    }
    await app.call('share.send', {})
    await office.call('share.receive', { folder: share })
    expect(await places(office)).toEqual(await places(app))
    expect((await app.call('share.state', {})).pendingChanges).toBe(0)
  })

  test('where the municipality keeps its data: a merge is whole or not at all, and nothing is merged without a copy', async () => {
    const disk = smallDisk()
    const share = temporaryFolder()
    const app = await startSchool()
    for (let index = 0; index < 4; index += 1) await putText(app, `p${index}`, index)
    await app.call('share.send', { folder: share })
    const office = await coordinator(join(disk.folder, 'duomenys'))
    const receive = () => office.call('share.receive', { folder: share })
    const refused = await fillUp(app, disk, receive, () => stored(office))
    expect(refused).toBeGreaterThan(1)
    await receive()
    expect(office.core.db.quickCheck()).toEqual([])
    expect(await places(office)).toEqual(await places(app))
    const { backups } = await office.call('backup.list', {})
    expect(backups.map(({ reason }) => reason)).toContain('before-merge')
  })
})
