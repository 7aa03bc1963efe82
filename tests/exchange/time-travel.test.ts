import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'
import { editMeeting, meetingsOf, putMeeting, set } from './two-computers.ts'

test('the rollup as it was recorded by a day, and what changed since [row 61]', async () => {
  const folder = join(temporaryFolder(), 'data')
  const first = await startApp({ dataFolder: folder, now: '2018-10-01T08:00:00Z' })
  await first.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūda', author: 'x' })
  await putMeeting(first, { id: 'm1', place: 'Antanavas' })
  await putMeeting(first, { id: 'm3' })
  const before = await first.call('rollup.compute', { asOf: '2018-10-01' })
  await first.close()

  const later = await startApp({ dataFolder: folder, now: '2018-11-15T08:00:00Z' })
  await editMeeting(later, 'm1', [set(['place'], 'Jankai')])
  await putMeeting(later, { id: 'm2' })
  await later.call('records.remove', { kind: 'meeting', id: 'm3' })
  const now = later.core.db.dumpProjection()
  const recorded = await later.call('rollup.compute', { asOf: '2018-10-01', asRecorded: true })
  expect(recorded).toEqual(before)
  const told = await later.call('share.changesSince', { since: '2018-10-31' })
  expect(told.changes).toEqual({ added: 1, changed: 1, removed: 1 })
  expect(
    told.records
      .map(({ id, change }) => [id, change])
      .toSorted(([one = ''], [other = '']) => one.localeCompare(other)),
  ).toEqual([
    ['m1', 'changed'],
    ['m2', 'added'],
    ['m3', 'removed'],
  ])
  expect(told.records.find(({ id }) => id === 'm1')?.fields).toEqual([
    { path: 'place', rows: [], before: 'Antanavas', after: 'Jankai' },
  ])
  expect((await later.call('share.changesSince', { since: '2018-11-30' })).records).toEqual([])
  expect(later.core.db.dumpProjection()).toBe(now)
  expect((await meetingsOf(later)).get('m1')?.['place']).toBe('Jankai')
})
