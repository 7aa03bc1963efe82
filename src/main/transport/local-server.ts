import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '#main/core/app.ts'
import type { Log } from '#main/core/ports.ts'
import { PAGE_HEADERS } from './page-headers.ts'
import type { RendererFiles } from './renderer-files.ts'
import { createServerGate, type Refusal, type ServerGate, TOKEN_PATH } from './server-gate.ts'
import { knockOf, serveWires } from './server-wires.ts'

// An import would bring all that the module exports, with a client for the web among it: 40 ms of processor at each start.
const { createServer } = process.getBuiltinModule('node:http')

/** Ten windows with everything a page loads at once stay far below it. */
export const MAX_CONNECTIONS = 200
/** A request that is not told in this time is dropped, so that silent connections cannot fill the house. */
const REQUEST_TIME_MS = 5000

interface RefusalWords {
  readonly addressUsed: string
  readonly refused: string
}

export interface LocalServerOptions {
  readonly app: Pick<App, 'call' | 'onEvent'>
  readonly files: RendererFiles
  readonly log: Log
  /** 0 lets the system choose. */
  readonly port?: number
  /** Sentences for a person who comes with a used address, or from elsewhere; asked for when somebody does. */
  readonly words: () => Promise<RefusalWords>
}

export interface LocalServer {
  readonly port: number
  /** An address that opens one window once. */
  newAddress(): string
  /** Tells how many windows are connected, whenever that changes. */
  onWires(listener: (count: number) => void): () => void
  close(): Promise<void>
}

/** Serves the page and its wire to this computer's own windows, and to nobody else. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: REQUEST_TIME_MS,
    requestTimeout: REQUEST_TIME_MS,
    keepAliveTimeout: REQUEST_TIME_MS,
    connectionsCheckingInterval: 1000,
  })
  server.maxConnections = MAX_CONNECTIONS
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  const gate = createServerGate(port)
  const wires = serveWires(server, gate, options.app, options.log)
  server.on('request', (request, response) => {
    answer(request, response, gate, options).catch((error: unknown) => {
      options.log.write('error', 'server.answer-failed', {
        kind: error instanceof Error ? error.name : 'unknown',
      })
      response.destroy()
    })
  })
  // Without a listener a broken request would be answered with a status line of Node's own making.
  server.on('clientError', (_error, socket) => socket.destroy())
  return {
    port,
    newAddress: () => `http://127.0.0.1:${port}${TOKEN_PATH}?token=${gate.newToken()}`,
    onWires: (listener) => wires.onCount(listener),
    async close() {
      await wires.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  gate: ServerGate,
  { files, log, words }: LocalServerOptions,
): Promise<void> {
  const verdict = gate.judge(knockOf(request))
  const say = (
    status: number,
    type: string,
    body: Uint8Array | string,
    more: Record<string, string> = {},
  ) => {
    response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': type, ...more })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const sayWhy = async (status: number, which: keyof RefusalWords) =>
    say(status, 'text/plain; charset=utf-8', (await words())[which])
  switch (verdict.state) {
    case 'refused':
      log.write('warn', 'server.refused', { why: verdict.why })
      return sayWhy(verdict.status, isStale(verdict.why) ? 'addressUsed' : 'refused')
    case 'exchanged':
      return say(303, 'text/plain; charset=utf-8', '', { Location: '/', 'Set-Cookie': verdict.cookie })
    case 'page': {
      const file = await files.read(verdict.path)
      return file === null ? sayWhy(404, 'refused') : say(200, file.type, file.bytes)
    }
  }
}

/** What happens to an honest person: an old tab, or the same address twice. */
const isStale = (why: Refusal): boolean => why === 'token' || why === 'cookie'
