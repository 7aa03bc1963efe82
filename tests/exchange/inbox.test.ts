import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  schoolComputer,
  set,
} from './two-computers.ts'

const copiesOf = (app: TestApp): readonly string[] => {
  try {
    return readdirSync(join(app.dataFolder, 'backups')).filter((name) => name.includes('before-merge'))
  } catch {
    return []
  }
}

test('the preview tells each field before and after, one sender can be taken in alone, a copy is made first [row 50]', async () => {
  const share = temporaryFolder()
  const [one, other] = [await schoolComputer('Antanavo mokykla'), await schoolComputer('Jankų mokykla')]
  const coordinator = await municipalityComputer()
  await putMeeting(one, { id: 'm1', place: 'Antanavas', agenda: [{ id: 'a', title: 'Dėl plano' }] })
  await putMeeting(other, { id: 'm2' })
  for (const app of [one, other]) await app.call('share.send', { folder: share })
  const look = await coordinator.call('share.receive', { folder: share, dryRun: true })
  expect(copiesOf(coordinator)).toEqual([])
  const own = look.bundles.find(({ fromName }) => fromName === 'Antanavo mokykla')?.from ?? ''
  await coordinator.call('share.receive', { only: [own] })
  expect([...(await meetingsOf(coordinator)).keys()]).toEqual(['m1'])
  expect(copiesOf(coordinator)).toHaveLength(1)

  await editMeeting(one, 'm1', [
    set(['place'], 'Jankai'),
    set(['agenda', 'a', 'title'], 'Dėl veiklos plano'),
    set(['agenda', 'b'], { title: 'Kita' }),
  ])
  await one.call('share.send', {})
  const next = await coordinator.call('share.receive', { dryRun: true })
  const [change] = next.bundles.find(({ changes }) => changes.changed === 1)?.records ?? []
  expect(change?.fields).toEqual(
    expect.arrayContaining([
      { path: 'place', rows: [], before: 'Antanavas', after: 'Jankai' },
      {
        path: 'agenda/a/title',
        rows: ['Dėl veiklos plano'],
        before: 'Dėl plano',
        after: 'Dėl veiklos plano',
      },
      { path: 'agenda/b/title', rows: ['Kita'], before: null, after: 'Kita' },
    ]),
  )
  await coordinator.call('share.receive', {})
  expect([...(await meetingsOf(coordinator)).keys()]).toEqual(['m1', 'm2'])
})

test('more than 5 % of a sender’s records go only when confirmed, also bundle by bundle; one record goes like any change [row 68]', async () => {
  const share = temporaryFolder()
  const one = await schoolComputer('Antanavo mokykla')
  const coordinator = await municipalityComputer()
  for (let index = 0; index < 6; index++) await putMeeting(one, { id: `m${index}` })
  await one.call('share.send', { folder: share })
  await coordinator.call('share.receive', { folder: share })
  const count = async () => (await meetingsOf(coordinator)).size
  const remove = (id: string) => one.call('records.remove', { kind: 'meeting', id })

  await remove('m0')
  await one.call('share.send', {})
  await coordinator.call('share.receive', {})
  expect(await count()).toBe(5)

  for (const id of ['m1', 'm2']) {
    await remove(id)
    await one.call('share.send', {})
  }
  const held = await coordinator.call('share.receive', {})
  expect(held.bundles.filter(({ reason }) => reason === 'removals')).toHaveLength(1)
  expect(await count()).toBe(4)
  const again = await coordinator.call('share.receive', { confirmRemovals: true })
  expect(again.bundles.filter(({ state }) => state === 'new')).toHaveLength(1)
  expect(await count()).toBe(3)
  if (again.mergeId === null) throw new Error('Nothing was merged')
  await coordinator.call('share.undo', { mergeId: again.mergeId })
  expect(await count()).toBe(4)
})
