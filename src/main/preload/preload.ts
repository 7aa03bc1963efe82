import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'

/**
 * All the page gets: a wire of messages, and the few things only a desktop has. Values cross as JSON text,
 * the same as over a socket; neither Node nor `ipcRenderer` itself is ever handed over.
 */

const listen = (channel: string, take: (value: unknown) => void): (() => void) => {
  const handle = (_event: unknown, value: unknown): void => take(value)
  ipcRenderer.on(channel, handle)
  // Nothing is returned: whatever crosses to the page is handed over, and `off` returns `ipcRenderer`.
  return () => {
    ipcRenderer.off(channel, handle)
  }
}

const saveFirst = new Set<() => unknown>()

listen(HOST_CHANNELS.closing, () => {
  void Promise.allSettled([...saveFirst].map(async (save) => save())).then(() =>
    ipcRenderer.send(HOST_CHANNELS.readyToClose),
  )
})

contextBridge.exposeInMainWorld('komandaWire', {
  send: (message: unknown): void => ipcRenderer.send(HOST_CHANNELS.wire, JSON.stringify(message)),
  onMessage: (listener: (message: unknown) => void) =>
    listen(HOST_CHANNELS.wire, (text) => listener(JSON.parse(String(text)))),
  onClose: (listener: () => void) => listen(HOST_CHANNELS.closed, () => listener()),
})

contextBridge.exposeInMainWorld('komandaHost', {
  chooseFolder: (): Promise<unknown> => ipcRenderer.invoke(HOST_CHANNELS.chooseFolder),
  onCommand: (listener: (id: string) => void) => listen(HOST_CHANNELS.command, (id) => listener(String(id))),
  setContext: (context: unknown): void => ipcRenderer.send(HOST_CHANNELS.context, context),
  // Of a file that the page made itself the system knows no path: it cannot name one of its own choice.
  noteOpened: (files: readonly File[]): void => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    if (paths.length > 0) ipcRenderer.send(HOST_CHANNELS.opened, paths)
  },
  onClosing: (save: () => unknown): (() => void) => {
    saveFirst.add(save)
    return () => {
      saveFirst.delete(save)
    }
  },
})

ipcRenderer.send(HOST_CHANNELS.open)
