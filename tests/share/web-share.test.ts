import { describe, expect, it, onTestFinished } from 'vitest'
import { createWebShare, type WebShareOptions } from '#main/share/web/web-share.ts'
import { bundleKey, headKey, SENTINEL_KEY } from '#main/share/share-key.ts'
import { type DavOptions, type DavServer, type Fault, startDavServer } from '#tests/support/dav-server.ts'
import { shareStoreSuite } from './share-store-suite.ts'

const NOBODY = { user: '', password: '' }
const QUICK: WebShareOptions = { limits: { silenceMs: 400, wholeMs: 1500 }, sleep: async () => undefined }
const KEY = bundleKey('ant', 'd1', { kind: 'segment', sequence: 1, contentHash: 'ab'.repeat(32) })
const HEAD = headKey('ant', 'd1')
const BYTES = new TextEncoder().encode('turinys')
const MANY = 1024 * 1024

async function server(options: DavOptions = {}): Promise<DavServer> {
  const started = await startDavServer(options)
  onTestFinished(() => started.close())
  return started
}

const suite = (name: string, options: DavOptions) =>
  shareStoreSuite(name, async () => {
    const place = await server(options)
    return {
      connect: () => createWebShare({ address: place.address, ...NOBODY }),
      vanish: async () => place.removeRoot(),
    }
  })

suite('a WebDAV server that tells everything at once', { infinity: 'deep' })
suite('a WebDAV server of one level', { infinity: 'shallow' })
suite('a WebDAV server that refuses, passes over conditions and tells little', {
  infinity: 'refused',
  ignoresPreconditions: true,
})

/** A server that has one bundle, then does what it should not. */
async function faulty(fault: Fault, options: DavOptions = {}) {
  const place = await server(options)
  const store = createWebShare({ address: place.address, ...NOBODY }, QUICK)
  expect(await store.putIfAbsent(KEY, BYTES)).toEqual({ state: 'written' })
  place.misbehave(fault)
  return { place, store }
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  (request, response) => {
    request.resume()
    response.writeHead(code, headers)
    response.end('<html>Prisijunkite</html>')
    return true
  }

describe('a server on the web', () => {
  it.each([
    [401, 'signed-out'],
    [403, 'not-permitted'],
    [302, 'redirected'],
    [200, 'not-a-share'],
    [423, 'locked'],
    [500, 'no-answer'],
    [503, 'no-answer'],
    [501, 'not-a-share'],
  ])('that answers %i to everything is told as %s', async (code, told) => {
    const { place, store } = await faulty(status(code, { location: 'http://127.0.0.1:9/' }))
    expect(await store.list('')).toEqual({ state: 'unreachable', code: told })
    if (code !== 200) expect(await store.whyNotWritable()).toBe(told)
    if (code !== 200) expect(await store.putOwnHead(HEAD, BYTES)).toEqual({ state: 'failed', code: told })
    expect([...place.files.keys()]).toEqual([KEY])
  })

  it('that is full, or does not let anything in, is told so', async () => {
    const writing =
      (code: number): Fault =>
      (request, response, path) =>
        request.method === 'PUT' && status(code)(request, response, path)
    const { place, store } = await faulty(writing(507))
    expect(await store.putOwnHead(HEAD, BYTES)).toEqual({ state: 'failed', code: 'full' })
    expect(await store.whyNotWritable()).toBe('full')
    place.misbehave(writing(403))
    expect(await store.putOwnHead(HEAD, BYTES)).toEqual({ state: 'failed', code: 'not-permitted' })
    place.misbehave(writing(412))
    expect(await store.putIfAbsent(HEAD, BYTES)).toEqual({ state: 'exists' })
    expect((await store.get(KEY, MANY)).state).toBe('found')
  })

  it('that is silent, drips or breaks off is waited for so long and no longer', async () => {
    const faults: readonly Fault[] = [
      (request) => request.resume() !== undefined,
      (request, response) => {
        request.resume()
        response.writeHead(200, { 'content-length': '7' })
        const drip = setInterval(() => response.write('x'), 250)
        response.on('close', () => clearInterval(drip))
        return true
      },
      (request, response) => {
        request.resume()
        response.writeHead(200, { 'content-length': '9' })
        response.write('turinys', () => response.destroy())
        return true
      },
      (request) => request.socket.destroy() !== undefined,
    ]
    for (const fault of faults) {
      const { store } = await faulty(fault)
      expect(await store.get(KEY, MANY)).toEqual({ state: 'pending' })
      expect(await store.list('')).toEqual({ state: 'unreachable', code: 'no-answer' })
    }
  })

  it('that says something else than it was given has not written', async () => {
    const { place, store } = await faulty((request, response) => {
      if (request.method !== 'GET') return false
      response.end('<html>Prisijunkite</html>')
      return true
    })
    expect(await store.putOwnHead(HEAD, BYTES)).toEqual({ state: 'failed', code: 'corrupted' })
    place.misbehave((request, response) => {
      if (request.method !== 'GET') return false
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end('x')
      return true
    })
    expect(await store.putOwnHead(HEAD, BYTES)).toEqual({ state: 'failed', code: 'not-a-share' })
  })

  it('that goes wrong once is asked again, and what arrived nevertheless is not written twice', async () => {
    let left = 1
    const { place, store } = await faulty((request, response, path) => {
      if (left === 0) return false
      left -= 1
      return status(503)(request, response, path)
    })
    expect((await store.list('')).state).toBe('listed')
    // The bundle arrives and the answer does not.
    const second = bundleKey('ant', 'd1', { kind: 'segment', sequence: 2, contentHash: 'cd'.repeat(32) })
    const stopped = await server()
    const other = createWebShare({ address: stopped.address, ...NOBODY }, QUICK)
    await other.putIfAbsent(KEY, BYTES)
    stopped.misbehave((request, _response, path) => {
      if (request.method !== 'GET' || path !== second) return false
      request.socket.destroy()
      return true
    })
    expect(await other.putIfAbsent(second, BYTES)).toEqual({ state: 'failed', code: 'no-answer' })
    stopped.misbehave(null)
    expect(await other.putIfAbsent(second, BYTES)).toEqual({ state: 'exists' })
    expect([...stopped.files.keys()].toSorted()).toEqual([KEY, second])
    expect(place.files.size).toBe(1)
  })

  it('tells a change of a head within one second and of one size apart', async () => {
    const place = await server()
    const store = createWebShare({ address: place.address, ...NOBODY })
    const seen = []
    for (const word of ['abc', 'abd']) {
      await store.putOwnHead(HEAD, new TextEncoder().encode(word))
      const listing = await store.list('')
      seen.push(listing.state === 'listed' ? listing.entries[0]?.modifiedMs : null)
    }
    expect(seen[0]).not.toBe(seen[1])
  })

  it('cannot lead outside of the address, and its document types are not read', async () => {
    const lists =
      (xml: string): Fault =>
      (request, response) => {
        request.resume()
        response.writeHead(207)
        response.end(xml)
        return true
      }
    const { place, store } = await faulty(() => false)
    const root = new URL(place.address).pathname
    const response = (href: string) =>
      `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>5</d:getcontentlength></d:prop></d:propstat></d:response>`
    const all = ['/etc/x.kmd', 'http://127.0.0.1:9/x.kmd', `${root}../x.kmd`, `${root}%2e%2e/x.kmd`, `${root}%2e%2e%2fx.kmd`, `${root}%E0%A4.kmd`, `${root}tikras.kmd`] // prettier-ignore
    place.misbehave(lists(`<d:multistatus xmlns:d="DAV:">${all.map(response).join('')}</d:multistatus>`))
    expect(await store.list('')).toMatchObject({ entries: [{ key: 'tikras.kmd' }] })
    place.misbehave(lists(`<!DOCTYPE a [<!ENTITY b "c">]><d:multistatus xmlns:d="DAV:">&b;</d:multistatus>`))
    expect(await store.list('')).toEqual({ state: 'unreachable', code: 'not-a-share' })
    place.misbehave(lists('<d:multistatus xmlns:d="DAV:"><d:response>'))
    expect(await store.list('')).toEqual({ state: 'unreachable', code: 'not-a-share' })
  })

  it('takes the name and the password, and is not told them where it is not asked for', async () => {
    const place = await server({ credentials: 'mokykla:slaptaž:odis' })
    const known = createWebShare({ address: place.address, user: 'mokykla', password: 'slaptaž:odis' })
    expect(await known.putIfAbsent(KEY, BYTES)).toEqual({ state: 'written' })
    expect((await known.get(KEY, MANY)).state).toBe('found')
    const wrong = createWebShare({ address: place.address, user: 'mokykla', password: 'kitas' })
    expect(await wrong.list('')).toEqual({ state: 'unreachable', code: 'signed-out' })
    const nobody = createWebShare({ address: place.address, ...NOBODY })
    expect(await nobody.get(KEY, MANY)).toEqual({ state: 'failed', code: 'signed-out' })
    expect(place.headers().authorization).toBeUndefined()
    expect(place.asked.join('\n')).not.toContain('slapta')
  })

  it('whose computer that began the share went off gets its sentinel from who comes next', async () => {
    const place = await server()
    const store = createWebShare({ address: place.address, ...NOBODY }, QUICK)
    await store.putIfAbsent(KEY, BYTES)
    expect(await store.putIfAbsent(SENTINEL_KEY, BYTES)).toEqual({ state: 'written' })
    expect(await store.putIfAbsent(SENTINEL_KEY, BYTES)).toEqual({ state: 'exists' })
  })

  it('that is not there is missing, and one that speaks another language is no share', async () => {
    const gone = await startDavServer()
    await gone.close()
    const store = createWebShare({ address: gone.address, ...NOBODY }, QUICK)
    expect(await store.list('')).toEqual({ state: 'unreachable', code: 'missing' })
    const plain = await server()
    const secure = createWebShare({ address: plain.address.replace('http:', 'https:'), ...NOBODY }, QUICK)
    expect(await secure.list('')).toEqual({ state: 'unreachable', code: 'not-a-share' })
  })
})
