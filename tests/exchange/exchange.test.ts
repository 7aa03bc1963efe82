import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { twoComputers } from './two-computers.ts'

const MUNICIPALITY = 'Kazlų Rūdos savivaldybė'

async function school(name: string): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', {
    role: 'institution',
    name,
    municipality: MUNICIPALITY,
    author: 'sekretorė',
  })
  return app
}

async function municipality(): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', { role: 'municipality', name: MUNICIPALITY, author: 'koordinatorė' })
  return app
}

const put = (app: TestApp, kind: 'meeting' | 'body' | 'institution' | 'plan', record: object) =>
  app.call('records.put', { records: [{ kind, record }] })

const meetings = async (app: TestApp) => (await app.call('records.list', { kind: 'meeting' })).records

const bundleFiles = (share: string): string[] =>
  readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd') && !file.endsWith('head.kmd'))
    .map((file) => join(share, 'komanda/v1', file))

describe('handing over and receiving', () => {
  test('a school hands over facts; the municipality receives them without the discussion', async () => {
    const share = temporaryFolder()
    const one = await school('Jankų pagrindinė mokykla')
    const coordinator = await municipality()
    await put(one, 'meeting', {
      id: 'm1',
      bodyId: 'b',
      date: '2018-10-01',
      agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Kalbėta apie mokinius' }],
    })
    const sent = await one.call('share.send', { folder: share })
    expect(sent.bundle).toMatch(/\.kmd$/)
    expect(sent.receipt).toMatch(/^\p{L}+-\d+-\p{L}+$/u)

    const report = await coordinator.call('share.receive', { folder: share })
    expect(report.bundles.map(({ state, fromName }) => [state, fromName])).toEqual([
      ['new', 'Jankų pagrindinė mokykla'],
    ])
    expect(report.bundles[0]?.changes).toEqual({ added: 2, changed: 0, removed: 0 })
    expect(report.bundles[0]?.receipt).toBe(sent.receipt)
    const [received] = await meetings(coordinator)
    expect(received?.record['agenda']).toMatchObject([{ title: 'Dėl plano', considered: '' }])
    expect(received?.readOnly).toBe(true)

    const again = await coordinator.call('share.receive', { folder: share })
    expect(again.bundles.map(({ state }) => state)).toEqual(['same'])
    expect(again.mergeId).toBeNull()

    const edits = [{ op: 'set' as const, path: ['agenda', 'a', 'considered'], value: 'Kalbėta ilgai' }]
    await one.call('records.edit', { kind: 'meeting', id: 'm1', edits })
    // Words alone are handed over too, though the municipality's last bundle stays what it was.
    const words = await one.call('share.send', { folder: share })
    expect([words.records, words.receipt]).toEqual([1, sent.receipt])
    expect((await one.call('share.send', { folder: share })).records).toBe(0)
  })

  test('two PCs of one school edit the same minutes apart; both edits survive on both', async () => {
    const share = temporaryFolder()
    const left = await school('Plutiškių gimnazija')
    const right = await school('Plutiškių gimnazija')
    await put(left, 'meeting', {
      id: 'm1',
      bodyId: 'b',
      agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta.' }],
    })
    await left.call('share.send', { folder: share })
    await right.call('share.receive', { folder: share })

    const edit = (app: TestApp, edits: Parameters<typeof app.call<'records.edit'>>[1]['edits']) =>
      app.call('records.edit', { kind: 'meeting', id: 'm1', edits })
    await edit(left, [
      { op: 'set', path: ['place'], value: 'Plutiškės' },
      { op: 'set', path: ['agenda', 'a', 'considered'], value: 'Išsamiai aptarta.' },
    ])
    await edit(right, [
      { op: 'set', path: ['purpose'], value: 'Veiklos planas' },
      { op: 'set', path: ['agenda', 'a', 'considered'], value: 'Aptarta ir pritarta.' },
      { op: 'set', path: ['agenda', 'b'], value: { title: 'Kiti klausimai' } },
    ])
    await left.call('share.send', {})
    await right.call('share.send', { folder: share })
    await left.call('share.receive', {})
    await right.call('share.receive', {})

    const [one] = await meetings(left)
    const [two] = await meetings(right)
    expect(one?.record).toEqual(two?.record)
    expect(one?.record).toMatchObject({
      place: 'Plutiškės',
      purpose: 'Veiklos planas',
      agenda: [
        { id: 'a', considered: 'Išsamiai aptarta ir pritarta.' },
        { id: 'b', title: 'Kiti klausimai' },
      ],
    })
  })

  test('a dry run tells what would change and changes nothing', async () => {
    const share = temporaryFolder()
    const one = await school('Antanavo pagrindinė mokykla')
    const coordinator = await municipality()
    await put(one, 'meeting', { id: 'm1', bodyId: 'b' })
    await one.call('share.send', { folder: share })
    await put(one, 'meeting', { id: 'm2', bodyId: 'b' })
    await one.call('share.send', {})
    const before = coordinator.core.db.dumpProjection()
    const dry = await coordinator.call('share.receive', { folder: share, dryRun: true })
    expect(dry.bundles.map(({ changes }) => changes.added)).toEqual([2, 1])
    expect(coordinator.core.db.dumpProjection()).toBe(before)
    const wet = await coordinator.call('share.receive', {})
    expect(wet.bundles.map(({ changes }) => changes.added)).toEqual([2, 1])
    expect(await meetings(coordinator)).toHaveLength(2)
  })

  test('the plan goes from the municipality to the schools, and only there', async () => {
    const share = temporaryFolder()
    const coordinator = await municipality()
    const one = await school('Antanavo pagrindinė mokykla')
    const other = await school('Jankų pagrindinė mokykla')
    await put(coordinator, 'plan', { id: 'p', title: 'Pokyčio projektas' })
    await coordinator.call('share.send', { folder: share })
    await put(other, 'meeting', { id: 'm1', bodyId: 'b' })
    await other.call('share.send', { folder: share })
    const report = await one.call('share.receive', { folder: share })
    expect(report.bundles.map(({ fromName }) => fromName)).toEqual([MUNICIPALITY])
    expect((await one.call('records.list', { kind: 'plan' })).records).toHaveLength(1)
    expect(await meetings(one)).toEqual([])
    await expect(put(one, 'plan', { id: 'p', title: 'Kitas' })).rejects.toMatchObject({
      code: 'not-permitted',
      details: { owner: MUNICIPALITY },
    })

    // What lies damaged in another listed school's folder is the municipality's to see, not this school's.
    await put(coordinator, 'institution', { id: 'JAN', name: 'Jankų pagrindinė mokykla' })
    await coordinator.call('share.send', {})
    await one.call('share.receive', {})
    for (const folder of ['jan', 'savas']) {
      mkdirSync(join(share, 'komanda/v1', folder, 'd'), { recursive: true })
      writeFileSync(join(share, 'komanda/v1', folder, 'd/00000001-a.kmd'), 'netikras')
    }
    const damaged = async (app: TestApp) =>
      (await app.call('share.receive', {})).bundles.filter(({ state }) => state === 'damaged').length
    await coordinator.call('share.receive', { folder: share })
    expect([await damaged(one), await damaged(coordinator)]).toEqual([1, 2])
  })

  test('truncated, foreign, doubled and altered files change nothing and are told', async () => {
    const share = temporaryFolder()
    const one = await school('Antanavo pagrindinė mokykla')
    const coordinator = await municipality()
    await put(one, 'meeting', { id: 'm1', bodyId: 'b' })
    await one.call('share.send', { folder: share })
    const [file = ''] = bundleFiles(share)
    const bytes = readFileSync(file)
    writeFileSync(file.replace('.kmd', ' (1).kmd'), bytes)
    writeFileSync(join(share, 'komanda/v1/svetimas.kmd'), '<html>Prisijunkite</html>')
    const altered = Buffer.from(bytes)
    altered.writeUInt8(altered.readUInt8(400) ^ 1, 400)
    writeFileSync(join(share, 'komanda/v1/pakeistas.kmd'), altered)
    const report = await coordinator.call('share.receive', { folder: share })
    expect(report.bundles.map(({ state }) => state).toSorted()).toEqual(['damaged', 'damaged', 'new'])
    expect(await meetings(coordinator)).toHaveLength(1)
  })

  test('a lost own file is written again, and a vanished share removes nothing', async () => {
    const share = temporaryFolder()
    const one = await school('Antanavo pagrindinė mokykla')
    await put(one, 'meeting', { id: 'm1', bodyId: 'b' })
    await one.call('share.send', { folder: share })
    const files = bundleFiles(share)
    for (const file of files) rmSync(file)
    const again = await one.call('share.send', {})
    expect(again.records).toBe(0)
    expect(bundleFiles(share).toSorted()).toEqual(files.toSorted())
    rmSync(join(share, 'komanda'), { recursive: true })
    await expect(one.call('share.send', {})).rejects.toMatchObject({ code: 'share-unreachable' })
    await expect(one.call('share.receive', {})).rejects.toMatchObject({ code: 'share-unreachable' })
    expect(await meetings(one)).toHaveLength(1)
  })

  test('a database restored from before a hand-over takes its own bundles back and goes on counting', async () => {
    const share = temporaryFolder()
    const one = await school('Antanavo pagrindinė mokykla')
    await put(one, 'meeting', { id: 'm1', bodyId: 'b' })
    await one.call('share.send', { folder: share })
    one.core.db.transaction(() => {
      // What an older copy of the database would not know.
      for (const table of ['own_segment', 'received_bundle', 'seen_file'] as const) clear(one, table)
    })
    await put(one, 'meeting', { id: 'm2', bodyId: 'b' })
    const sent = await one.call('share.send', {})
    expect(sent.records).toBeGreaterThan(0)
    const coordinator = await municipality()
    await coordinator.call('share.receive', { folder: share })
    expect((await meetings(coordinator)).map(({ id }) => id)).toEqual(['m1', 'm2'])
  })

  test('a bundle that writes into another school’s documents is never merged by itself', async () => {
    const share = temporaryFolder()
    const impostor = await startApp()
    await impostor.call('workspace.create', {
      role: 'institution',
      name: 'Jankų pagrindinė mokykla',
      municipality: MUNICIPALITY,
      institutionId: 'JAN',
      author: 'x',
    })
    impostor.core.writer.write(
      [{ kind: 'meeting', id: 'forged', next: await forged() }],
      { ownerId: 'ANT', author: 'x', deviceId: 'd' },
      'typed',
    )
    await impostor.call('share.send', { folder: share })
    const coordinator = await municipality()
    const report = await coordinator.call('share.receive', { folder: share })
    expect(report.bundles.map(({ state }) => state)).toContain('unknown-sender')
    expect(await meetings(coordinator)).toEqual([])
  })
})

test('what was decided about a finding travels, and taking it back travels too', async () => {
  const { left, right, sync } = await twoComputers()
  const event = { id: 'e', title: 'Seminaras', dates: ['2018-09-20'], hasParticipantList: false }
  await left.call('records.put', { records: [{ kind: 'event', record: event }] })
  const question = { rule: 'event-without-list' }
  const findingOn = async (app: TestApp) => (await app.call('rollup.findings', question)).findings[0]
  const findingId = (await findingOn(left))?.id ?? ''
  const wordless = left.call('rollup.decide', { findingId, ...question, verdict: 'right-as-is' })
  await expect(wordless).rejects.toMatchObject({ code: 'invalid-input' })
  await left.call('rollup.decide', { findingId, ...question, verdict: 'right-as-is', reason: 'Sąrašo nėra' })
  await sync()
  expect(await findingOn(right)).toMatchObject({
    id: findingId,
    state: 'right-as-is',
    decided: 'Sąrašo nėra',
  })
  await right.call('rollup.decide', { findingId, ...question, verdict: 'open' })
  await sync()
  expect(await findingOn(left)).toMatchObject({ id: findingId, state: 'open' })
})

async function forged() {
  const { SCHEMAS } = await import('#shared/model/kinds.ts')
  return SCHEMAS.meeting.parse({ id: 'forged', institutionId: 'ANT', bodyId: 'b' })
}

function clear(app: TestApp, table: 'own_segment' | 'received_bundle' | 'seen_file'): void {
  const remove = { compile: () => ({ sql: `DELETE FROM ${table}`, parameters: [] }) }
  app.core.db.run(remove as never)
}
