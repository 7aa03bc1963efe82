import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  schoolComputer,
  set,
} from './two-computers.ts'

const stateOf = (app: TestApp) => app.call('share.state', {})

const filesOf = (share: string, ending: string): string[] =>
  readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(share, 'komanda/v1', file))

test('saved here, written to the folder, seen there: each is a fact, with the same words on both sides [row 69]', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų mokykla')
  const coordinator = await municipalityComputer()
  await putMeeting(school, { id: 'm1' })
  expect((await stateOf(school)).pendingChanges).toBeGreaterThan(0)
  const sent = await school.call('share.send', { folder: share })
  expect(await stateOf(school)).toMatchObject({ pendingChanges: 0, lastReceipt: sent.receipt, seenBy: [] })

  const look = await coordinator.call('share.receive', { folder: share, dryRun: true })
  expect(look.bundles.map(({ receipt }) => receipt)).toEqual([sent.receipt])
  await school.call('share.receive', {})
  expect((await stateOf(school)).seenBy).toEqual([])

  await coordinator.call('share.receive', {})
  await school.call('share.receive', { dryRun: true })
  const [seen] = (await stateOf(school)).seenBy
  expect(seen).toMatchObject({ role: 'municipality', hasAll: true })
  expect(Date.parse(seen?.at ?? '')).toBeGreaterThan(0)

  const [head = ''] = filesOf(share, 'head.kmd').filter((file) => file.includes('sav-'))
  const old = readFileSync(head)
  await editMeeting(school, 'm1', [set(['place'], 'Jankai')])
  await school.call('share.send', {})
  expect((await stateOf(school)).seenBy[0]?.hasAll).toBe(false)
  await coordinator.call('share.receive', {})
  await school.call('share.receive', {})
  expect((await stateOf(school)).seenBy[0]?.hasAll).toBe(true)

  writeFileSync(head, old)
  await school.call('share.receive', {})
  expect((await stateOf(school)).seenBy[0]?.hasAll).toBe(true)
})

test('a bundle that was left out is not receipted, nor anything after it', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų mokykla')
  const coordinator = await municipalityComputer()
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  const [first = ''] = filesOf(share, '.kmd').filter((file) => !file.endsWith('head.kmd'))
  const bytes = readFileSync(first)
  truncateSync(first, 100)
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', {})
  // The sender's own next hand-over would heal it; here the copy breaks again before anybody reads it.
  truncateSync(first, 100)
  await coordinator.call('share.receive', { folder: share })
  await school.call('share.receive', { dryRun: true })
  expect((await stateOf(school)).seenBy.every(({ hasAll }) => !hasAll)).toBe(true)
  writeFileSync(first, bytes)
  await coordinator.call('share.receive', {})
  await school.call('share.receive', { dryRun: true })
  expect((await stateOf(school)).seenBy[0]?.hasAll).toBe(true)
})

test('old copies and altered ones change nothing; a copy half done for more than a day is said to be so', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų mokykla')
  await putMeeting(school, { id: 'm1', place: 'Jankai' })
  await school.call('share.send', { folder: share })
  const [first = ''] = filesOf(share, '.kmd').filter((file) => !file.endsWith('head.kmd'))
  const old = readFileSync(first)
  await editMeeting(school, 'm1', [set(['place'], 'Antanavas')])
  await school.call('share.send', {})
  const folder = temporaryFolder()
  const office = await startApp({ dataFolder: join(folder, 'data'), now: '2018-10-01T08:00:00Z' })
  await office.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūda' })
  await office.call('share.receive', { folder: share })
  const before = office.core.db.dumpProjection()

  writeFileSync(first.replace('.kmd', ' (senas).kmd'), old)
  const altered = Buffer.from(old)
  altered.writeUInt8(altered.readUInt8(500) ^ 1, 500)
  writeFileSync(first.replace('.kmd', ' (pakeistas).kmd'), altered)
  const half = first.replace('.kmd', ' (nebaigtas).kmd')
  writeFileSync(half, Buffer.concat([old, Buffer.alloc(64)]).subarray(0, old.length - 20))
  const report = await office.call('share.receive', {})
  const reasonOf = (name: string, from: typeof report) =>
    from.bundles.find(({ file }) => file.includes(name))?.reason
  expect(reasonOf('(senas)', report)).toBeUndefined()
  expect(reasonOf('(pakeistas)', report)).toBe('hash-mismatch')
  expect(reasonOf('(nebaigtas)', report)).toBe('arriving-too-short')
  expect(office.core.db.dumpProjection()).toBe(before)
  await office.close()

  const later = await startApp({ dataFolder: join(folder, 'data'), now: '2018-10-02T09:00:00Z' })
  const next = await later.call('share.receive', {})
  expect(reasonOf('(nebaigtas)', next)).toBe('arriving-long')
  expect((await meetingsOf(later)).get('m1')?.['place']).toBe('Antanavas')
})
