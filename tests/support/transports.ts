import { EventEmitter, once } from 'node:events'
import type { IpcMain, WebContents } from 'electron'
import { WebSocket } from 'ws'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import type { ClientTransport, ServerTransport } from '#shared/contract/wire.ts'
import type { App } from '#main/core/app.ts'
import { silentLog } from '#main/core/system-ports.ts'
import { PAGE_ORIGIN, serveWindows } from '#main/transport/electron-ipc.ts'
import { startLocalServer } from '#main/transport/local-server.ts'
import { serveConnection } from '#main/transport/serve-connection.ts'

export interface Connected {
  readonly transport: ClientTransport
  /** Sends what no honest client would. */
  readonly sendRaw: (frame: unknown) => void
  /** The window goes away. */
  readonly drop: () => void
  close(): Promise<void>
}

type Served = Pick<App, 'call' | 'onEvent'>

const emitterTransport = (bus: EventEmitter, send: (message: unknown) => void): ClientTransport => ({
  send,
  onMessage(listener) {
    bus.on('message', listener)
    return () => bus.off('message', listener)
  },
  onClose(listener) {
    bus.on('close', listener)
    return () => bus.off('close', listener)
  },
})

/** No wire at all: the server side of `serveConnection` itself. */
export function connectInMemory(app: Served, onMalformed: () => void = () => undefined): Promise<Connected> {
  const toServer = new EventEmitter()
  const toClient = new EventEmitter()
  const server = emitterTransport(toServer, (message) => toClient.emit('message', message))
  serveConnection(app, server as unknown as ServerTransport, { onMalformed })
  return Promise.resolve({
    transport: emitterTransport(toClient, (message) => toServer.emit('message', message)),
    sendRaw: (frame) => void toServer.emit('message', frame),
    drop: () => void toServer.emit('close'),
    close: () => Promise.resolve(),
  })
}

/** A real server on a real port, a real socket. */
export async function connectSocket(app: Served): Promise<Connected> {
  const server = await startLocalServer({
    app,
    files: { paths: [], read: () => Promise.resolve(null) },
    log: silentLog,
    words: async () => ({ addressUsed: 'used', refused: 'refused' }),
  })
  const cookie = await exchangeToken(server.newAddress())
  const origin = `http://127.0.0.1:${server.port}`
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/wire`, { headers: { cookie, origin } })
  await once(socket, 'open')
  const bus = new EventEmitter()
  socket.on('message', (data: Buffer) => bus.emit('message', JSON.parse(data.toString('utf8'))))
  socket.on('close', () => bus.emit('close'))
  return {
    transport: emitterTransport(bus, (message) => socket.send(JSON.stringify(message))),
    sendRaw: (frame) => socket.send(frame as string),
    drop: () => socket.terminate(),
    async close() {
      socket.terminate()
      await server.close()
    },
  }
}

/** The cookie that an address is exchanged for. */
export async function exchangeToken(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** The desktop's side with `ipcMain` and a window made by hand; values cross as JSON text only. */
export function connectIpc(app: Served): Promise<Connected> {
  const ipcMain = new EventEmitter()
  const bus = new EventEmitter()
  const contents = new EventEmitter()
  const frame = { parent: null, origin: PAGE_ORIGIN }
  Object.assign(contents, {
    mainFrame: frame,
    isDestroyed: () => false,
    send(channel: string, text?: string) {
      if (channel === HOST_CHANNELS.closed) bus.emit('close')
      else if (text !== undefined) bus.emit('message', JSON.parse(text))
    },
  })
  const wires = serveWindows(app, ipcMain as unknown as IpcMain, silentLog)
  wires.attach(contents as unknown as WebContents)
  const event = { sender: contents, senderFrame: frame }
  ipcMain.emit(HOST_CHANNELS.open, event)
  const sendRaw = (text: unknown): void => {
    ipcMain.emit(HOST_CHANNELS.wire, event, text)
  }
  return Promise.resolve({
    transport: emitterTransport(bus, (message) => sendRaw(JSON.stringify(message))),
    sendRaw,
    drop: () => void contents.emit('destroyed'),
    close: () => Promise.resolve(wires.close()),
  })
}
