import { type BrowserWindow, dialog } from 'electron'
import type { Translate } from '#shared/i18n/translate.ts'
import { OFFERED_ENDINGS } from '#shared/domain/intake/offered-kind.ts'
import type { Program } from '../core/open-program.ts'

/** Asks for files in the folder of the last one and gives them to the page, as if they were dropped on it. */
export async function openFiles(
  window: BrowserWindow,
  program: Program,
  translate: Translate,
): Promise<void> {
  const { files } = (await program.call('program.recentFiles', {})) as { files: readonly { path: string }[] }
  const [last] = files
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: translate('host.openFiles'),
    ...(last === undefined ? {} : { defaultPath: last.path }),
    filters: [{ name: translate('host.openFilesKinds'), extensions: [...OFFERED_ENDINGS] }],
    properties: ['openFile', 'multiSelections'],
  })
  if (!canceled) program.handOver(filePaths)
}
