import { isAbsolute } from 'node:path'
import type { IpcMain } from 'electron'
import { z } from 'zod'
import { HOST_CHANNELS } from '#shared/contract/host-channels.ts'
import type { Program } from '../core/open-program.ts'
import type { WindowWires } from '../transport/electron-ipc.ts'

const Paths = z.array(z.string().max(4000).refine(isAbsolute)).max(100)

/** Files dropped on the window or chosen in it join the list of recent ones; their paths come from the preload alone. */
export function noteOpenedFiles(ipcMain: IpcMain, wires: WindowWires, program: Program): void {
  ipcMain.on(HOST_CHANNELS.opened, (event, value: unknown) => {
    const paths = Paths.safeParse(value)
    if (!wires.isFromPage(event) || !paths.success) return
    for (const path of paths.data) program.noteFile(path)
  })
}
