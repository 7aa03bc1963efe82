import { type BrowserWindow, Menu } from 'electron'
import type { Translate } from '#shared/i18n/translate.ts'
import { readMarkedLabel } from '#shared/commands/marked-label.ts'

const ROLES = ['cut', 'copy', 'paste', 'selectAll'] as const

/** The menu that people expect under the right mouse button: in a text field all of it, over chosen words copying. */
export function offerEditMenu(window: BrowserWindow, translate: Translate): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const roles = isEditable ? ROLES : selectionText.trim() === '' ? [] : (['copy'] as const)
    if (roles.length === 0) return
    Menu.buildFromTemplate(
      roles.map((role) => ({ role, label: readMarkedLabel(translate(`command.edit.${role}`)).label })),
    ).popup({ window })
  })
}
