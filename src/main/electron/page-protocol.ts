import type { Protocol } from 'electron'
import { PAGE_HEADERS } from '../transport/page-headers.ts'
import type { RendererFiles } from '../transport/renderer-files.ts'

const SCHEME = 'app'
const HOST = 'komanda'
export const PAGE_ADDRESS = `${SCHEME}://${HOST}/`

/** Must be told before the program is ready. The scheme gets an origin of its own and no way round the policy. */
export function registerPageScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app://komanda/...` from the listed files with the strict headers; anything else is not there. */
export function servePage(protocol: Protocol, files: RendererFiles): void {
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url)
    const isAsked = host === HOST && (request.method === 'GET' || request.method === 'HEAD')
    const file = isAsked ? await files.read(pathname) : null
    if (file === null) return new Response(null, { status: 404, headers: PAGE_HEADERS })
    const body = request.method === 'HEAD' ? null : file.bytes
    return new Response(body, { headers: { ...PAGE_HEADERS, 'Content-Type': file.type } })
  })
}
