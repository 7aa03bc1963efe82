import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deviceKey } from '#main/features/share/share-space.ts'
import { openEnvelope, sealEnvelope } from '#main/share/bundle-envelope.ts'
import { BUNDLE_FORMAT, decodeBundle } from '#main/share/bundle-format.ts'
import { signedBytes } from '#main/share/bundle-signature.ts'
import { signMessage } from '#main/share/device-key.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import {
  bundlesOn,
  confirmSheet,
  exchange,
  pair,
  reasonsOf,
  SCHOOL,
  sealedShare,
  sheetOf,
} from './sealed-share.ts'
import {
  editMeeting,
  meetingsOf,
  municipalityComputer,
  putMeeting,
  schoolComputer,
  set,
} from './two-computers.ts'

const SECRET_PLACE = 'Slaptoji salė'
const SPOKEN = 'Jonukas kalbėjo atvirai'

const spoken = (id: string) => ({
  id,
  place: SECRET_PLACE,
  agenda: [{ id: `${id}-1`, title: 'Dėl patyčių', considered: SPOKEN }],
})

test('what schools hand over is sealed to the municipality and to their own paired computers, text apart from facts', async () => {
  const { share, office, school } = await sealedShare()
  const open = await schoolComputer('Plutiškių gimnazija')
  await putMeeting(open, { id: 'before', place: 'Atvira' })
  const beforeSealing = temporaryFolder()
  await open.call('share.send', { folder: beforeSealing })

  await putMeeting(school, spoken('m1'))
  await school.call('share.send', { folder: share })
  const files = bundlesOn(share).filter((file) => file.includes('/ist-'))
  expect(files).toHaveLength(2)
  for (const file of files) {
    const bytes = readFileSync(file)
    expect(bytes.includes(SECRET_PLACE) || bytes.includes(SPOKEN) || bytes.includes(SCHOOL)).toBe(false)
    // A program that knows only open bundles says that a newer one is needed, and nothing else.
    expect(decodeBundle(bytes, { format: BUNDLE_FORMAT, schema: 99 }).state).toBe('newer-program')
    expect(decodeBundle(bytes, { format: 2, schema: 99 }).state).toBe('sealed')
  }
  const received = await office.call('share.receive', { folder: share })
  expect(received.bundles.map(({ state, sealed }) => [state, sealed])).toEqual([['new', true]])
  expect((await meetingsOf(office)).get('m1')).toMatchObject({ place: SECRET_PLACE })
  await school.call('share.receive', { folder: share })
  expect((await school.call('share.state', {})).seenBy[0]).toMatchObject({ hasAll: true })

  // The keys lie in the data folder for its user alone, and private ones nowhere on the share.
  const keyFile = join(office.dataFolder, 'seal-keys.json')
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  const { device, secret, held } = JSON.parse(readFileSync(keyFile, 'utf8'))
  const onShare = bundlesOn(share)
    .map((file) => readFileSync(file, 'latin1'))
    .join('')
  for (const key of [device.privateKey, secret, ...held.map((one: { key: string }) => one.key)]) {
    expect(onShare).not.toContain(key)
  }

  const undone = await office.call('share.undo', { mergeId: received.mergeId ?? '' })
  expect(undone.records).toBeGreaterThan(0)
  expect((await meetingsOf(office)).has('m1')).toBe(false)
})

test('a second school computer reads after it is paired; a stranger of another school reads nothing', async () => {
  const { share, school } = await sealedShare()
  await putMeeting(school, spoken('m1'))
  await school.call('share.send', { folder: share })
  const late = await schoolComputer(SCHOOL, 'direktoriaus pavaduotoja')
  const stranger = await schoolComputer('Plutiškių gimnazija')
  expect(reasonsOf(await exchange(late, share))).toEqual(['sealed-no-key', 'sealed-no-key'])
  expect((await exchange(stranger, share)).bundles.filter(({ state }) => state !== 'new')).toEqual([])
  expect((await meetingsOf(stranger)).size).toBe(0)

  await school.call('share.receive', { folder: share })
  await pair(school, late)
  await school.call('share.send', { folder: share })
  const got = await late.call('share.receive', { folder: share })
  expect(reasonsOf(got)).toEqual([])
  expect((await meetingsOf(late)).get('m1')).toMatchObject(spoken('m1'))
})

test('after keys are changed, the old ones open the old and not the new; who was revoked reads nothing new', async () => {
  const { share, office, school } = await sealedShare()
  const second = await municipalityComputer()
  expect(reasonsOf(await exchange(second, share))).toEqual([])
  await office.call('share.receive', { folder: share })
  await pair(office, second)
  await office.call('share.send', { folder: share })
  expect((await office.call('share.seal', {})).devices.map(({ holds }) => holds)).toEqual(['reads', 'reads'])
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  await second.call('share.receive', { folder: share })
  expect((await meetingsOf(second)).has('m1')).toBe(true)

  const { own } = await second.call('share.devices', {})
  await office.call('share.trust', { deviceId: own.deviceId, trust: 'revoked' })
  await office.call('share.send', { folder: share })
  expect((await office.call('share.seal', {})).epoch).toBe(2)
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', { folder: share })
  const closed = reasonsOf(await second.call('share.receive', { folder: share }))
  expect(new Set(closed)).toEqual(new Set(['sealed-no-key']))
  expect((await meetingsOf(second)).has('m2')).toBe(false)
  await office.call('share.receive', { folder: share })
  expect([...(await meetingsOf(office)).keys()].toSorted()).toEqual(['m1', 'm2'])

  expect((await office.call('share.sealRotate', {})).epoch).toBe(3)
  await putMeeting(school, { id: 'm3' })
  await school.call('share.send', { folder: share })
  await office.call('share.receive', { folder: share })
  expect((await meetingsOf(office)).size).toBe(3)
  const keys = new Set(
    bundlesOn(share).flatMap((file) => {
      const read = decodeBundle(readFileSync(file), { format: 2, schema: 99 })
      return read.state === 'sealed' ? [read.meta.sealed.key] : []
    }),
  )
  expect(keys.size).toBeGreaterThanOrEqual(3)

  await office.call('share.sealTurn', { isOn: false })
  await putMeeting(school, { id: 'm4' })
  await school.call('share.send', { folder: share })
  const last = await office.call('share.receive', { folder: share })
  expect(last.bundles.find(({ state }) => state === 'new')?.sealed).toBeUndefined()
  expect((await meetingsOf(office)).size).toBe(4)
})

test('a lost computer of the municipality comes back with its sheet; a wrong sheet and a wrong word change nothing', async () => {
  const { share, school, sheet } = await sealedShare()
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  const again = await municipalityComputer()
  expect(reasonsOf(await exchange(again, share))).toEqual(['sealed-no-key'])
  expect((await again.call('share.seal', {})).mayDecide).toBe(false)

  await expect(again.call('share.sealRecover', { code: 'kedrasniekur' })).rejects.toMatchObject({
    code: 'seal-code-wrong',
    details: { problem: 'word', place: 1 },
  })
  const other = await municipalityComputer()
  await other.call('share.choose', { folder: temporaryFolder() })
  await other.call('share.sealPrepare', {})
  await expect(again.call('share.sealRecover', { code: sheetOf(other).join(' ') })).rejects.toMatchObject({
    code: 'seal-code-other',
  })
  expect(reasonsOf(await again.call('share.receive', {}))).toEqual(['sealed-no-key'])

  await again.call('share.sealRecover', { code: sheet.join(', ').toUpperCase() })
  expect(reasonsOf(await again.call('share.receive', {}))).toEqual([])
  expect((await meetingsOf(again)).has('m1')).toBe(true)
  expect(await again.call('share.seal', {})).toMatchObject({ isOn: true, mayDecide: true, epoch: 2 })
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', { folder: share })
  expect(reasonsOf(await again.call('share.receive', {}))).toEqual([])
  expect((await meetingsOf(again)).has('m2')).toBe(true)
})

test('a lost school computer: the municipality gives its facts back, its own sheet the text as well', async () => {
  const { share, office, school } = await sealedShare()
  await putMeeting(school, spoken('m1'))
  await school.call('share.send', { folder: share })
  await office.call('share.receive', { folder: share })
  const sheet = await confirmSheet(school)
  await school.call('share.send', { folder: share })

  const again = await schoolComputer(SCHOOL)
  await exchange(again, share)
  await office.call('share.receive', { folder: share })
  await pair(office, again)
  await office.call('share.send', { folder: share })
  expect(new Set(reasonsOf(await again.call('share.receive', {})))).toEqual(new Set(['sealed-no-key']))
  const facts = (await meetingsOf(again)).get('m1')
  expect(facts).toMatchObject({ place: SECRET_PLACE })
  expect(JSON.stringify(facts)).not.toContain(SPOKEN)

  await again.call('share.sealRecover', { code: sheet.join(' ') })
  expect(reasonsOf(await again.call('share.receive', {}))).toEqual([])
  expect((await meetingsOf(again)).get('m1')).toMatchObject(spoken('m1'))
})

test('destroyed text stays destroyed, with old copies of heads and with the old sheet; facts go on', async () => {
  const { share, office, school } = await sealedShare()
  await putMeeting(school, spoken('m1'))
  await school.call('share.send', { folder: share })
  const sheet = await confirmSheet(school)
  await school.call('share.send', { folder: share })
  const keysThen = readFileSync(join(school.dataFolder, 'seal-keys.json'), 'utf8')
  expect((await school.call('share.sealErase', { isConfirmed: true })).erased).toBe(1)
  const keysNow = JSON.parse(readFileSync(join(school.dataFolder, 'seal-keys.json'), 'utf8'))
  const then = JSON.parse(keysThen)
  expect(keysNow.device.privateKey).not.toBe(then.device.privateKey)
  expect(keysNow.secret).toBeNull()

  const late = await schoolComputer(SCHOOL)
  await exchange(late, share)
  await school.call('share.receive', {})
  await pair(school, late)
  await pair(late, school)
  await school.call('share.send', {})
  expect(reasonsOf(await late.call('share.receive', {}))).toEqual([])
  const facts = (await meetingsOf(late)).get('m1')
  expect(facts).toMatchObject({ place: SECRET_PLACE })
  expect(JSON.stringify(facts)).not.toContain(SPOKEN)
  await expect(late.call('share.sealRecover', { code: sheet.join(' ') })).rejects.toMatchObject({
    code: 'seal-code-other',
  })

  // The school itself has lost nothing, and its later text is sealed with another key.
  expect((await meetingsOf(school)).get('m1')).toMatchObject(spoken('m1'))
  await putMeeting(school, spoken('m2'))
  await school.call('share.send', {})
  expect(reasonsOf(await late.call('share.receive', {}))).toEqual([])
  expect((await meetingsOf(late)).get('m2')).toMatchObject(spoken('m2'))
  expect(reasonsOf(await office.call('share.receive', {}))).toEqual([])
})

test('old decisions and strangers that speak for the municipality are not believed without comparing words', async () => {
  const { share, office, school } = await sealedShare()
  await exchange(school, share)
  const { own } = await office.call('share.devices', {})
  const head = join(
    share,
    'komanda/v1',
    (await office.call('workspace.state', {})).workspace?.workspaceId ?? '',
    own.deviceId,
    'head.kmd',
  )
  const old = readFileSync(head)
  await office.call('share.sealRotate', {})
  await exchange(school, share)
  writeFileSync(head, old)
  await exchange(school, share)
  expect((await school.call('share.seal', {})).epoch).toBe(2)

  const impostor = await municipalityComputer()
  await impostor.call('share.choose', { folder: share })
  await confirmSheet(impostor)
  await exchange(school, share)
  const seen = await school.call('share.seal', {})
  const spokenFor = await impostor.call('share.seal', {})
  expect(seen.strangerWords).toBe(spokenFor.words)
  expect(seen.words).toBe((await office.call('share.seal', {})).words)
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', {})
  expect(new Set(reasonsOf(await impostor.call('share.receive', {})))).toEqual(new Set(['sealed-other-key']))
  await expect(school.call('share.sealAccept', { words: 'ne tie žodžiai' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await school.call('share.sealAccept', { words: spokenFor.words ?? '' })
  await editMeeting(school, 'm1', [set(['place'], 'Jankai')])
  await school.call('share.send', {})
  const now = await impostor.call('share.receive', {})
  expect(now.bundles.some(({ state, reason }) => state === 'new' && reason === '')).toBe(true)
})

/** A sealed bundle that names another key than the one it carries, signed by its own computer. */
function nameOtherKey(file: string, by: TestApp): void {
  const envelope = openEnvelope(readFileSync(file))
  if (envelope.state !== 'ok') throw new Error(envelope.state)
  const { signature: _signature, ...meta } = JSON.parse(Buffer.from(envelope.meta).toString('utf8'))
  const key = meta.sealed.key as string
  const named = { ...meta, sealed: { ...meta.sealed, key: (key.startsWith('0') ? '1' : '0') + key.slice(1) } }
  const signature = signMessage(deviceKey(by.core), signedBytes(named, envelope.payload))
  writeFileSync(file, sealEnvelope(Buffer.from(JSON.stringify({ ...named, signature })), envelope.payload))
}

test('a bundle whose key is not the one it names is told, changes nothing, and its true copy still opens', async () => {
  const { share, office, school } = await sealedShare()
  await putMeeting(school, spoken('m1'))
  await school.call('share.send', { folder: share })
  const files = bundlesOn(share).filter((file) => file.includes('/ist-'))
  const whole = files.map((file) => readFileSync(file))
  for (const file of files) nameOtherKey(file, school)
  expect(reasonsOf(await office.call('share.receive', { folder: share }))).toContain('sealed-wrong-key')
  expect((await meetingsOf(office)).size).toBe(0)
  files.forEach((file, index) => writeFileSync(file, whole[index] ?? ''))
  expect(reasonsOf(await office.call('share.receive', { folder: share }))).toEqual([])
  expect((await meetingsOf(office)).get('m1')).toMatchObject({ place: SECRET_PLACE })
})
