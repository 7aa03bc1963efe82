import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import type { ServerTransport } from '#shared/contract/wire.ts'
import type { App } from '#main/core/app.ts'
import type { Log } from '#main/core/ports.ts'
import { serveConnection } from './serve-connection.ts'
import { decodeFrame, encodeFrame } from './wire-frame.ts'

/** The origin of the program's own page. */
export const PAGE_ORIGIN = 'app://komanda'

type Event = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>

export interface WindowWires {
  /** From now on this window's page is answered, until it is gone. */
  attach(contents: WebContents): void
  /** Whether a message comes from the page itself: known window, its main frame, the program's origin. */
  isFromPage(event: Event): boolean
  close(): void
}

interface Wire {
  readonly receive: (text: unknown) => void
  readonly end: () => void
}

/** The wires of the desktop's windows. A message from anything but the program's own page is dropped and counted. */
export function serveWindows(app: Pick<App, 'call' | 'onEvent'>, ipcMain: IpcMain, log: Log): WindowWires {
  const known = new Set<WebContents>()
  const wires = new Map<WebContents, Wire>()
  let refused = 0

  const refuse = (why: string): void => {
    refused += 1
    log.write('warn', 'ipc.refused', { why, count: refused })
  }
  const end = (contents: WebContents): void => {
    const wire = wires.get(contents)
    wires.delete(contents)
    wire?.end()
  }
  const isFromPage = (event: Event): boolean =>
    known.has(event.sender) && event.senderFrame !== null && isPageFrame(event.senderFrame, event.sender)

  const open = (event: IpcMainEvent): void => {
    if (!isFromPage(event)) return refuse('sender')
    end(event.sender)
    wires.set(
      event.sender,
      openWire(app, event.sender, () => refuse('malformed')),
    )
  }
  const receive = (event: IpcMainEvent, text: unknown): void => {
    if (!isFromPage(event)) return refuse('sender')
    wires.get(event.sender)?.receive(text)
  }
  ipcMain.on(HOST_CHANNELS.open, open)
  ipcMain.on(HOST_CHANNELS.wire, receive)

  return {
    attach(contents) {
      known.add(contents)
      contents.on('render-process-gone', () => end(contents))
      contents.once('destroyed', () => {
        known.delete(contents)
        end(contents)
      })
    },
    isFromPage,
    close() {
      ipcMain.off(HOST_CHANNELS.open, open)
      ipcMain.off(HOST_CHANNELS.wire, receive)
      for (const contents of wires.keys()) {
        if (!contents.isDestroyed()) contents.send(HOST_CHANNELS.closed)
        end(contents)
      }
    },
  }
}

function isPageFrame(frame: WebFrameMain, sender: WebContents): boolean {
  return frame.parent === null && frame === sender.mainFrame && frame.origin === PAGE_ORIGIN
}

function openWire(app: Pick<App, 'call' | 'onEvent'>, contents: WebContents, onMalformed: () => void): Wire {
  const messageListeners = new Set<(message: unknown) => void>()
  const closeListeners = new Set<() => void>()
  const transport: ServerTransport = {
    send(message) {
      if (!contents.isDestroyed()) contents.send(HOST_CHANNELS.wire, encodeFrame(message))
    },
    onMessage(listener) {
      messageListeners.add(listener)
      return () => messageListeners.delete(listener)
    },
    onClose(listener) {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
  }
  serveConnection(app, transport, { onMalformed })
  return {
    receive(text) {
      const frame = decodeFrame(text)
      if (frame.state === 'malformed') onMalformed()
      else for (const listener of messageListeners) listener(frame.message)
    },
    end: () => {
      for (const listener of closeListeners) listener()
    },
  }
}
