import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startApp } from '#tests/support/test-app.ts'
import { withReadOnlyFolder } from '../storage/as-ordinary-user.ts'
import { tempFolder } from '../storage/temp-folder.ts'
import { startSchool, stored, type SchoolApp } from './school-app.ts'

async function coordinatorSees(share: string): Promise<readonly unknown[]> {
  const coordinator = await startApp()
  await coordinator.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūdos savivaldybė' })
  await coordinator.call('share.receive', { folder: share })
  const { records } = await coordinator.call('records.list', { kind: 'meeting' })
  return records.map(({ record }) => record['place'])
}

const pending = async (app: SchoolApp): Promise<number> => (await app.call('share.state', {})).pendingChanges

/** A school that has handed over once and typed since. */
async function schoolWithShare() {
  const share = join(await tempFolder(), 'bendras')
  mkdirSync(share)
  const app = await startSchool()
  await app.call('share.send', { folder: share })
  await app.type('Jankai')
  return { app, share }
}

const deviceFolder = (share: string): string => {
  const room = join(share, 'komanda', 'v1')
  const [org = ''] = readdirSync(room)
  const [device = ''] = readdirSync(join(room, org))
  return join(room, org, device)
}

describe('a shared folder', () => {
  test('that cannot be written keeps all in the outbox; the next hand-over brings it', async () => {
    const { app, share } = await schoolWithShare()
    const before = { pending: await pending(app), stored: stored(app) }
    const refused = await withReadOnlyFolder(deviceFolder(share), () =>
      app.codeOf(app.call('share.send', {})),
    )
    expect(refused).toBe('share-not-writable')
    expect(await pending(app)).toBeLessThanOrEqual(before.pending)
    expect(stored(app)).toBe(before.stored)
    await app.call('share.send', {})
    expect(await pending(app)).toBe(0)
    expect(await coordinatorSees(share)).toEqual(['Jankai'])
  })

  test('that was never writable is refused when it is chosen, and is not remembered', async () => {
    const share = join(await tempFolder(), 'bendras')
    mkdirSync(share)
    const app = await startSchool()
    const choose = () => app.codeOf(app.call('share.choose', { folder: share }))
    expect(await withReadOnlyFolder(share, choose)).toBe('share-not-writable')
    expect((await app.call('share.state', {})).folder).toBeNull()
    expect(await choose()).toBe('done')
  })

  test('that is a file, or is not there, is unreachable', async () => {
    const place = await tempFolder()
    writeFileSync(join(place, 'failas'), '')
    const app = await startSchool()
    for (const folder of [join(place, 'failas'), join(place, 'nera')]) {
      expect(await app.codeOf(app.call('share.send', { folder }))).toBe('share-unreachable')
      expect(await app.codeOf(app.call('share.receive', { folder }))).toBe('share-unreachable')
    }
    expect(await app.codeOf(app.call('share.send', {}))).toBe('share-not-chosen')
  })

  test('that vanished removes nothing, is not begun anew in its empty place, and goes on when it is back', async () => {
    const { app, share } = await schoolWithShare()
    const before = stored(app)
    renameSync(share, `${share}-atjungtas`)
    expect(await app.codeOf(app.call('share.send', {}))).toBe('share-unreachable')
    mkdirSync(share)
    expect(await app.codeOf(app.call('share.send', {}))).toBe('share-unreachable')
    expect(await app.codeOf(app.call('share.receive', {}))).toBe('share-unreachable')
    expect(await app.codeOf(app.call('share.send', { folder: share }))).toBe('share-unreachable')
    expect(readdirSync(share)).toEqual([])
    expect(stored(app)).toBe(before)
    expect((await app.call('share.state', {})).status).toBe('not-reachable')
    rmSync(share, { recursive: true })
    renameSync(`${share}-atjungtas`, share)
    await app.call('share.send', {})
    expect(await coordinatorSees(share)).toEqual(['Jankai'])
  })

  test('of others in the same place is told from the own one', async () => {
    const { app, share } = await schoolWithShare()
    renameSync(share, `${share}-savas`)
    mkdirSync(share)
    const stranger = await startSchool()
    await stranger.call('share.send', { folder: share })
    const before = stored(app)
    expect(await app.codeOf(app.call('share.send', {}))).toBe('share-other-space')
    expect(await app.codeOf(app.call('share.receive', {}))).toBe('share-other-space')
    expect(stored(app)).toBe(before)
  })
})
