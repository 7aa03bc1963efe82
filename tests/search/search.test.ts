import { describe, expect, test } from 'vitest'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { startApp, type TestApp } from '#tests/support/test-app.ts'
import { insideKomanda } from '#tests/cli/run-komanda.ts'

const ids = async (app: TestApp, query: string): Promise<readonly string[]> =>
  (await app.call('search.find', { query })).hits.map(({ id }) => id)

const put = (app: TestApp, kind: string, record: object) =>
  app.call('records.put', { records: [{ kind: kind as 'meeting', record }] })

async function school(): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Šėdos gimnazija',
    municipality: 'Kazlų Rūda',
    institutionId: 'SEDA',
  })
  await put(app, 'body', {
    id: 'kk',
    name: 'Kūrybinė komanda',
    members: [
      { id: 'p1', name: 'Rūta Žalienė', duty: 'chair' },
      { id: 'p2', name: 'Jonas Petraitis' },
    ],
  })
  await put(app, 'meeting', {
    id: 'spalis',
    bodyId: 'kk',
    date: '2018-10-05',
    purpose: 'Veiklos plano aptarimas',
    chairId: 'p1',
    attendance: [{ id: 'p1' }, { id: 'p2', status: 'absent' }],
    agenda: [
      {
        id: 'a',
        title: 'Dėl ankstesnių protokolų',
        considered: 'Šėdos mokiniai minimi protokoluose.',
        decisions: [{ id: 'd', type: 'task', text: 'Sutvarkyti stogą', responsible: 'Jonas' }],
      },
    ],
  })
  await put(app, 'meeting', {
    id: 'rugsejis',
    bodyId: 'x',
    date: '2018-09-03',
    purpose: 'Kitos grupės posėdis',
    state: 'registered',
    minutesNumber: '1',
  })
  await put(app, 'order', {
    id: 'v100',
    number: 'V-100',
    date: '2019-01-10',
    subject: 'Dėl stogo remonto',
  })
  await put(app, 'order', {
    id: 'v1001',
    number: 'V-1001',
    date: '2019-02-10',
    subject: 'Dėl atostogų',
  })
  return app
}

describe('[row 42] [row 44] search', () => {
  test('finds without accents, in any form, by number, by date and by name', async () => {
    const app = await school()
    expect(await ids(app, 'seda mokinys')).toEqual(['spalis'])
    expect(await ids(app, 'protokoluose')).toContain('spalis')
    expect(await ids(app, 'V-100')).toEqual(['v100', 'v1001'])
    expect(await ids(app, 'v 100 ')).toEqual(['v100'])
    expect(await ids(app, '2018 spalis')).toEqual(['spalis'])
    expect(await ids(app, '2018-10')).toEqual(['spalis'])
    expect(await ids(app, '2018 m. spalio 5 d.')).toEqual(['spalis'])
    // The team's name stands in no minutes; they are found by it all the same.
    expect(await ids(app, 'kūrybinės komandos aptarimas')).toEqual(['spalis'])
    // Those in which nothing stands are called by it too.
    await put(app, 'meeting', { id: 'tuscias', bodyId: 'kk', date: '2018-12-03' })
    const [untitled] = (await app.call('search.find', { query: '2018-12-03' })).hits
    expect(untitled).toMatchObject({ id: 'tuscias', title: 'Kūrybinė komanda', snippet: '2018-12-03' })
    // As you type.
    expect(await ids(app, 'apta')).toEqual(['spalis'])
    expect(await ids(app, 'niekada')).toEqual([])
  })

  test('operators narrow it down', async () => {
    const app = await school()
    expect(await ids(app, 'rūšis:įsakymas stogas')).toEqual(['v100'])
    expect(await ids(app, 'kind:order metai:2019')).toEqual(expect.arrayContaining(['v100', 'v1001']))
    expect(await ids(app, 'metai:2018-2019 rūšis:protokolas')).toEqual(['spalis', 'rugsejis'])
    expect(await ids(app, 'asmuo:zaliene rūšis:meeting')).toEqual(['spalis'])
    expect(await ids(app, 'asmuo:petraitis rūšis:meeting')).toEqual([])
    expect(await ids(app, 'nutarimas:stogą')).toEqual(['spalis'])
    expect(await ids(app, 'atviri: rūšis:meeting')).toEqual(['spalis'])
    expect(await ids(app, 'stogas -remontas')).toEqual(['spalis'])
    expect(await ids(app, '"stogo remonto"')).toEqual(['v100'])
    expect(await ids(app, '"remonto stogo"')).toEqual([])
    expect(await ids(app, 'įstaiga:sedos kind:order')).toEqual(expect.arrayContaining(['v100']))
    expect(await ids(app, 'įstaiga:jankai kind:order')).toEqual([])
  })

  test('the index follows every change and is the same when made anew', async () => {
    const app = await school()
    await app.call('records.edit', {
      kind: 'meeting',
      id: 'spalis',
      edits: [{ op: 'set', path: ['purpose'], value: 'Ekskursija į Biržus' }],
    })
    expect(await ids(app, 'aptarimas')).toEqual([])
    expect(await ids(app, 'ekskursijos')).toEqual(['spalis'])
    await app.call('records.remove', { kind: 'order', id: 'v100' })
    expect(await ids(app, 'V-100 ')).toEqual([])
    const report = await verifyIntegrity(app.core, {
      rebuild: true,
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    expect(report).toMatchObject({ ok: true })
    expect(await ids(app, 'ekskursijos')).toEqual(['spalis'])
  })

  test('what a person finds says where it stands, and hostile queries end soon', async () => {
    const app = await school()
    const { hits } = await app.call('search.find', { query: 'mokinys' })
    expect(hits[0]).toMatchObject({
      kind: 'meeting',
      title: 'Veiklos plano aptarimas',
      institutionName: 'Šėdos gimnazija',
    })
    expect(hits[0]?.marks.map(([from, to]) => hits[0]?.snippet.slice(from, to))).toContain('mokiniai')
    const hostile = [
      '"',
      '""""',
      '*',
      'a* OR b',
      'NEAR(a b, 1)',
      'head:x',
      '(((((',
      '-',
      '-a',
      ':::',
      '\u0000',
      'a'.repeat(10_000),
      'a '.repeat(5000),
      '-'.repeat(10_000),
      '2018 '.repeat(2000),
      '"a '.repeat(2000),
      'ą̈́'.repeat(2000),
      `1${'.1'.repeat(4000)}`,
      "'; DROP TABLE search; --",
    ]
    for (const query of hostile)
      await expect(app.call('search.find', { query }), query).resolves.toBeDefined()
  })

  test('the command line gives hits in its fixed shape', async () => {
    const app = await school()
    await app.close()
    const { status, stdout } = await insideKomanda(['--data', app.dataFolder, 'search', 'stogo', '--json'])
    expect(status).toBe(0)
    const { hits } = JSON.parse(stdout) as { hits: Record<string, unknown>[] }
    expect(hits.map(({ id, kind, title }) => ({ id, kind, title }))).toContainEqual({
      id: 'v100',
      kind: 'order',
      title: 'Dėl stogo remonto',
    })
    expect(hits.every(({ snippet }) => typeof snippet === 'string')).toBe(true)
  })
})
