import { EventEmitter } from 'node:events'
import { toElectron } from './addresses.ts'
import type { Params } from './cdp.ts'
import { strict } from './strict.ts'

export interface PausedRequest {
  readonly requestId: string
  readonly resourceType: string
  readonly redirectedRequestId?: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
  }
}

type RequestListener = (
  details: { url: string; method: string; resourceType: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void
type Handler = (request: Request) => Response | Promise<Response>
type PermissionCheck = (contents: object | null, permission: string, origin: string) => boolean

const ELECTRON_TYPES: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  WebSocket: 'webSocket',
}

let requestListener: RequestListener | null = null
let permissionCheck: PermissionCheck = () => true
const schemes = new Map<string, object>()
const protocolHandlers = new Map<string, Handler>()

class StandInSession extends EventEmitter {
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: RequestListener) => {
      requestListener = listener
    },
  })

  setSpellCheckerEnabled(_isOn: boolean): void {}
  setPermissionRequestHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  setPermissionCheckHandler(check: PermissionCheck): void {
    permissionCheck = check
  }
}

export const defaultSession = strict('session.defaultSession', new StandInSession())
export const session = strict('session', { defaultSession })

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(given: readonly { scheme: string; privileges: object }[]) {
    for (const { scheme, privileges } of given) schemes.set(scheme, privileges)
  },
  handle(scheme: string, handler: Handler) {
    protocolHandlers.set(scheme, handler)
  },
})

/** What Electron's pages may ask for; without a check handler all of it is granted, as there. */
const PERMISSIONS = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']

export const permissionSettings = (): readonly { name: string; setting: 'granted' | 'denied' }[] =>
  PERMISSIONS.map((name) => ({
    name,
    setting: permissionCheck(null, name, '') ? 'granted' : 'denied',
  }))

/** What becomes of a request: cancelled by the shell, answered by its protocol, or let through to nowhere. */
export async function answerRequest(paused: PausedRequest): Promise<{ method: string; params: Params }> {
  const { requestId } = paused
  const url = toElectron(paused.request.url)
  if (await isCancelled(paused, url)) {
    return { method: 'Fetch.failRequest', params: { requestId, errorReason: 'BlockedByClient' } }
  }
  const handler = protocolHandlers.get(new URL(url).protocol.slice(0, -1))
  if (handler === undefined) return { method: 'Fetch.continueRequest', params: { requestId } }
  const response = await handler(new Request(url, { method: paused.request.method }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return {
    method: 'Fetch.fulfillRequest',
    params: {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body,
    },
  }
}

function isCancelled({ request, resourceType }: PausedRequest, url: string): Promise<boolean> {
  const listener = requestListener
  if (listener === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    const type = ELECTRON_TYPES[resourceType] ?? 'other'
    listener({ url, method: request.method, resourceType: type }, ({ cancel }) => resolve(cancel === true))
  })
}
