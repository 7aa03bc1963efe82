import { type BrowserWindow, type IpcMain, Menu } from 'electron'
import { CommandContext, NOTHING_OPEN } from '#shared/commands/command-context.ts'
import { type CommandId, isCommandId } from '#shared/commands/command-table.ts'
import { menuTree } from '#shared/commands/menu-tree.ts'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import type { WindowWires } from '../transport/electron-ipc.ts'
import { nativeMenu } from './native-menu.ts'

const ZOOM_STEP = 0.5
const ZOOM_LIMIT = 4

/** Keeps the native menu in step with what the page says is open, and takes its choices to where they are done, some of them here. */
export function keepMenu(
  window: BrowserWindow,
  ipcMain: IpcMain,
  wires: WindowWires,
  doneHere: Partial<Record<CommandId, () => void>>,
): void {
  let shown = ''
  const zoomTo = (level: number): void =>
    window.webContents.setZoomLevel(Math.min(ZOOM_LIMIT, Math.max(-ZOOM_LIMIT, level)))
  const zoomBy = (step: number): void => zoomTo(window.webContents.getZoomLevel() + step)
  const own: Partial<Record<CommandId, () => void>> = {
    ...doneHere,
    'app.exit': () => window.close(),
    'view.zoomIn': () => zoomBy(ZOOM_STEP),
    'view.zoomOut': () => zoomBy(-ZOOM_STEP),
    'view.zoomReset': () => zoomTo(0),
  }
  const choose = (id: string): void => {
    const act = isCommandId(id) ? own[id] : undefined
    if (act === undefined) window.webContents.send(HOST_CHANNELS.command, id)
    else act()
  }
  const show = (context: CommandContext): void => {
    const key = JSON.stringify(context)
    // A rebuilt menu closes one that is open, so only a real change rebuilds it.
    if (key === shown) return
    shown = key
    const lines = menuTree(createTranslate(context.locale), context, 'desktop')
    Menu.setApplicationMenu(Menu.buildFromTemplate(nativeMenu(lines, choose, process.platform)))
  }
  show(NOTHING_OPEN)
  ipcMain.on(HOST_CHANNELS.context, (event, value: unknown) => {
    const context = CommandContext.safeParse(value)
    if (wires.isFromPage(event) && context.success) show(context.data)
  })
}
