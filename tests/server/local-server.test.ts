import { once } from 'node:events'
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect as connectTcp, type Socket } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { MESSAGE_LIMIT_BYTES } from '#shared/contract/wire.ts'
import type { Log } from '#main/core/ports.ts'
import { type LocalServer, MAX_CONNECTIONS, startLocalServer } from '#main/transport/local-server.ts'
import { openRendererFiles } from '#main/transport/renderer-files.ts'
import { MAX_WIRES } from '#main/transport/server-wires.ts'
import { createTinyApp } from '#tests/support/tiny-app.ts'
import { exchangeToken } from '#tests/support/transports.ts'

const FOLDERS = { path: '/', parent: null, folders: [] }
const WORDS = { addressUsed: 'Adresas jau panaudotas', refused: 'Nepriimama' }

let folder: string
let server: LocalServer
let cookie: string
let host: string
const logged: string[] = []
const log: Log = { write: (_level, event, facts) => void logged.push(JSON.stringify({ event, ...facts })) }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'komanda-page-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Komanda</title>')
  await writeFile(join(folder, 'page', 'assets', 'app.js'), 'globalThis.isHere = true')
  await writeFile(join(folder, 'page', 'assets', 'notes.txt'), 'not a page file')
  await symlink(join(folder, 'secret.txt'), join(folder, 'page', 'assets', 'link.js'))
  server = await startLocalServer({
    app: createTinyApp({ 'share.listFolders': () => FOLDERS }),
    files: await openRendererFiles(join(folder, 'page')),
    log,
    words: async () => WORDS,
  })
  host = `127.0.0.1:${server.port}`
  cookie = await exchangeToken(server.newAddress())
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request as written: no client tidies its path or its headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, path, method, headers: { host, ...headers }, agent: false },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (text: string) => (body += text))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

/** `open`, or the status the upgrade was refused with. */
function tryWire(headers: Record<string, string>, path = '/wire'): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers })
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', reject)
  })
}

const openWire = async (): Promise<WebSocket> => {
  const wire = await tryWire({ cookie, origin: `http://${host}` })
  if (typeof wire === 'number') throw new Error(`Refused with ${wire}`)
  return wire
}

describe('the way in', () => {
  test('an address opens the page once and leads to a clean one', async () => {
    const { pathname, search } = new URL(server.newAddress())
    const first = await ask(pathname + search)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    const given = first.headers['set-cookie']?.[0] ?? ''
    expect(given).toMatch(/^komanda-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const page = await ask('/', { cookie: given.split(';')[0] ?? '' })
    expect(page.status).toBe(200)
    expect(page.body).toContain('<title>Komanda</title>')
    const again = await ask(pathname + search)
    expect(again.status).toBe(403)
    expect(again.body).toBe(WORDS.addressUsed)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test('looking at an address without opening it does not use it up', async () => {
    const { pathname, search } = new URL(server.newAddress())
    expect((await ask(pathname + search, {}, 'HEAD')).status).toBe(403)
    expect((await ask(pathname + search, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask(pathname + search, { host: 'evil.example' })).status).toBe(421)
    expect((await ask(pathname + search)).status).toBe(303)
  })

  test.each(['', 'x', 'A'.repeat(43), '%00', encodeURIComponent('ą'.repeat(40))])(
    'token %j is refused',
    async (token) => {
      expect((await ask(`/open?token=${token}`)).status).toBe(403)
      expect((await ask(`/open`, { cookie })).status).toBe(403)
    },
  )

  test.each([
    ['none', undefined],
    ['empty', ''],
    ['made up', 'komanda-PORT=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['without a value', 'komanda-PORT'],
    ['of another name', 'COOKIEVALUE'],
  ])('no page, file or wire with a cookie that is %s', async (_name, wrong) => {
    const header = wrong
      ?.replace('PORT', String(server.port))
      .replace('COOKIEVALUE', `komanda=${cookie.split('=')[1]}`)
    const headers: Record<string, string> = header === undefined ? {} : { cookie: header }
    for (const path of ['/', '/index.html', '/assets/app.js', '/nothing']) {
      const answer = await ask(path, headers)
      expect(answer.status).toBe(403)
      expect(answer.body).toBe(WORDS.addressUsed)
    }
    expect(await tryWire({ ...headers, origin: `http://${host}` })).toBe(403)
  })
})

describe('who asks', () => {
  test.each([
    'localhost:PORT',
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]:PORT',
    '127.0.0.1:PORT.evil.example',
    '0.0.0.0:PORT',
  ])('host name %s is refused with and without the cookie', async (name) => {
    const wrong = name.replace('PORT', String(server.port))
    expect((await ask('/', { host: wrong, cookie })).status).toBe(421)
    expect(await tryWire({ host: wrong, origin: `http://${wrong}`, cookie })).toBe(403)
  })

  test.each([
    'https://evil.example',
    'null',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'app://komanda',
  ])('origin %s is refused even with the cookie', async (name) => {
    const origin = name.replace('PORT', String(server.port))
    const answer = await ask('/assets/app.js', { origin, cookie })
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(await tryWire({ origin, cookie })).toBe(403)
  })

  test('a wire without an origin is refused: only pages have one', async () => {
    expect(await tryWire({ cookie })).toBe(403)
  })

  test.each(['cross-site', 'same-site', 'strange'])('a request that is %s is refused', async (site) => {
    expect((await ask('/', { cookie, 'sec-fetch-site': site })).status).toBe(403)
    expect(await tryWire({ cookie, origin: `http://${host}`, 'sec-fetch-site': site })).toBe(403)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s is refused', async (method) => {
    const answer = await ask('/', { cookie }, method)
    expect(answer.status).toBe(405)
    expect(answer.headers['access-control-allow-methods']).toBeUndefined()
  })

  test('an upgrade anywhere but /wire is refused', async () => {
    for (const path of ['/', '/wire/', '/wire?x=1', '/other']) {
      expect(await tryWire({ cookie, origin: `http://${host}` }, path)).toBe(403)
    }
  })

  test('no other address of this computer is listened on', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .flatMap((face) =>
        face === undefined || face.internal || face.family !== 'IPv4' ? [] : [face.address],
      )
    for (const address of [...others, '127.0.0.2', '::1']) {
      const socket = connectTcp({ host: address, port: server.port })
      const outcome = await Promise.race([
        once(socket, 'connect').then(() => 'connected'),
        once(socket, 'error').then(() => 'refused'),
      ]).catch(() => 'refused')
      socket.destroy()
      expect(outcome, address).toBe('refused')
    }
  })
})

describe('what is served', () => {
  test('the page and its files, with strict headers and never cached', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
      ['/assets/app.js', 'text/javascript; charset=utf-8'],
    ] as const) {
      const { status, headers } = await ask(path, { cookie })
      expect(status).toBe(200)
      expect(headers['content-type']).toBe(type)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self';",
      )
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['content-security-policy']).not.toContain('*')
    }
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%00app.js',
    '//etc/passwd',
    '/assets/link.js',
    '/assets/notes.txt',
    '/assets/',
    '/assets',
    '/ASSETS/app.js',
    '/assets//app.js',
    '/./assets/app.js',
    '/constructor',
    '/__proto__',
  ])('%s is not there', async (path) => {
    const answer = await ask(path, { cookie })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).toBe(WORDS.refused)
  })

  test.each(['http://evil.example/', '*', `/${'a'.repeat(3000)}`, '/?a?b'])(
    'address %s is refused',
    async (path) => {
      expect([400, 404]).toContain((await ask(path, { cookie })).status)
    },
  )

  test('secrets never reach the log', () => {
    expect(logged.length).toBeGreaterThan(20)
    const secret = cookie.split('=')[1] ?? 'none'
    for (const line of logged) {
      expect(line).not.toContain(secret)
      expect(line).not.toContain('token=')
    }
  })
})

describe('rough handling', () => {
  const call = { type: 'call', id: 1, name: 'share.listFolders', input: {} }
  const closeCode = async (socket: WebSocket): Promise<number> => {
    const [code] = (await once(socket, 'close')) as [number]
    return code
  }
  const answersStill = async (): Promise<void> => {
    const wire = await openWire()
    const reply = once(wire, 'message')
    wire.send(JSON.stringify(call))
    const [data] = (await reply) as [Buffer]
    expect(JSON.parse(data.toString())).toEqual({ type: 'result', id: 1, output: FOLDERS })
    wire.terminate()
  }

  test.each(['', '{', 'null', '[]', '{"type":"call"}', '{"type":"event","name":"x"}', '"call"'])(
    'frame %j ends the wire, not the program',
    async (frame) => {
      const wire = await openWire()
      const closed = closeCode(wire)
      wire.send(frame)
      expect(await closed).toBe(1008)
      await answersStill()
    },
  )

  test('a binary frame ends the wire', async () => {
    const wire = await openWire()
    const closed = closeCode(wire)
    wire.send(Buffer.from(JSON.stringify(call)), { binary: true })
    expect(await closed).toBe(1003)
  })

  test('text that is no UTF-8 and frames that break the protocol end the wire', async () => {
    for (const bytes of [
      Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]),
      Buffer.from([0x81, 0x02, 0x7b, 0x7d]),
      Buffer.from([0xff, 0xff, 0xff]),
    ]) {
      const wire = await openWire()
      const closed = closeCode(wire)
      ;(wire as unknown as { _socket: Socket })._socket.write(bytes)
      expect(await closed).toBeGreaterThan(1000)
      await answersStill()
    }
  })

  test('an announced oversize frame is refused before its bytes come', async () => {
    const wire = await openWire()
    const closed = closeCode(wire)
    const head = Buffer.alloc(14)
    head[0] = 0x81
    head[1] = 0xff
    head.writeBigUInt64BE(BigInt(MESSAGE_LIMIT_BYTES + 1), 2)
    ;(wire as unknown as { _socket: Socket })._socket.write(head)
    expect(await closed).toBe(1009)
    await answersStill()
  })

  test('a broken request gets nothing, an overlong one is dropped', async () => {
    for (const text of [
      'NOT HTTP\r\n\r\n',
      `GET / HTTP/1.1\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
      '\u0000\u0001\u0002',
    ]) {
      const socket = connectTcp({ host: '127.0.0.1', port: server.port })
      const closed = once(socket, 'close')
      socket.on('error', () => undefined)
      socket.write(text)
      if (text.startsWith('\u0000')) socket.end()
      await closed
    }
    await answersStill()
  })

  test('a slow client is dropped within its time', async () => {
    const socket = connectTcp({ host: '127.0.0.1', port: server.port })
    const closed = once(socket, 'close')
    socket.on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: ')
    await closed
    await answersStill()
  })

  test('1,000 silent connections: an open window works on, and new ones come in after they are dropped', async () => {
    const wire = await openWire()
    const sockets = Array.from({ length: 1000 }, () => connectTcp({ host: '127.0.0.1', port: server.port }))
    const closed = sockets.map((socket) => {
      socket.on('error', () => undefined)
      return new Promise((resolve) => socket.once('close', resolve))
    })
    const reply = once(wire, 'message')
    wire.send(JSON.stringify(call))
    await reply
    await Promise.all(closed)
    wire.terminate()
    await answersStill()
    expect(MAX_CONNECTIONS).toBeLessThan(1000)
  })

  test('more wires than windows there can be are refused', async () => {
    const wires: WebSocket[] = []
    for (let at = 0; at < MAX_WIRES; at++) wires.push(await openWire())
    expect(await tryWire({ cookie, origin: `http://${host}` })).toBe(503)
    const gone = new Promise<void>((resolve) => {
      const stop = server.onWires((count) => {
        if (count === 0) {
          stop()
          resolve()
        }
      })
    })
    for (const wire of wires) wire.terminate()
    await gone
    await answersStill()
  })
})

describe('the end', () => {
  test('closing ends the wires with a reason and frees the port', async () => {
    const other = await startLocalServer({
      app: createTinyApp({}),
      files: await openRendererFiles(join(folder, 'page')),
      log,
      words: async () => WORDS,
    })
    const own = await exchangeToken(other.newAddress())
    const wire = new WebSocket(`ws://127.0.0.1:${other.port}/wire`, {
      headers: { cookie: own, origin: `http://127.0.0.1:${other.port}` },
    })
    await once(wire, 'open')
    const closed = once(wire, 'close')
    await other.close()
    expect((await closed)[0]).toBe(1001)
    const again = await startLocalServer({
      app: createTinyApp({}),
      files: await openRendererFiles(join(folder, 'page')),
      log,
      words: async () => WORDS,
      port: other.port,
    })
    expect(again.port).toBe(other.port)
    await again.close()
  })

  test('a folder without a page is told at once', async () => {
    await expect(openRendererFiles(folder)).rejects.toThrow('No built page')
  })
})
