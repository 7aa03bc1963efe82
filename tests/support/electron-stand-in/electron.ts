/**
 * Stands in for the module `electron`: what the shell uses of it and nothing more, with windows that are
 * real Chromium pages. Anything else that is asked of it throws.
 */
import { app as standInApp } from './app.ts'
import { prepareWindows } from './browser-window.ts'
import { strict } from './strict.ts'

export { BrowserWindow } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { utilityProcess } from './utility-process.ts'

export const app = standInApp
app.beforeReady(prepareWindows)

const DISPLAY = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }

export const screen = strict('screen', {
  getPrimaryDisplay: () => DISPLAY,
  getAllDisplays: () => [DISPLAY],
})

export const dialog = strict('dialog', {
  /** Nobody is there to choose; a test puts its own answer in this place, as it does in Electron. */
  showOpenDialog: (_window: object, _options: object): Promise<{ canceled: boolean; filePaths: string[] }> =>
    Promise.resolve({ canceled: true, filePaths: [] }),
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${JSON.stringify({ errorBox: { title, content } })}\n`)
  },
})
