import { expect, test } from 'vitest'
import { intakeContextOf } from '#main/features/intake/intake-context.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { municipalityComputer, schoolComputer } from './two-computers.ts'

const CODE = '190486433'
const sameOf = (app: TestApp) => app.call('share.sameInstitutions', {})

async function listed(app: TestApp): Promise<readonly string[]> {
  const { records } = await app.call('records.list', { kind: 'institution' })
  // The number beside the list's name says what the list shows.
  const { counts } = await app.call('home.overview', {})
  expect(counts['institution']).toBe(records.length)
  return records.map(({ id }) => id).toSorted()
}

async function guestsOf(app: TestApp): Promise<unknown> {
  const { record } = await app.call('records.get', { kind: 'event', id: 'e1' })
  return (record['participants'] as { id: string; institutionId: string; teachers: number }[]).map(
    ({ id, institutionId, teachers }) => [id, institutionId, teachers],
  )
}

async function attended(app: TestApp): Promise<Record<string, number>> {
  const { attendance } = await app.call('rollup.compute', { asOf: '2026-06-01' })
  return Object.fromEntries(
    Object.entries(attendance.byInstitution).flatMap(([id, { total }]) => (total > 0 ? [[id, total]] : [])),
  )
}

async function listComesLate() {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų pagrindinė mokykla')
  const office = await municipalityComputer()
  const { workspaceId } = (await school.call('workspace.state', {})).workspace ?? { workspaceId: '' }
  await school.call('records.put', {
    records: [
      { kind: 'institution', record: { id: 'z', name: 'Antanavo mokykla', legalCode: CODE } },
      {
        kind: 'event',
        record: {
          id: 'e1',
          title: 'z',
          dates: ['2026-03-02'],
          participants: [
            { id: 'z', institutionId: 'z', teachers: 5 },
            { id: 'own', institutionId: workspaceId, teachers: 3 },
          ],
        },
      },
    ],
  })
  await office.call('records.put', {
    records: [
      { kind: 'institution', record: { id: 'ANT', name: 'Antanavo pradinė mokykla', legalCode: CODE } },
      { kind: 'institution', record: { id: 'JAN', name: 'JANKŲ  PAGRINDINĖ MOKYKLA' } },
    ],
  })
  const exchange = async (): Promise<void> => {
    for (const app of [office, school]) await app.call('share.send', { folder: share })
    for (const app of [office, school]) await app.call('share.receive', { folder: share })
  }
  await exchange()
  return { school, office, workspaceId, exchange }
}

test('an institution that a school named before the list came is asked about, joined everywhere and parted again', async () => {
  const { school, office, workspaceId, exchange } = await listComesLate()
  const all = ['ANT', 'JAN', 'z', workspaceId].toSorted()
  expect(await listed(school)).toEqual(all)
  const before = await attended(office)
  const { pairs, joined } = await sameOf(school)
  expect(joined).toEqual([])
  expect(
    Object.fromEntries(pairs.map(({ own, listed: other, reasons }) => [own.id, [other.id, reasons]])),
  ).toEqual({
    z: ['ANT', ['code']],
    [workspaceId]: ['JAN', ['name']],
  })
  expect((await sameOf(office)).pairs).toEqual([])

  // Nobody joins what others list, and nothing speaks for what is not here.
  const join = (app: TestApp, id: string, intoId: string) =>
    app.call('share.joinInstitutions', { ids: [id, intoId] })
  await expect(join(school, 'ANT', 'z')).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(join(school, 'z', 'z')).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(join(school, 'z', 'nera')).rejects.toMatchObject({ code: 'not-found' })
  await expect(join(office, 'JAN', workspaceId)).rejects.toMatchObject({ code: 'not-found' })

  await join(school, 'z', 'ANT')
  await join(school, workspaceId, 'JAN')
  // Its own stays itself at the school; the guest goes by the listed one. A word that reads like an id stays a word.
  expect(await listed(school)).toEqual(['ANT', workspaceId].toSorted())
  expect(await guestsOf(school)).toEqual([
    ['z', 'ANT', 5],
    ['own', workspaceId, 3],
  ])
  expect((await school.call('records.get', { kind: 'event', id: 'e1' })).record['title']).toBe('z')
  const own = await school.call('records.get', { kind: 'institution', id: 'JAN' })
  expect([own.id, own.readOnly]).toEqual([workspaceId, false])
  expect((await sameOf(school)).pairs).toEqual([])

  // A list that says either name means the one that is there.
  const ways = intakeContextOf(school.core).institutions.map(({ id, name, aliases }) => [
    id,
    [name, ...aliases.map(({ text }) => text)],
  ])
  expect(Object.fromEntries(ways)).toEqual({
    ANT: ['Antanavo pradinė mokykla', 'Antanavo mokykla'],
    [workspaceId]: ['Jankų pagrindinė mokykla', 'JANKŲ  PAGRINDINĖ MOKYKLA'],
  })

  // What is typed afterwards goes to the row that is there; references are not rewritten.
  const path = ['participants', 'z', 'teachers']
  await school.call('records.edit', { kind: 'event', id: 'e1', edits: [{ op: 'set', path, value: 6 }] })
  await exchange()
  expect(await listed(office)).toEqual(['ANT', 'JAN'])
  expect(await guestsOf(office)).toEqual([
    ['z', 'ANT', 6],
    ['own', 'JAN', 3],
  ])
  expect(await attended(office)).toEqual({ ANT: 6, JAN: 3 })
  const ids = (await office.call('share.state', {})).institutions.map(({ id }) => id)
  expect(ids.toSorted()).toEqual(['ANT', 'JAN'])

  // Whoever sent something has sent it, also while what it brought is taken back.
  const { merges } = await office.call('share.merges', {})
  for (const { mergeId } of merges) await office.call('share.undo', { mergeId })
  const states = (await office.call('share.state', {})).institutions.map(({ id, state }) => [id, state])
  expect(Object.fromEntries(states)).toEqual({ ANT: 'never-received', JAN: 'received' })
  for (const { mergeId } of merges.toReversed()) await office.call('share.redo', { mergeId })

  for (const id of ['z', workspaceId]) await school.call('share.partInstitutions', { id })
  await exchange()
  expect(await listed(school)).toEqual(all)
  expect(await guestsOf(school)).toEqual([
    ['z', 'z', 6],
    ['own', workspaceId, 3],
  ])
  expect(before).toEqual({ z: 5, JAN: 3 })
  expect(await attended(office)).toEqual({ z: 6, JAN: 3 })
  for (const app of [school, office]) {
    const rows = app.core.db.dumpProjection()
    app.core.projector.rebuild()
    expect(app.core.db.dumpProjection()).toBe(rows)
  }

  await school.call('share.keepInstitutionsApart', { ids: ['ANT', 'z'], reason: 'Kitas pastatas' })
  expect((await sameOf(school)).pairs.map(({ own: { id } }) => id)).toEqual([workspaceId])
})
