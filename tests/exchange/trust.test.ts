import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/test-app.ts'
import { pairingWords } from '#main/share/pairing-words.ts'
import { meetingsOf, municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

const waiting = (bundles: readonly { readonly state: string; readonly reason: string }[]) =>
  bundles.filter(({ state }) => state === 'unknown-sender').map(({ reason }) => reason)

test('where only paired computers are believed, others wait until two people have compared the words', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų mokykla')
  const office = await municipalityComputer()
  await office.call('share.configure', { onlyPaired: true })
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  for (const dryRun of [true, false]) {
    const held = await office.call('share.receive', { folder: share, dryRun })
    expect(waiting(held.bundles)).toEqual(['not-paired'])
    expect(held.mergeId).toBeNull()
  }
  expect((await meetingsOf(office)).size).toBe(0)

  const told = (await school.call('share.devices', {})).own
  expect(told.words.split(' ')).toHaveLength(6)
  const [device] = (await office.call('share.devices', {})).devices
  expect(device).toMatchObject({ words: told.words, deviceId: told.deviceId, trust: 'seen' })
  await office.call('share.trust', { deviceId: told.deviceId, trust: 'paired' })
  await office.call('share.receive', {})
  expect((await meetingsOf(office)).size).toBe(1)

  // Decided once in the municipality: its other computer, whose words were compared, believes the same ones.
  const second = await municipalityComputer()
  await office.call('share.send', {})
  await second.call('share.receive', { folder: share })
  const trusted = await second.call('share.devices', {})
  expect(trusted.onlyPaired).toBe(true)
  expect(trusted.devices.find(({ deviceId }) => deviceId === told.deviceId)?.trust).toBe('paired')

  await office.call('share.trust', { deviceId: told.deviceId, trust: 'revoked' })
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', {})
  expect(waiting((await office.call('share.receive', {})).bundles)).toEqual(['revoked'])
  expect((await meetingsOf(office)).size).toBe(1)
  await office.call('share.configure', { onlyPaired: false })
  expect(waiting((await office.call('share.receive', {})).bundles)).toEqual(['revoked'])
  await office.call('share.trust', { deviceId: told.deviceId, trust: 'seen' })
  await office.call('share.receive', {})
  expect((await meetingsOf(office)).size).toBe(2)
  await expect(office.call('share.trust', { deviceId: 'nera', trust: 'paired' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a known computer that begins to speak for another institution is not believed', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų mokykla')
  const office = await municipalityComputer()
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  await office.call('share.receive', { folder: share })
  const setting = { compile: () => ({ sql: SQL, parameters: [] }) }
  school.core.db.run(setting as never)
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', {})
  const report = await office.call('share.receive', {})
  expect(waiting(report.bundles)).toContain('not-its-documents')
  expect((await meetingsOf(office)).size).toBe(1)
})

const SQL = `UPDATE setting SET value = json_set(value, '$.workspaceId', 'ANT') WHERE key = 'workspace'`

test('the words are six, always the same for a key, and other ones for another', () => {
  const words = pairingWords('a2V5')
  expect(words.split(' ')).toHaveLength(6)
  expect(pairingWords('a2V5')).toBe(words)
  expect(pairingWords('a2V6')).not.toBe(words)
})
