import { describe, expect, test } from 'vitest'
import { tellChange } from '#shared/domain/steps/tell-change.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'

const SCHOOL = { role: 'institution', name: 'Jankų mokykla', municipality: 'Kazlų Rūda' } as const

async function school(now?: string): Promise<TestApp> {
  const app = await startApp(now === undefined ? {} : { now })
  await app.call('workspace.create', { ...SCHOOL, author: 'Rūta' })
  return app
}

const put = (app: TestApp, kind: 'meeting' | 'body', record: object) =>
  app.call('records.put', { records: [{ kind, record }] })

async function told(app: TestApp): Promise<readonly (readonly string[])[]> {
  const { versions } = await app.call('history.versions', { kind: 'meeting', id: 'm1' })
  const translate = createTranslate('lt')
  return versions.map(({ changes }) =>
    changes
      .map((change) =>
        tellChange('meeting', { ...change, before: change.before, after: change.after }, translate),
      )
      .filter((words) => words !== ''),
  )
}

describe('[row 72] [row 73] [row 74] history of a record', () => {
  test('says who changed what, in words, and brings a version back without losing the later ones', async () => {
    const app = await school()
    await put(app, 'body', { id: 'b', name: 'Kūrybinė komanda' })
    await put(app, 'meeting', {
      id: 'm1',
      bodyId: 'b',
      place: 'Jankai',
      agenda: [{ id: 'a', title: 'Planas' }],
    })
    await app.call('workspace.configure', { author: 'Jonas' })
    await app.call('records.edit', {
      kind: 'meeting',
      id: 'm1',
      edits: [
        { op: 'set', path: ['place'], value: 'Kazlų Rūda' },
        { op: 'set', path: ['agenda', 'a', 'considered'], value: 'Aptarta.' },
        { op: 'set', path: ['guests', 'g'], value: { id: 'g', name: 'Svečias' } },
      ],
    })
    const { versions, canRestore } = await app.call('history.versions', { kind: 'meeting', id: 'm1' })
    expect(canRestore).toBe(true)
    expect(versions.map(({ author }) => author)).toEqual(['Jonas', 'Rūta'])
    const [newest = [], first = []] = await told(app)
    expect(newest).toEqual(
      expect.arrayContaining(['vieta: „Jankai“ → „Kazlų Rūda“', 'svarstyta: įrašyta „Aptarta.“']),
    )
    expect(first).toEqual(
      expect.arrayContaining(['komanda: įrašyta „Kūrybinė komanda“', 'vieta: įrašyta „Jankai“']),
    )
    const ref = versions[1]?.ref ?? { facts: null, text: null }
    const restored = await app.call('history.restoreVersion', { kind: 'meeting', id: 'm1', ref })
    expect(restored.record).toMatchObject({
      place: 'Jankai',
      guests: [],
      agenda: [{ id: 'a', considered: '' }],
    })
    expect((await app.call('history.versions', { kind: 'meeting', id: 'm1' })).versions).toHaveLength(3)
    const again = await app.call('history.restoreVersion', {
      kind: 'meeting',
      id: 'm1',
      ref: versions[0]?.ref ?? ref,
    })
    expect(again.record).toMatchObject({ place: 'Kazlų Rūda', guests: [{ name: 'Svečias' }] })
    await expect(
      app.call('history.restoreVersion', {
        kind: 'meeting',
        id: 'm1',
        ref: { facts: '0'.repeat(64), text: null },
      }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('[row 75] what was removed lies in the trash with its remover, and comes back', async () => {
    const app = await school()
    await put(app, 'meeting', { id: 'm1', bodyId: 'b', purpose: 'Planas' })
    // Nothing stands in them yet: they are called by their team.
    await put(app, 'body', { id: 'b', name: 'Kūrybinė komanda' })
    await put(app, 'meeting', { id: 'm2', bodyId: 'b' })
    await app.call('records.remove', { kind: 'meeting', id: 'm1' })
    await app.call('records.remove', { kind: 'meeting', id: 'm2' })
    const { records } = await app.call('history.trash', {})
    expect(records.map(({ id, title, removedBy }) => [id, title, removedBy])).toEqual([
      ['m2', 'Kūrybinė komanda', 'Rūta'],
      ['m1', 'Planas', 'Rūta'],
    ])
    await app.call('records.restore', { kind: 'meeting', id: 'm1' })
    expect((await app.call('history.trash', {})).records.map(({ id }) => id)).toEqual(['m2'])
  })
})

test('[row 47] what others brought since the last look', async () => {
  const share = temporaryFolder()
  const one = await school()
  const two = await school('2018-10-02T08:00:00Z')
  for (const app of [one, two]) await app.call('share.choose', { folder: share })
  await put(two, 'meeting', { id: 'm1', bodyId: 'b', purpose: 'Planas' })
  await put(two, 'meeting', { id: 'm2', bodyId: 'b', purpose: 'Kitas' })
  await two.call('share.send', {})
  await one.call('share.receive', {})
  expect(await one.call('history.news', {})).toEqual({ since: null, total: 0, entries: [] })
  await one.call('history.seen', {})
  // What is typed here is no news.
  await put(one, 'meeting', { id: 'own', bodyId: 'b' })
  await put(two, 'meeting', { id: 'm3', bodyId: 'b', purpose: 'Naujas' })
  await two.call('records.edit', {
    kind: 'meeting',
    id: 'm1',
    edits: [{ op: 'set', path: ['place'], value: 'Jankai' }],
  })
  await two.call('records.remove', { kind: 'meeting', id: 'm2' })
  await two.call('share.send', {})
  await one.call('share.receive', {})
  const { entries, total } = await one.call('history.news', {})
  expect(total).toBe(3)
  expect(entries.map(({ id, change, fields, by }) => [id, change, fields, by])).toEqual(
    expect.arrayContaining([
      ['m1', 'changed', ['place'], 'Rūta'],
      ['m2', 'removed', [], 'Rūta'],
      ['m3', 'added', [], 'Rūta'],
    ]),
  )
  const { versions } = await one.call('history.versions', { kind: 'meeting', id: 'm3' })
  expect(versions[0]?.mergedFrom).toMatchObject({ institution: 'Jankų mokykla' })
  await one.call('history.seen', {})
  expect(await one.call('history.news', {})).toMatchObject({ total: 0 })
})
