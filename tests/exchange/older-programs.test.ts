import { expect, test } from 'vitest'
import { KINDS } from '#shared/model/kind-names.ts'
import { MODEL_VERSION, SCHEMAS } from '#shared/model/kinds.ts'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { NEWEST_FORMAT } from '#main/share/bundle-format.ts'
import { sealEnvelope } from '#main/share/bundle-envelope.ts'
import { encodeFrames } from '#main/share/bundle-frames.ts'
import { openDevice } from '../unit/kinds/two-devices.ts'
import {
  bundlesOf,
  copyFixture,
  fixtureNames,
  leavesOf,
  openReader,
  piecesOf,
  readFixture,
} from './share-fixture.ts'
import { writeShareFixtures } from './write-share-fixture.ts'

const LOOK = { rebuild: false, signal: new AbortController().signal, progress: () => undefined }
const NEW_FIXTURE = 'keep what today’s program writes: tests/README.md tells how'

/** `KOMANDA_NEW_FIXTURE=<version>`: keeps what today's program writes. */
const newFixture = process.env['KOMANDA_NEW_FIXTURE']
if (newFixture !== undefined) {
  test('keeps what today’s program writes', () => writeShareFixtures(newFixture))
}

test.each(fixtureNames())('what an older program wrote is merged whole: %s [row 70]', async (name) => {
  const fixture = readFixture(name)
  const share = copyFixture(name)
  const app = await openReader(fixture)
  if (fixture.sheet !== null) {
    await app.call('share.send', { folder: share })
    await app.call('share.sealRecover', { code: fixture.sheet })
  }
  const { bundles } = await app.call('share.receive', { folder: share })
  expect(bundles.filter(({ state, reason }) => state !== 'new' || reason !== '')).toEqual([])
  for (const { kind, record } of fixture.records) {
    const found = await app.call('records.get', { kind, id: record.id })
    expect(found.record, `${kind} ${record.id}`).toMatchObject(record)
  }
  for (const id of fixture.removed) {
    await expect(app.call('records.get', { id })).rejects.toMatchObject({ code: 'not-found' })
  }
  expect((await verifyIntegrity(app.core, LOOK)).problems).toEqual([])
})

test('every format of bundles and every version of records that was ever written is kept [row 70]', () => {
  const formats = new Set<number>()
  const versions = new Set<number>()
  for (const { decoded } of fixtureNames().flatMap(bundlesOf)) {
    if (decoded.state === 'sealed') formats.add(decoded.meta.format)
    if (decoded.state !== 'ok') continue
    formats.add(decoded.bundle.meta.format)
    versions.add(decoded.bundle.meta.schema)
  }
  for (let format = 1; format <= NEWEST_FORMAT; format += 1) expect(formats, NEW_FIXTURE).toContain(format)
  for (let version = 1; version <= MODEL_VERSION; version += 1)
    expect(versions, NEW_FIXTURE).toContain(version)
  const kinds = new Set(fixtureNames().flatMap((name) => readFixture(name).records.map(({ kind }) => kind)))
  expect(
    KINDS.filter((kind) => !kinds.has(kind)),
    NEW_FIXTURE,
  ).toEqual([])
})

test('what today’s program writes is laid out as what is kept', () => {
  let compared = 0
  for (const name of fixtureNames()) {
    for (const { bytes, decoded } of bundlesOf(name)) {
      if (decoded.state !== 'ok') continue
      const { description, frames } = decoded.bundle
      expect(Buffer.compare(sealEnvelope(description, encodeFrames(frames)), bytes), NEW_FIXTURE).toBe(0)
    }
    const kept = leavesOf(piecesOf(name))
    const device = openDevice('ANT', 'šiandien')
    const { records } = readFixture(name)
    for (const { kind, record } of records) device.put(kind, SCHEMAS[kind].parse(record))
    const written = leavesOf(device.chunks())
    for (const key of records.map(({ kind, record }) => `${kind}|${record.id}`)) {
      const now = written.get(key)
      // A newer program may write more; what was written is written so still.
      for (const [path, value] of kept.get(key) ?? []) {
        expect([key, path, now?.get(path)], NEW_FIXTURE).toEqual([key, path, value])
        compared += 1
      }
    }
  }
  expect(compared).toBeGreaterThan(200)
})
