import type { BrowserWindow, IpcMain } from 'electron'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import type { WindowWires } from '../transport/electron-ipc.ts'

/** A page that does not answer in this time is closed as it is. */
const PATIENCE_MS = 5000

/**
 * Lets the page send what was typed last before its window closes. Only while the page lives does its
 * frame pass the sender check, so a farewell message sent while it is torn down would be dropped.
 * A page that still holds unsaved text refuses to go; then `mayLose` asks the person.
 */
export function closePolitely(
  window: BrowserWindow,
  ipcMain: IpcMain,
  wires: Pick<WindowWires, 'isFromPage'>,
  mayLose: () => boolean,
): void {
  let state: 'open' | 'asked' | 'ready' = 'open'
  let patience: NodeJS.Timeout | undefined
  const closeNow = (): void => {
    clearTimeout(patience)
    state = 'ready'
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (state === 'ready') return
    event.preventDefault()
    if (state === 'asked') return
    state = 'asked'
    window.webContents.send(HOST_CHANNELS.closing)
    patience = setTimeout(closeNow, PATIENCE_MS)
  })
  window.webContents.on('will-prevent-unload', (event) => {
    // Here preventing means going against the page's wish to stay.
    if (mayLose()) event.preventDefault()
    else state = 'open'
  })
  window.webContents.on('render-process-gone', closeNow)
  ipcMain.on(HOST_CHANNELS.readyToClose, (event) => {
    if (state === 'asked' && wires.isFromPage(event)) closeNow()
  })
}
