import { renameSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { createWatch } from '#renderer/features/share/watch-share.ts'
import { lastLook, lastOutcome, sendersWaiting, showOutcome } from '#renderer/features/share/last-look.ts'
import { temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { meetingsOf, municipalityComputer, putMeeting, schoolComputer } from './two-computers.ts'

beforeEach(() => {
  for (const store of [lastLook, lastOutcome]) store.update(() => null)
})

/** The window's watch over this program, asked by hand in place of a clock. */
const watchOf = (app: TestApp, isFocused = true) =>
  createWatch({
    call: (name, input) => app.call(name, input),
    save: async () => undefined,
    isFocused: () => isFocused,
    now: () => 0,
  })

test('what others left is noticed without opening a file, looked at by itself, and not twice [row 65]', async () => {
  const share = temporaryFolder()
  const office = await municipalityComputer()
  const watch = watchOf(office)
  expect(await office.call('share.notice', {})).toEqual({ state: 'not-chosen', files: 0, mark: '' })
  await office.call('share.choose', { folder: share })
  expect(await watch()).toBe(15_000)
  expect(lastLook.read()).toBeNull()

  const school = await schoolComputer('Jankų mokykla')
  await putMeeting(school, { id: 'm1' })
  await school.call('share.send', { folder: share })
  const first = await office.call('share.notice', {})
  expect(first).toMatchObject({ state: 'ok', files: 1 })
  await watch()
  expect(sendersWaiting(lastLook.read())).toBe(1)
  expect((await meetingsOf(office)).size).toBe(0)

  // A person put it off: it is not shown again until something else comes.
  lastLook.update(() => null)
  await watch()
  expect(lastLook.read()).toBeNull()
  await putMeeting(school, { id: 'm2' })
  await school.call('share.send', {})
  expect((await office.call('share.notice', {})).mark).not.toBe(first.mark)
  await watch()
  expect(sendersWaiting(lastLook.read())).toBe(1)
  await office.call('share.receive', {})
  expect(await office.call('share.notice', {})).toEqual({ state: 'ok', files: 0, mark: '' })
  expect((await meetingsOf(office)).size).toBe(2)

  renameSync(share, `${share}-atjungtas`)
  expect((await office.call('share.notice', {})).state).toBe('not-reachable')
  expect(await watchOf(office, false)()).toBe(60_000)
  expect((await meetingsOf(office)).size).toBe(2)
})

test('only what paired computers wrote is merged by itself; who is not paired waits for a person [row 69]', async () => {
  const share = temporaryFolder()
  const office = await municipalityComputer()
  await office.call('share.configure', { autoMerge: true })
  await office.call('share.choose', { folder: share })
  const [known, stranger] = [await schoolComputer('Jankų mokykla'), await schoolComputer('Antanavo mokykla')]
  for (const [id, school] of [
    ['m1', known],
    ['m2', stranger],
  ] as const) {
    await putMeeting(school, { id })
    await school.call('share.send', { folder: share })
  }
  const { own } = await known.call('share.devices', {})
  await office.call('share.receive', { onlyPaired: true })
  await office.call('share.trust', { deviceId: own.deviceId, trust: 'paired' })
  const watch = watchOf(office)
  await watch()
  expect([...(await meetingsOf(office)).keys()]).toEqual(['m1'])
  expect(sendersWaiting(lastLook.read())).toBe(1)
  await putMeeting(known, { id: 'm3' })
  await known.call('share.send', {})
  await watch()
  expect([...(await meetingsOf(office)).keys()]).toEqual(['m1', 'm3'])
  // The person looks and takes it in; what came of it is told until it was read, whatever comes meanwhile.
  showOutcome({ report: await office.call('share.receive', {}), isMerged: true, files: null })
  expect((await meetingsOf(office)).size).toBe(3)
  const outcome = lastOutcome.read()
  await watch()
  expect(lastLook.read()).toBe(outcome)
  await putMeeting(stranger, { id: 'm4' })
  await stranger.call('share.send', {})
  await watch()
  expect(lastOutcome.read()).toBe(outcome)
  expect(lastLook.read()).not.toBe(outcome)
})

test('hand-overs and receivings begun at once go one after the other', async () => {
  const share = temporaryFolder()
  const school = await schoolComputer('Jankų mokykla')
  const office = await municipalityComputer()
  await school.call('share.choose', { folder: share })
  const before = (await school.call('share.devices', {})).own.deviceId
  await putMeeting(school, { id: 'm1' })
  const first = school.call('share.send', {})
  await putMeeting(school, { id: 'm2' })
  const sent = await Promise.all([first, school.call('share.send', {}), school.call('share.receive', {})])
  expect(sent[2].bundles.filter(({ state }) => state === 'damaged')).toEqual([])
  expect((await school.call('share.devices', {})).own.deviceId).toBe(before)
  const [look, once, again] = await Promise.all([
    office.call('share.receive', { folder: share, dryRun: true }),
    office.call('share.receive', { folder: share }),
    office.call('share.receive', { folder: share }),
  ])
  expect([look.mergeId, again.mergeId]).toEqual([null, null])
  expect(once.mergeId).not.toBeNull()
  expect((await meetingsOf(office)).size).toBe(2)
  expect((await office.call('share.merges', {})).merges).toHaveLength(1)
})
