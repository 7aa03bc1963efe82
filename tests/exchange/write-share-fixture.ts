import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { KINDS } from '#shared/model/kind-names.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { arbitraryRecord } from '../unit/kinds/arbitrary-record.ts'
import { exchange, sealedShare } from './sealed-share.ts'
import { FIXTURES, openReader, type ShareFixture } from './share-fixture.ts'
import { editMeeting, MUNICIPALITY, putMeeting, set } from './two-computers.ts'

const ANTANAVAS = { role: 'institution', name: 'Antanavo pagrindinė mokykla', id: 'ANT' } as const
const SEED = 2018
const MOST_BYTES = 3000

/** A record with as many of its fields filled as a few thousand bytes hold; the same one every time. */
function fullRecord(kind: Kind): AnyRecord & { readonly id: string } {
  const id = `${kind}-1`
  const made = fc
    .sample(arbitraryRecord(kind, id, ANTANAVAS.id), { seed: SEED, numRuns: 60 })
    .filter((record) => JSON.stringify(record).length < MOST_BYTES)
    .toSorted((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)
  const [record] = made
  if (!record) throw new Error(`No record of ${kind}`)
  return { ...record, id }
}

function keep(name: string, share: string, fixture: ShareFixture): void {
  const folder = join(FIXTURES, name)
  mkdirSync(folder)
  cpSync(join(share, 'komanda'), join(folder, 'komanda'), { recursive: true })
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(fixture, null, 2)}\n`)
}

async function shown(app: TestApp, kinds: readonly Kind[]): Promise<ShareFixture['records']> {
  const lists = kinds.map(async (kind) => {
    const { records } = await app.call('records.list', { kind })
    return records.map(({ record }) => ({ kind, record: record as AnyRecord & { id: string } }))
  })
  return (await Promise.all(lists)).flat()
}

/** One record of every kind, handed over open to another computer of the same school. */
async function writeOpen(name: string): Promise<void> {
  const share = temporaryFolder()
  const app = await openReader({ reader: ANTANAVAS })
  const writer = { ownerId: ANTANAVAS.id, author: 'sekretorė', deviceId: 'd' }
  const records = KINDS.map((kind) => ({
    kind,
    record: fullRecord(kind),
  }))
  for (const { kind, record } of records) {
    app.core.writer.write([{ kind, id: record.id, next: record }], writer, 'typed')
  }
  await putMeeting(app, { id: 'pasalintas', place: 'Šalia' })
  await app.call('share.send', { folder: share })
  await app.call('records.remove', { kind: 'meeting', id: 'pasalintas' })
  await app.call('share.send', {})
  keep(name, share, { reader: ANTANAVAS, sheet: null, records, removed: ['pasalintas'] })
}

/** Minutes handed over sealed, as the municipality reads them with its sheet. */
async function writeSealed(name: string): Promise<void> {
  const { share, office, school, sheet } = await sealedShare()
  await putMeeting(school, {
    id: 'm1',
    date: '2018-10-02',
    place: 'Jankai',
    agenda: [{ id: 'a1', title: 'Dėl plano', considered: 'Aptarta' }],
  })
  await exchange(school, share)
  await editMeeting(school, 'm1', [set(['place'], 'Jankų mokykla')])
  await exchange(school, share)
  await exchange(office, share)
  keep(name, share, {
    reader: { role: 'municipality', name: MUNICIPALITY, id: null },
    sheet: sheet.join(' '),
    records: await shown(office, ['meeting']),
    removed: [],
  })
}

/** A closed year, handed over change by change and once more as whole documents; and what was typed after that. */
async function writeYear(name: string): Promise<void> {
  const share = temporaryFolder()
  const app = await openReader({ reader: ANTANAVAS })
  for (const id of ['m1', 'm2']) {
    await putMeeting(app, {
      id,
      date: '2025-10-02',
      agenda: [{ id: 'a1', title: 'Dėl plano', considered: 'Aptarta' }],
    })
    await editMeeting(app, id, [set(['place'], 'Antanavo mokykla')])
    await app.call('share.send', { folder: share })
  }
  await app.call('schoolYear.turn', {})
  await putMeeting(app, { id: 'm3', date: '2026-10-02', place: 'Jankai' })
  await app.call('share.send', {})
  keep(name, share, {
    reader: ANTANAVAS,
    sheet: null,
    records: await shown(app, ['meeting', 'school-year']),
    removed: [],
  })
}

/** Keeps what today's program writes under `<name>-open`, `<name>-sealed` and `<name>-year`. */
export async function writeShareFixtures(name: string): Promise<void> {
  await writeOpen(`${name}-open`)
  await writeSealed(`${name}-sealed`)
  await writeYear(`${name}-year`)
}
