import { app, type BrowserWindow, dialog, ipcMain, protocol, session } from 'electron'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { createTranslate, type Translate } from '#shared/i18n/translate.ts'
import type { App } from '../core/app.ts'
import type { Program } from '../core/open-program.ts'
import type { Log } from '../core/ports.ts'
import { serveWindows, type WindowWires } from '../transport/electron-ipc.ts'
import { openRendererFiles } from '../transport/renderer-files.ts'
import { closePolitely } from './close-politely.ts'
import { createWindow, windowStateOf } from './create-window.ts'
import { offerFolderDialog } from './folder-dialog.ts'
import { keepMenu } from './menu-keeper.ts'
import { PAGE_ADDRESS, registerPageScheme, servePage } from './page-protocol.ts'
import { limitDownloads, refuseLeaving, refusePermissions } from './refuse-leaving.ts'
import { offerEditMenu } from './edit-menu.ts'
import { noteOpenedFiles } from './note-opened.ts'
import { openFiles } from './open-files.ts'
import { refuseNetwork, silenceBrowser } from './refuse-network.ts'
import { readWindowState, writeWindowState } from './window-state-file.ts'

export interface DesktopOptions {
  readonly dataFolder: string
  /** Absolute paths of files this start was asked to open. */
  readonly files: readonly string[]
  /** Where the browser part of the program keeps its own files; never inside the data folder. */
  readonly browserFolder: string
  readonly rendererFolder: string
  readonly preloadFile: string
  readonly openApp: () => Promise<Program>
  readonly log: Log
}

/**
 * Runs the desktop until its window is closed. Must be called while the entry is still being read: some
 * of it has to be said before the program is ready. A second start hands its files to the first, shows that one's
 * window, and ends.
 */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  const { log } = options
  app.setPath('userData', options.browserFolder)
  // Without its sandbox the browser part only ever runs as root in a container, where it cannot have one.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  silenceBrowser(app)
  registerPageScheme(protocol)
  // Told apart from the arguments, among which the browser part mixes its own.
  if (!app.requestSingleInstanceLock({ files: options.files })) return app.exit(0)
  const opening = fileOpening(options.files)
  app.on('web-contents-created', (_event, contents) => refuseLeaving(contents, log))
  await app.whenReady()
  try {
    await openDesktop(options, opening)
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal'
    log.write('error', 'desktop.cannot-start', { code })
    const translate = createTranslate('lt')
    dialog.showErrorBox(translate('host.cannotStart'), translate(`error.${code}`))
    app.exit(1)
  }
}

interface FileOpening {
  /** Gives what came so far, and from now on whatever comes. */
  into(open: (paths: readonly string[]) => void): void
}

/** Files to open come with the start, with a second start, and on a Mac by an event that may come before all. */
function fileOpening(first: readonly string[]): FileOpening {
  let waiting = [...first]
  let give = (paths: readonly string[]): void => void waiting.push(...paths)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([path])
  })
  app.on('second-instance', (_event, _argv, _folder, told) => {
    const second = SecondStart.safeParse(told)
    if (second.success) give(second.data.files)
  })
  return {
    into(open) {
      give = open
      open(waiting)
      waiting = []
    },
  }
}

const SecondStart = z.object({ files: z.array(z.string().max(4000)).max(100) })

async function openDesktop(
  { dataFolder, rendererFolder, preloadFile, openApp, log }: DesktopOptions,
  opening: FileOpening,
): Promise<void> {
  const translate = createTranslate('lt')
  refuseNetwork(session.defaultSession, log)
  refusePermissions(session.defaultSession, log)
  servePage(protocol, await openRendererFiles(rendererFolder))
  const core = await openApp()
  limitDownloads(session.defaultSession, log, translate('host.savePdf'), core)
  const wires = serveWindows(core, ipcMain, log)
  const window = createWindow(preloadFile, await readWindowState(dataFolder))
  wires.attach(window.webContents)
  keepMenu(window, ipcMain, wires, { 'file.open': () => void openFiles(window, core, translate) })
  offerEditMenu(window, translate)
  offerFolderDialog(window, ipcMain, wires, translate)
  noteOpenedFiles(ipcMain, wires, core)
  closePolitely(window, ipcMain, wires, () => askToLose(window, translate))
  app.on('second-instance', () => bringForward(window))
  endWith(window, dataFolder, core, wires, log)
  opening.into((paths) => core.handOver(paths))
  await window.loadURL(PAGE_ADDRESS)
}

/** Staying is the first answer and the one of the Escape key. */
function askToLose(window: BrowserWindow, translate: Translate): boolean {
  const buttons = [translate('host.stay'), translate('host.closeAnyway')]
  const message = translate('host.unsavedText')
  return (
    dialog.showMessageBoxSync(window, { type: 'warning', message, buttons, defaultId: 0, cancelId: 0 }) === 1
  )
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The window's end is the program's: remember how it stood, finish what was begun, then leave. */
function endWith(window: BrowserWindow, dataFolder: string, core: App, wires: WindowWires, log: Log): void {
  let left: Promise<unknown> = Promise.resolve()
  window.on('close', () => {
    left = writeWindowState(dataFolder, windowStateOf(window)).catch(() =>
      log.write('warn', 'window.not-remembered'),
    )
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    wires.close()
    void left
      .then(() => core.close())
      .then(
        () => app.exit(0),
        () => app.exit(1),
      )
  })
}
