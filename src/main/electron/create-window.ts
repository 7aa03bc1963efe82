import { BrowserWindow, screen } from 'electron'
import { MIN_SIZE, placeWindow, type WindowState } from './window-state.ts'

/** The page's window, locked down and not yet loaded; it shows itself when there is something to see. */
export function createWindow(preloadFile: string, state: WindowState | null): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const window = new BrowserWindow({
    ...placeWindow(state, [primary.workArea, ...others.map(({ workArea }) => workArea)]),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Komanda',
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  })
  window.once('ready-to-show', () => {
    if (state?.isMaximized === true) window.maximize()
    window.webContents.setZoomLevel(state?.zoom ?? 0)
    window.show()
  })
  return window
}

/** How the window stands now, to be opened so again. */
export function windowStateOf(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds()
  return {
    bounds: { x, y, width, height },
    isMaximized: window.isMaximized(),
    zoom: window.webContents.getZoomLevel(),
  }
}
