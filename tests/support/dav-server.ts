import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Stored {
  readonly bytes: Buffer
  readonly modified: Date
  readonly etag: string
}

export interface DavServer {
  readonly address: string
  /** By path below the address; what is there. */
  readonly files: ReadonlyMap<string, Stored>
  /** `GET komanda/x.kmd`, in the order they came. */
  readonly asked: readonly string[]
  readonly headers: () => IncomingMessage['headers']
  /** Answers in place of the server; `false`: the server answers. */
  misbehave(fault: Fault | null): void
  removeRoot(): void
  close(): Promise<void>
}

export type Fault = (request: IncomingMessage, response: ServerResponse, path: string) => boolean

export interface DavOptions {
  /** What it answers to "everything below": so, as if one level was asked for, or not at all. */
  readonly infinity?: 'deep' | 'shallow' | 'refused'
  /** Writes over what is there, whatever the headers say. */
  readonly ignoresPreconditions?: boolean
  /** `user:password`. */
  readonly credentials?: string
  /** Leaves out what servers may leave out. */
  readonly isTerse?: boolean
}

const ROOT = '/dav/Bendra vieta/'

/** A small WebDAV server in memory, as strict as the standard and as odd as servers are. */
export async function startDavServer(options: DavOptions = {}): Promise<DavServer> {
  const files = new Map<string, Stored>()
  const collections = new Set([''])
  const asked: string[] = []
  let fault: Fault | null = null
  let last: IncomingMessage['headers'] = {}
  let serial = 0

  const parentOf = (path: string): string => path.replace(/\/$/u, '').replace(/\/?[^/]*$/u, '')
  const entry = (path: string, isCollection: boolean): string => {
    const stored = files.get(path)
    const href = `${ROOT}${path}${isCollection && path !== '' ? '/' : ''}`
      .split('/')
      .map(encodeURIComponent)
      .join('/')
    const time =
      options.isTerse === true
        ? ''
        : `<d:getlastmodified>${stored?.modified.toUTCString() ?? ''}</d:getlastmodified>`
    const etag = options.isTerse === true ? '' : `<d:getetag>"${stored?.etag ?? ''}"</d:getetag>`
    const properties = isCollection
      ? '<d:resourcetype><d:collection/></d:resourcetype>'
      : `<d:resourcetype/><d:getcontentlength>${stored?.bytes.length ?? 0}</d:getcontentlength>${time}${etag}`
    return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getetag/><d:getcontentlength/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`
  }
  const propfind = (path: string, depth: string): readonly [number, string] => {
    if (!collections.has(path) && !files.has(path)) return [404, '']
    const isDeep = depth === 'infinity' && options.infinity === 'deep'
    if (depth === 'infinity' && options.infinity === 'refused') return [403, 'propfind-finite-depth']
    const below = (one: string): boolean =>
      one !== path && (isDeep ? path === '' || one.startsWith(`${path}/`) : parentOf(one) === path)
    const listed = depth === '0' ? [] : [
      ...[...collections].filter(below).map((one) => entry(one, true)),
      ...[...files.keys()].filter(below).map((one) => entry(one, false)),
    ] // prettier-ignore
    return [
      207,
      `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${entry(path, true)}${listed.join('')}</d:multistatus>`,
    ]
  }
  const put = (path: string, body: Buffer, headers: IncomingMessage['headers']): number => {
    if (!collections.has(parentOf(path))) return 409
    const isRefused = headers['if-none-match'] === '*' && files.has(path)
    if (isRefused && options.ignoresPreconditions !== true) return 412
    serial += 1
    const isNew = !files.has(path)
    files.set(path, { bytes: body, modified: new Date(1_540_000_000_000), etag: `e${serial}` })
    return isNew ? 201 : 204
  }
  const makeCollection = (path: string): number => {
    if (collections.has(path)) return 405
    if (!collections.has(parentOf(path))) return 409
    collections.add(path)
    return 201
  }
  const answer = (
    request: IncomingMessage,
    path: string,
    body: Buffer,
  ): readonly [number, string | Buffer] => {
    if (options.credentials !== undefined && request.headers.authorization !== `Basic ${Buffer.from(options.credentials).toString('base64')}`) return [401, 'Unauthorized'] // prettier-ignore
    const key = path.replace(/\/$/u, '')
    switch (request.method ?? 'GET') {
      case 'PROPFIND':
        return propfind(key, String(request.headers['depth'] ?? 'infinity'))
      case 'MKCOL':
        return [makeCollection(key), '']
      case 'PUT':
        return [put(key, body, request.headers), '']
      case 'DELETE':
        return [files.delete(key) ? 204 : 404, '']
      default: {
        const stored = files.get(key)
        return stored === undefined ? [404, '<html>Not found</html>'] : [200, stored.bytes]
      }
    }
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).slice(ROOT.length)
    asked.push(`${request.method} ${path}`)
    last = request.headers
    if (fault?.(request, response, path) === true) return
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const [status, content] = answer(request, path, Buffer.concat(parts))
      response.writeHead(status, { 'content-length': Buffer.byteLength(content) })
      response.end(request.method === 'HEAD' ? undefined : content)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${encodeURI(ROOT)}`,
    files,
    asked,
    headers: () => last,
    misbehave: (next) => {
      fault = next
    },
    removeRoot: () => {
      files.clear()
      collections.clear()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
