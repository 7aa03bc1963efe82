import { type BrowserWindow, dialog, type IpcMain } from 'electron'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import type { WindowWires } from '../transport/electron-ipc.ts'

/** Lets the page ask for the system's folder dialog; whoever else asks is refused. */
export function offerFolderDialog(
  window: BrowserWindow,
  ipcMain: IpcMain,
  wires: WindowWires,
  translate: Translate,
): void {
  ipcMain.handle(HOST_CHANNELS.chooseFolder, async (event): Promise<string | null> => {
    if (!wires.isFromPage(event)) throw new Error('Refused')
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: translate('host.chooseFolder'),
      buttonLabel: translate('host.chooseFolderButton'),
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  })
}
