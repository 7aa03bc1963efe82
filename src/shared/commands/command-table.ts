/** The menus, left to right. Labels are messages `menu.<id>`. */
export const MENU_IDS = ['file', 'edit', 'view', 'help'] as const
export type MenuId = (typeof MENU_IDS)[number]

/** What the system does by itself where there is a native menu. */
export type NativeRole = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen'

/**
 * What must be open before a command makes sense: nothing, a workspace, a record, a record that has a
 * printed page.
 */
export type CommandNeed = 'nothing' | 'workspace' | 'record' | 'page'

export interface CommandSpec {
  readonly id: string
  readonly menu: MenuId
  /** Commands of one menu with different groups are parted by a line. */
  readonly group: number
  /** `Ctrl+Shift+S`; Ctrl is the command key on a Mac. Never a digit, never Ctrl+Alt: both type Lithuanian letters. */
  readonly shortcut: string | null
  readonly needs: CommandNeed
  /** Done by the system in a native menu; elsewhere by the screen. */
  readonly role: NativeRole | null
  /** `desktop`: a browser has its own way and its own keys for it. */
  readonly host: 'any' | 'desktop'
  /** Theme commands stand in a submenu `menu.theme`, one of them ticked. */
  readonly theme: ThemeId | null
}

export const THEME_IDS = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeId = (typeof THEME_IDS)[number]

const DEFAULTS = { shortcut: null, needs: 'nothing', role: null, host: 'any', theme: null } as const

/**
 * Every command of the main road, in the order of the menus. The native menu, the menu bar of the browser
 * window and the list of shortcuts are made from this table and nothing else. Labels are messages
 * `command.<id>`; `&` stands before the letter that Alt reaches.
 */
export const COMMANDS = [
  { ...DEFAULTS, id: 'minutes.new', menu: 'file', group: 1, shortcut: 'Ctrl+N', needs: 'workspace' },
  { ...DEFAULTS, id: 'order.new', menu: 'file', group: 1, needs: 'workspace' },
  { ...DEFAULTS, id: 'event.new', menu: 'file', group: 1, needs: 'workspace' },
  { ...DEFAULTS, id: 'record.save', menu: 'file', group: 2, shortcut: 'Ctrl+S', needs: 'record' },
  { ...DEFAULTS, id: 'page.print', menu: 'file', group: 3, shortcut: 'Ctrl+P', needs: 'page' },
  { ...DEFAULTS, id: 'page.savePdf', menu: 'file', group: 3, shortcut: 'Ctrl+Shift+S', needs: 'page' },
  { ...DEFAULTS, id: 'share.send', menu: 'file', group: 4, needs: 'workspace' },
  { ...DEFAULTS, id: 'share.receive', menu: 'file', group: 4, shortcut: 'F5', needs: 'workspace' },
  { ...DEFAULTS, id: 'app.exit', menu: 'file', group: 5, shortcut: 'Ctrl+Q' },

  { ...DEFAULTS, id: 'edit.undo', menu: 'edit', group: 1, shortcut: 'Ctrl+Z', role: 'undo' },
  { ...DEFAULTS, id: 'edit.redo', menu: 'edit', group: 1, shortcut: 'Ctrl+Y', role: 'redo' },
  { ...DEFAULTS, id: 'edit.cut', menu: 'edit', group: 2, shortcut: 'Ctrl+X', role: 'cut' },
  { ...DEFAULTS, id: 'edit.copy', menu: 'edit', group: 2, shortcut: 'Ctrl+C', role: 'copy' },
  { ...DEFAULTS, id: 'edit.paste', menu: 'edit', group: 2, shortcut: 'Ctrl+V', role: 'paste' },
  { ...DEFAULTS, id: 'edit.selectAll', menu: 'edit', group: 2, shortcut: 'Ctrl+A', role: 'selectAll' },
  { ...DEFAULTS, id: 'edit.find', menu: 'edit', group: 3, shortcut: 'Ctrl+F', needs: 'workspace' },

  { ...DEFAULTS, id: 'theme.system', menu: 'view', group: 1, theme: 'system' },
  { ...DEFAULTS, id: 'theme.light', menu: 'view', group: 1, theme: 'light' },
  { ...DEFAULTS, id: 'theme.dark', menu: 'view', group: 1, theme: 'dark' },
  { ...DEFAULTS, id: 'theme.contrast', menu: 'view', group: 1, theme: 'contrast' },
  { ...DEFAULTS, id: 'view.zoomIn', menu: 'view', group: 2, shortcut: 'Ctrl+Plus', host: 'desktop' },
  { ...DEFAULTS, id: 'view.zoomOut', menu: 'view', group: 2, shortcut: 'Ctrl+-', host: 'desktop' },
  { ...DEFAULTS, id: 'view.zoomReset', menu: 'view', group: 2, host: 'desktop' },
  { ...DEFAULTS, id: 'view.fullScreen', menu: 'view', group: 3, shortcut: 'F11', role: 'togglefullscreen' },

  { ...DEFAULTS, id: 'help.open', menu: 'help', group: 1, shortcut: 'F1' },
  { ...DEFAULTS, id: 'help.shortcuts', menu: 'help', group: 1, shortcut: 'Ctrl+/' },
  { ...DEFAULTS, id: 'help.about', menu: 'help', group: 2 },
] as const satisfies readonly CommandSpec[]

export type CommandId = (typeof COMMANDS)[number]['id']

export function isCommandId(id: string): id is CommandId {
  return COMMANDS.some((command) => command.id === id)
}
