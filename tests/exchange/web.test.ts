import { expect, onTestFinished, test } from 'vitest'
import { requireAllowed } from '#main/core/keep-policy.ts'
import { Policy } from '#shared/contract/policy-contract.ts'
import { isWebAddress, sharePlace } from '#shared/domain/share-place/web-address.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { startDavServer } from '#tests/support/dav-server.ts'
import { editMeeting, meetingsOf, putMeeting, schoolComputer, set } from './two-computers.ts'
import { exchangeOver, leaveTheWeb } from './web-exchange.ts'

const SIGN_IN = { user: 'mokykla', password: 'Labai-Slaptas-77' }

async function davServer() {
  const server = await startDavServer({
    credentials: `${SIGN_IN.user}:${SIGN_IN.password}`,
    infinity: 'shallow',
  })
  onTestFinished(() => server.close())
  return server
}

test('a school and its municipality exchange over a place on the web, and leave it', async () => {
  const server = await davServer()
  const { school } = await exchangeOver({ folder: server.address, ...SIGN_IN })
  const written = [...server.files.keys()]
  expect(written.filter((path) => path.endsWith('.tmp'))).toEqual([])
  server.misbehave((request, response) => {
    request.resume()
    response.writeHead(401)
    response.end()
    return true
  })
  expect(await school.call('share.state', {})).toMatchObject({ status: 'not-reachable', why: 'signed_out' })
  const refused = await school.call('share.send', {}).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'share-unreachable', details: { why: 'signed_out' } })
  expect(createTranslate('lt')('error.share-unreachable', { why: 'signed_out' })).toContain('slaptažodžio')
  expect(JSON.stringify(refused)).not.toContain(SIGN_IN.password)
  await leaveTheWeb(school)
})

test('a silent server keeps nobody from saving, and what was saved meanwhile goes the next time', async () => {
  const server = await davServer()
  const school = await schoolComputer('Antanavo pagrindinė mokykla')
  await school.call('share.choose', { folder: server.address, ...SIGN_IN })
  await putMeeting(school, { id: 'm1' })
  const { promise: silence, resolve: isSilent } = Promise.withResolvers<() => void>()
  server.misbehave((request, response) => {
    request.resume()
    isSilent(() => {
      server.misbehave(null)
      response.writeHead(503, { 'retry-after': '0' })
      response.end()
    })
    return true
  })
  const sending = school.call('share.send', {})
  const speak = await silence
  await putMeeting(school, { id: 'm2' })
  const waiting = school.call('share.configure', { autoMerge: true })
  await editMeeting(school, 'm2', [set(['place'], 'Salė')])
  expect((await meetingsOf(school)).get('m2')).toMatchObject({ place: 'Salė' })
  speak()
  await sending
  await waiting
  expect(await school.call('share.state', {})).toMatchObject({ autoMerge: true, pendingChanges: 2 })
  await school.call('share.send', {})
  expect(await school.call('share.state', {})).toMatchObject({ pendingChanges: 0 })
})

test('what is typed while bundles arrive is no part of what undoing their merge takes back', async () => {
  const server = await davServer()
  const place = { folder: server.address, ...SIGN_IN }
  const [here, there] = [await schoolComputer('Jankų mokykla'), await schoolComputer('Jankų mokykla')]
  await here.call('share.choose', place)
  await putMeeting(here, { id: 'm', place: 'Klasė', purpose: 'Planas' })
  await here.call('share.send', {})
  await there.call('share.choose', place)
  await there.call('share.receive', {})
  for (const edit of [set(['place'], 'Salė'), set(['purpose'], 'Ataskaita')]) {
    await editMeeting(there, 'm', [edit])
    await there.call('share.send', {})
  }
  let typing: Promise<unknown> = Promise.resolve()
  let bundles = 0
  server.misbehave((request, _response, path) => {
    if (request.method !== 'GET' || !/\d{8}-[^/]*\.kmd$/u.test(path)) return false
    bundles += 1
    if (bundles === 2) typing = editMeeting(here, 'm', [set(['startTime'], '14:00')])
    return false
  })
  const { mergeId } = await here.call('share.receive', {})
  await typing
  expect(bundles).toBeGreaterThan(1)
  const all = { place: 'Salė', purpose: 'Ataskaita', startTime: '14:00' }
  expect((await meetingsOf(here)).get('m')).toMatchObject(all)
  await here.call('share.undo', { mergeId: mergeId ?? '' })
  const typed = { place: 'Klasė', purpose: 'Planas', startTime: '14:00' }
  expect((await meetingsOf(here)).get('m')).toMatchObject(typed)
  await here.call('share.redo', { mergeId: mergeId ?? '' })
  expect((await meetingsOf(here)).get('m')).toMatchObject(all)
})

test('nothing is asked of the web before an address is chosen, nor where it is switched off', async () => {
  const server = await davServer()
  const app = await schoolComputer('Plutiškių gimnazija')
  for (const state of ['share.state', 'share.notice'] as const) await app.call(state, {})
  expect(await app.call('share.peek', { folder: server.address })).toEqual({
    spaceId: null,
    organisations: [],
  })
  expect(server.asked).toEqual([])
  const policy = Policy.parse({ off: ['web-share'] })
  for (const name of ['share.choose', 'share.test', 'share.send', 'share.receive']) {
    expect(() => requireAllowed(policy, name, { folder: server.address }), name).toThrow()
    expect(() => requireAllowed(policy, name, { folder: '/tmp' }), name).not.toThrow()
  }
})

test.each([
  [
    'https://debesis.lt/remote.php/dav/files/a',
    { kind: 'web', address: 'https://debesis.lt/remote.php/dav/files/a/' },
  ],
  [' davs://Debesis.lt ', { kind: 'web', address: 'https://debesis.lt/' }],
  ['http://localhost:8080/dav', { kind: 'web', address: 'http://localhost:8080/dav/' }],
  ['http://[::1]/', { kind: 'web', address: 'http://[::1]/' }],
  ['http://debesis.lt/', { kind: 'wrong', why: 'open' }],
  ['http://127.0.0.1.debesis.lt/', { kind: 'wrong', why: 'open' }],
  ['https://a:b@debesis.lt/', { kind: 'wrong', why: 'secret' }],
  ['https://debesis.lt/?raktas=1', { kind: 'wrong', why: 'secret' }],
  ['https://', { kind: 'wrong', why: 'not-an-address' }],
  ['https://x y/', { kind: 'wrong', why: 'not-an-address' }],
  ['/mnt/bendra', { kind: 'folder' }],
  ['C:\\Bendra', { kind: 'folder' }],
  ['\\\\serveris\\bendra', { kind: 'folder' }],
])('%s is judged before anything is asked', (typed, judged) => {
  expect(sharePlace(typed)).toEqual(judged)
  expect(isWebAddress(typed)).toBe(judged.kind !== 'folder')
})
