import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { MESSAGE_LIMIT_BYTES } from '#shared/contract/wire.ts'
import type { App } from '#main/core/app.ts'
import type { Log } from '#main/core/ports.ts'
import { serveConnection } from './serve-connection.ts'
import type { Knock, ServerGate } from './server-gate.ts'
import { CLOSE_CODES, webSocketTransport } from './web-socket-transport.ts'

export const MAX_WIRES = 32
/** A window that answers no ping in this time is gone, whatever the system says. */
const HEARTBEAT_MS = 30_000

export interface ServerWires {
  /** Tells how many windows are connected, whenever that changes. */
  onCount(listener: (count: number) => void): () => void
  close(): Promise<void>
}

export const knockOf = (request: IncomingMessage): Knock => ({
  method: request.method,
  url: request.url,
  host: request.headers.host,
  origin: request.headers.origin,
  fetchSite: [request.headers['sec-fetch-site']].flat()[0],
  cookie: request.headers.cookie,
})

/** Lets windows that pass the gate open their wire at `/wire`. */
export function serveWires(
  server: Server,
  gate: ServerGate,
  app: Pick<App, 'call' | 'onEvent'>,
  log: Log,
): ServerWires {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT_BYTES,
    clientTracking: false,
  })
  const open = new Set<WebSocket>()
  const listeners = new Set<(count: number) => void>()
  const tellCount = (): void => listeners.forEach((listener) => listener(open.size))

  const accept = (socket: WebSocket): void => {
    open.add(socket)
    let isAlive = true
    socket.on('pong', () => (isAlive = true))
    socket.on('error', () => log.write('warn', 'server.wire-error'))
    const heartbeat = setInterval(() => {
      if (!isAlive) return socket.terminate()
      isAlive = false
      socket.ping()
    }, HEARTBEAT_MS)
    socket.on('close', () => {
      clearInterval(heartbeat)
      open.delete(socket)
      tellCount()
    })
    serveConnection(app, webSocketTransport(socket), {
      onMalformed: () => socket.close(CLOSE_CODES.malformed, 'malformed'),
    })
    log.write('info', 'server.wire-opened', { wires: open.size })
    tellCount()
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const refusal = gate.judgeUpgrade(knockOf(request)) ?? (open.size >= MAX_WIRES ? 'full' : null)
    if (refusal !== null) {
      log.write('warn', 'server.wire-refused', { why: refusal })
      socket.end(`HTTP/1.1 ${refusal === 'full' ? '503 Busy' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, accept)
  })

  return {
    onCount(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      const gone = [...open].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of open) {
        socket.close(1001, 'closing')
        setTimeout(() => socket.terminate(), 1000).unref()
      }
      await Promise.all(gone)
    },
  }
}
