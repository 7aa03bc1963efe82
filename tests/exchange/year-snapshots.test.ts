import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { verifyIntegrity } from '#main/features/integrity/verify-integrity.ts'
import { snapshotFrames } from '#main/features/share/snapshot-frames.ts'
import { changeDocument, changesOf, openDocument } from '#main/replica/document.ts'
import { renewDocument } from '#main/replica/renew-document.ts'
import { decodeBundle, encodeBundle, NEWEST_FORMAT } from '#main/share/bundle-format.ts'
import type { BundleMeta } from '#main/share/bundle-meta.ts'
import { createDeviceKey } from '#main/share/device-key.ts'
import { bundleKey } from '#main/share/share-key.ts'
import { contentHash } from '#main/storage/content-hash.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  schoolComputer,
  set,
} from './two-computers.ts'

const LOOK = { rebuild: false, signal: new AbortController().signal, progress: () => undefined }
const SCHOOL = 'Jankų pagrindinė mokykla'

type Meetings = Awaited<ReturnType<typeof meetingsOf>>

const filesOn = (share: string): readonly string[] =>
  readdirSync(join(share, 'komanda/v1'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.kmd') && !file.endsWith('head.kmd'))
    .map((file) => join(share, 'komanda/v1', file))
    .toSorted()

const isSnapshot = (file: string): boolean => /\/s\d{7}-/u.test(file)

function bundleIn(file: string) {
  const decoded = decodeBundle(new Uint8Array(readFileSync(file)), {
    format: NEWEST_FORMAT,
    schema: MODEL_VERSION,
  })
  if (decoded.state !== 'ok') throw new Error(`${file}: ${decoded.state}`)
  return decoded.bundle
}

/** Snapshots of one audience on a share. */
const snapshotsOf = (share: string, audience: 'facts' | 'text'): readonly string[] =>
  filesOn(share).filter(
    (file) => isSnapshot(file) && bundleIn(file).frames.every(({ docId }) => docId.endsWith(`|${audience}`)),
  )

const typed = async (app: TestApp, id: string): Promise<void> => {
  await putMeeting(app, {
    id,
    date: '2018-10-01',
    agenda: [{ id: 'a', title: 'Dėl plano', considered: `Kalbėta apie ${id}` }],
  })
  for (const place of ['Jankai', 'Jankų mokykla']) await editMeeting(app, id, [set(['place'], place)])
}

/** A school that handed a year over piece by piece and closed it; `open` was typed after that. */
async function closeYear(share: string) {
  const school = await schoolComputer(SCHOOL)
  for (const id of ['m1', 'm2', 'm3']) {
    await typed(school, id)
    await school.call('share.send', { folder: share })
  }
  await school.call('schoolYear.turn', {})
  const sent = await school.call('share.send', {})
  await putMeeting(school, { id: 'open', date: '2019-10-01', place: 'Jankai' })
  await school.call('share.send', {})
  return { school, sent }
}

const kept = mkdtempSync(join(tmpdir(), 'komanda-closed-year-'))
afterAll(() => rmSync(kept, { recursive: true }))

let written: Promise<Meetings> | undefined

/** A copy of such a share, with what the school shows of itself; it is written once. */
async function closedYear() {
  written ??= closeYear(kept).then(({ school }) => meetingsOf(school))
  const school = await written
  const share = temporaryFolder()
  cpSync(kept, share, { recursive: true, preserveTimestamps: true })
  return { share, school }
}

const receive = (app: TestApp, folder: string, more: { dryRun?: boolean } = {}) =>
  app.call('share.receive', { folder, ...more })

/** Who received nothing before: of the municipality, and of the school itself. */
async function newcomers(share: string): Promise<readonly [TestApp, TestApp]> {
  const apps = [await municipalityComputer(), await schoolComputer(SCHOOL, 'pavaduotoja')] as const
  for (const app of apps) await receive(app, share)
  return apps
}

async function expectSame(app: TestApp, own: Meetings): Promise<void> {
  const shown = await meetingsOf(app)
  expect([...shown.keys()].toSorted()).toEqual([...own.keys()].toSorted())
  for (const [id, meeting] of own)
    expect(shown.get(id)).toMatchObject({ date: meeting['date'], place: meeting['place'] })
  expect((await verifyIntegrity(app.core, LOOK)).problems).toEqual([])
}

/** Writes a snapshot anew, signed again by whoever has the key. */
function forge(file: string, change: (meta: BundleMeta) => object, frames = bundleIn(file).frames): string {
  const { signature: _signature, ...meta } = bundleIn(file).meta
  const next = { ...meta, ...change(bundleIn(file).meta) } as typeof meta
  const bytes = encodeBundle(next, frames, createDeviceKey())
  const share = file.slice(0, file.indexOf('/komanda/v1/'))
  const name = { kind: 'snapshot', sequence: next.sequence, contentHash: contentHash(bytes) } as const
  const forged = join(share, bundleKey(next.orgId, next.deviceId, name))
  writeFileSync(forged, bytes)
  return forged
}

test('a closed year is handed over once more as whole documents; a newcomer reads them and not its history', async () => {
  const share = temporaryFolder()
  const { school, sent } = await closeYear(share)
  const own = await meetingsOf(school)
  expect(filesOn(share).filter(isSnapshot)).toHaveLength(2)
  const [facts = ''] = snapshotsOf(share, 'facts')
  const { meta, frames } = bundleIn(facts)
  expect(Object.keys(meta.covers ?? {})).toHaveLength(4)
  // One piece a document, although each was typed in several savings.
  expect(new Set(frames.map(({ docId }) => docId)).size).toBe(frames.length)
  expect(bundleIn(join(share, sent.bundle ?? '')).meta.kind).toBe('segment')

  for (const app of await newcomers(share)) {
    await expectSame(app, own)
    expect(app.core.shelf.chunks(`${meta.orgId}|meeting:m1|facts`)).toHaveLength(1)
    const again = await receive(app, share)
    expect([again.mergeId, again.bundles.every(({ state }) => state === 'same')]).toEqual([null, true])
    expect(await app.call('share.notice', {})).toMatchObject({ files: 0 })
  }
  // Nothing is written twice, and what was lost is written again.
  const before = filesOn(share)
  await school.call('share.send', {})
  expect(filesOn(share)).toEqual(before)
  rmSync(facts)
  await school.call('share.send', {})
  expect(filesOn(share)).toEqual(before)
  // The next year has one of its own; a document that goes on in it builds on the one before.
  await editMeeting(school, 'open', [set(['place'], 'Jankų mokykla')])
  await school.call('share.send', {})
  await school.call('schoolYear.turn', {})
  await school.call('share.send', {})
  const numbers = snapshotsOf(share, 'facts').map((file) => Object.keys(bundleIn(file).meta.covers ?? {}))
  expect(numbers.map((one) => one.length)).toEqual([4, 3])
  expect(new Set(numbers.flat()).size).toBe(7)
  const later = await municipalityComputer()
  await receive(later, share)
  await expectSame(later, await meetingsOf(school))
  await receive(school, share)
  const { seenBy } = await school.call('share.state', {})
  expect(seenBy.map(({ hasAll }) => hasAll)).toEqual([false, true, false])
})

test('what a snapshot stands for is not read at all, and counts as had', async () => {
  const { share, school } = await closedYear()
  const covered = Object.keys(bundleIn(snapshotsOf(share, 'facts')[0] ?? '').meta.covers ?? {}).map(Number)
  for (const file of filesOn(share).filter((one) => covered.includes(Number(/\/(\d{8})-/u.exec(one)?.[1]))))
    writeFileSync(file, 'ne rinkmena')
  const coordinator = await municipalityComputer()
  const { bundles } = await receive(coordinator, share)
  expect(bundles.map(({ state }) => state)).toEqual(['new', 'new'])
  await expectSame(coordinator, school)
})

test.each([
  [
    'damaged or cut off',
    (facts: string, text: string) => {
      writeFileSync(facts, readFileSync(facts).fill(7, 900, 1000))
      writeFileSync(text, readFileSync(text).subarray(0, 500))
    },
    ['damaged', 'damaged'],
  ],
  [
    'gone or of a newer program that packs otherwise',
    (facts: string, text: string) => {
      forge(facts, () => ({ format: 99 }))
      for (const file of [facts, text]) rmSync(file)
    },
    ['newer-program'],
  ],
])('a snapshot that is %s leaves every change to its bundles', async (_, spoil, told) => {
  const { share, school } = await closedYear()
  const app = await municipalityComputer()
  spoil(snapshotsOf(share, 'facts')[0] ?? '', snapshotsOf(share, 'text')[0] ?? '')
  const { bundles } = await receive(app, share)
  expect(bundles.filter(({ state }) => state !== 'new').map(({ state }) => state)).toEqual(told)
  await expectSame(app, school)
})

test('a snapshot whose documents nobody can open is refused, and its bundles are read after all', async () => {
  const { share, school } = await closedYear()
  const coordinator = await municipalityComputer()
  const [facts = ''] = snapshotsOf(share, 'facts')
  const bad = bundleIn(facts).frames.map(({ docId, chunk }) => ({ docId, chunk: chunk.toReversed() }))
  const key = forge(facts, () => ({}), bad)
  rmSync(facts)
  // Signed by the school's own key: that is all that tells it from a forged one.
  const { bundles } = await receive(coordinator, share)
  expect(bundles.find(({ file }) => key.endsWith(file))?.reason).toBe('unreadable')
  await expectSame(coordinator, school)
})

test('nobody makes others’ bundles needless: another key, another school, another spelling', async () => {
  const { share, school } = await closedYear()
  const coordinator = await municipalityComputer()
  const [facts = ''] = snapshotsOf(share, 'facts')
  const aside = temporaryFolder()
  const later = filesOn(share).slice(2)
  for (const [index, file] of later.entries()) renameSync(file, join(aside, String(index)))
  await receive(coordinator, share)
  for (const [index, file] of later.entries()) renameSync(join(aside, String(index)), file)
  const { covers, orgId, deviceId } = bundleIn(facts).meta
  const forged = forge(facts, () => ({ covers, sequence: 1 }), [])
  const others = [
    { orgId: 'kita-mokykla', deviceId: 'kitas', sequence: 1 },
    { orgId: orgId.toUpperCase(), deviceId: deviceId.toUpperCase(), sequence: 2 },
  ]
  mkdirSync(join(share, 'komanda/v1/kita-mokykla/kitas'), { recursive: true })
  for (const other of others) forge(facts, () => other, [])
  rmSync(facts)
  const newcomer = await municipalityComputer()
  const { bundles } = await receive(coordinator, share)
  expect(bundles.find(({ file }) => forged.endsWith(file))).toMatchObject({ reason: 'other-key' })
  await expectSame(coordinator, school)
  rmSync(forged)
  await receive(newcomer, share)
  await expectSame(newcomer, school)
})

test('a reader who has the history passes the snapshot over; one who misses a part of it is helped', async () => {
  const { share, school } = await closedYear()
  const snapshots = filesOn(share).filter(isSnapshot)
  const aside = temporaryFolder()
  const hide = (files: readonly string[]) =>
    files.map((file, index) => [file, join(aside, String(index))] as const)
  for (const [file, hidden] of hide(snapshots)) renameSync(file, hidden)
  const coordinator = await municipalityComputer()
  await receive(coordinator, share)
  const late = await municipalityComputer()
  const segments = filesOn(share)
  for (const file of segments.slice(4)) renameSync(file, `${file}.tmp`)
  await receive(late, share)
  for (const file of segments.slice(5)) renameSync(`${file}.tmp`, file)
  for (const [file, hidden] of hide(snapshots)) renameSync(hidden, file)
  const { bundles, mergeId } = await receive(coordinator, share)
  expect([mergeId, bundles.every(({ state }) => state === 'same')]).toEqual([null, true])
  expect(await coordinator.call('share.notice', {})).toMatchObject({ files: 0 })
  // Of the bundles that came later one is lost for good.
  expect(existsSync(segments[4] ?? '')).toBe(false)
  await receive(late, share)
  await expectSame(late, school)
})

test('a look at a snapshot leaves nothing behind; its merge is undone and redone as any other', async () => {
  const { share, school } = await closedYear()
  const coordinator = await municipalityComputer()
  const look = await receive(coordinator, share, { dryRun: true })
  expect((await meetingsOf(coordinator)).size).toBe(0)
  const { bundles, mergeId } = await receive(coordinator, share)
  expect(bundles.map(({ file, changes }) => [file, changes])).toEqual(
    look.bundles.map(({ file, changes }) => [file, changes]),
  )
  await coordinator.call('share.undo', { mergeId: mergeId ?? '' })
  expect((await meetingsOf(coordinator)).size).toBe(0)
  expect((await receive(coordinator, share)).mergeId).toBeNull()
  expect((await meetingsOf(coordinator)).size).toBe(0)
  await coordinator.call('share.redo', { mergeId: mergeId ?? '' })
  await expectSame(coordinator, school)
})

test('a snapshot holds nothing that a document has left behind, and no more than its bundles held', () => {
  const by = { by: 'sekretorė', on: 'd', from: 'typed' }
  const at = new Date('2018-10-01T08:00:00Z')
  const step = (value: string) =>
    ({ record: 'meeting|m1', op: { op: 'value', path: 'place', value, audience: 'facts' } }) as const
  const first = changeDocument(openDocument([]), [step('Jonaitis')], by, at)
  const second = changeDocument(first.document, [step('Salė')], by, at)
  const renewed = renewDocument(second.document, by, at)
  const piece = (chunk: Uint8Array) => ({ docId: 'ANT|meeting:m1|facts', chunk })
  const [whole] = snapshotFrames([first.chunk, second.chunk, renewed?.chunk ?? first.chunk].map(piece))
  const left = openDocument([whole?.chunk ?? first.chunk])
  expect(changesOf(left).map(({ from }) => from)).toEqual(['typed'])
  expect(left.records.get('meeting|m1')?.get('place')).toBe('Salė')
  // What builds on a change that these bundles did not hold goes as it is.
  expect(snapshotFrames([piece(second.chunk)])).toEqual([piece(second.chunk)])
})
