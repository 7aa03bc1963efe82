import type { PolicyFeature } from '../contract/policy-contract.ts'

/** The menus, left to right. Labels are messages `menu.<id>`. */
export const MENU_IDS = ['file', 'edit', 'view', 'registers', 'reports', 'tools', 'help'] as const
export type MenuId = (typeof MENU_IDS)[number]

/** What the system does by itself where there is a native menu. */
export type NativeRole = 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen'

/**
 * What must be open before a command makes sense: nothing, a workspace, a record, a record that has a
 * printed page, real data, practice data.
 */
export type CommandNeed = 'nothing' | 'workspace' | 'record' | 'page' | 'real' | 'practice'

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
  /**
   * `page`: the shortcut means something else while one types, so that the screen decides and no native menu may
   * take it.
   */
  readonly keys: 'menu' | 'page'
  /** `desktop`: a browser has its own way and its own keys for it. */
  readonly host: 'any' | 'desktop'
  /** An administrator can switch it off under this name. */
  readonly feature: PolicyFeature | 'language' | null
  /** Commands of one submenu stand next to each other in the table. */
  readonly submenu: SubmenuId | null
  /** The look that the command chooses: one of them is ticked. */
  readonly theme: ThemeId | null
}

/** Submenus; labels are messages `menu.<id>`. */
export type SubmenuId = 'new' | 'theme' | 'export'

export const THEME_IDS = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeId = (typeof THEME_IDS)[number]

const DEFAULTS = {
  shortcut: null,
  needs: 'nothing',
  role: null,
  keys: 'menu',
  host: 'any',
  submenu: null,
  theme: null,
  feature: null,
} as const
const NEW = { ...DEFAULTS, menu: 'file', group: 1, submenu: 'new', needs: 'workspace' } as const
/** Files other than the plain PDF. */
const EXPORT = {
  ...DEFAULTS,
  menu: 'file',
  group: 3,
  submenu: 'export',
  needs: 'workspace',
  feature: 'export',
} as const
const LOOK = { ...DEFAULTS, menu: 'view', group: 1, submenu: 'theme' } as const
/** Goes to a room of the side bar. */
const GO = { ...DEFAULTS, needs: 'workspace' } as const

/**
 * Every command of the main road, in the order of the menus. The native menu, the menu bar of the browser
 * window and the list of shortcuts are made from this table and nothing else. Labels are messages
 * `command.<id>`; `&` stands before the letter that Alt reaches.
 */
export const COMMANDS = [
  { ...NEW, id: 'record.new', shortcut: 'Ctrl+N' },
  { ...NEW, id: 'minutes.new' },
  { ...NEW, id: 'order.new' },
  { ...NEW, id: 'plan.new' },
  { ...NEW, id: 'event.new' },
  { ...DEFAULTS, id: 'file.open', menu: 'file', group: 1, shortcut: 'Ctrl+O', needs: 'workspace' },
  { ...DEFAULTS, id: 'record.save', menu: 'file', group: 2, shortcut: 'Ctrl+S', needs: 'record' },
  { ...GO, id: 'go.intake', menu: 'file', group: 3, feature: 'import' },
  { ...EXPORT, id: 'export.docx', needs: 'page' },
  { ...EXPORT, id: 'export.xlsx', needs: 'page' },
  { ...EXPORT, id: 'export.html', needs: 'page' },
  { ...EXPORT, id: 'export.pdfData', needs: 'page' },
  { ...EXPORT, id: 'export.public', needs: 'page' },
  { ...EXPORT, id: 'export.rollup' },
  { ...EXPORT, id: 'export.archive' },
  { ...EXPORT, id: 'export.everything' },
  { ...EXPORT, id: 'export.readPdf' },
  { ...DEFAULTS, id: 'share.send', menu: 'file', group: 4, needs: 'workspace' },
  { ...DEFAULTS, id: 'share.receive', menu: 'file', group: 4, shortcut: 'F5', needs: 'workspace' },
  { ...DEFAULTS, id: 'page.show', menu: 'file', group: 42, shortcut: 'Ctrl+Shift+P', needs: 'page' },
  { ...DEFAULTS, id: 'page.print', menu: 'file', group: 42, shortcut: 'Ctrl+P', needs: 'page' },
  { ...DEFAULTS, id: 'page.savePdf', menu: 'file', group: 42, shortcut: 'Ctrl+Shift+S', needs: 'page' },
  { ...DEFAULTS, id: 'backup.now', menu: 'file', group: 45, needs: 'workspace' },
  { ...DEFAULTS, id: 'backup.open', menu: 'file', group: 45, needs: 'workspace' },
  { ...DEFAULTS, id: 'app.exit', menu: 'file', group: 5, shortcut: 'Ctrl+Q' },

  { ...DEFAULTS, id: 'edit.undo', menu: 'edit', group: 1, shortcut: 'Ctrl+Z' },
  { ...DEFAULTS, id: 'edit.redo', menu: 'edit', group: 1, shortcut: 'Ctrl+Y' },
  { ...DEFAULTS, id: 'edit.cut', menu: 'edit', group: 2, shortcut: 'Ctrl+X', role: 'cut' },
  { ...DEFAULTS, id: 'edit.copy', menu: 'edit', group: 2, shortcut: 'Ctrl+C', role: 'copy' },
  { ...DEFAULTS, id: 'edit.paste', menu: 'edit', group: 2, shortcut: 'Ctrl+V', role: 'paste' },
  { ...DEFAULTS, id: 'edit.pasteList', menu: 'edit', group: 2, needs: 'workspace', feature: 'import' },
  { ...DEFAULTS, id: 'edit.selectAll', menu: 'edit', group: 2, shortcut: 'Ctrl+A', role: 'selectAll' },
  { ...DEFAULTS, id: 'edit.find', menu: 'edit', group: 3, shortcut: 'Ctrl+F', needs: 'workspace' },
  { ...DEFAULTS, id: 'search.open', menu: 'edit', group: 3, shortcut: 'Ctrl+Shift+F', needs: 'workspace' },
  { ...DEFAULTS, id: 'palette.open', menu: 'edit', group: 3, shortcut: 'Ctrl+K', needs: 'workspace' },
  {
    ...DEFAULTS,
    id: 'edit.spelling',
    menu: 'edit',
    group: 3,
    shortcut: 'Shift+F7',
    needs: 'workspace',
    feature: 'spelling',
  },
  { ...DEFAULTS, id: 'record.edit', menu: 'edit', group: 4, shortcut: 'F2', needs: 'record' },
  { ...DEFAULTS, id: 'record.duplicate', menu: 'edit', group: 4, shortcut: 'Ctrl+D', needs: 'record' },
  {
    ...DEFAULTS,
    id: 'record.remove',
    menu: 'edit',
    group: 4,
    shortcut: 'Delete',
    needs: 'record',
    keys: 'page',
  },
  { ...DEFAULTS, id: 'record.history', menu: 'edit', group: 4, needs: 'record' },
  {
    ...DEFAULTS,
    id: 'record.valueOrigin',
    menu: 'edit',
    group: 4,
    shortcut: 'Shift+F1',
    needs: 'workspace',
  },
  { ...DEFAULTS, id: 'go.trash', menu: 'edit', group: 4, needs: 'workspace' },

  { ...LOOK, id: 'theme.system', theme: 'system' },
  { ...LOOK, id: 'theme.light', theme: 'light' },
  { ...LOOK, id: 'theme.dark', theme: 'dark' },
  { ...LOOK, id: 'theme.contrast', theme: 'contrast' },
  { ...DEFAULTS, id: 'view.zoomIn', menu: 'view', group: 2, shortcut: 'Ctrl+Plus', host: 'desktop' },
  { ...DEFAULTS, id: 'view.zoomOut', menu: 'view', group: 2, shortcut: 'Ctrl+-', host: 'desktop' },
  { ...DEFAULTS, id: 'view.zoomReset', menu: 'view', group: 2, host: 'desktop' },
  { ...DEFAULTS, id: 'record.next', menu: 'view', group: 25, shortcut: 'Ctrl+Tab', needs: 'workspace' },
  {
    ...DEFAULTS,
    id: 'record.previous',
    menu: 'view',
    group: 25,
    shortcut: 'Ctrl+Shift+Tab',
    needs: 'workspace',
  },
  { ...DEFAULTS, id: 'record.close', menu: 'view', group: 25, shortcut: 'Ctrl+W', needs: 'record' },
  { ...DEFAULTS, id: 'view.sidebar', menu: 'view', group: 3, needs: 'workspace' },
  { ...DEFAULTS, id: 'view.statusBar', menu: 'view', group: 3, needs: 'workspace' },
  { ...DEFAULTS, id: 'view.fullScreen', menu: 'view', group: 3, shortcut: 'F11', role: 'togglefullscreen' },

  { ...GO, id: 'go.home', menu: 'registers', group: 0 },
  { ...GO, id: 'go.minutes', menu: 'registers', group: 1 },
  { ...GO, id: 'go.orders', menu: 'registers', group: 1 },
  { ...GO, id: 'go.registers', menu: 'registers', group: 1 },
  { ...GO, id: 'go.events', menu: 'registers', group: 1 },
  { ...GO, id: 'go.surveys', menu: 'registers', group: 2 },
  { ...GO, id: 'go.talks', menu: 'registers', group: 2 },
  { ...GO, id: 'go.folders', menu: 'registers', group: 2 },
  { ...GO, id: 'go.methods', menu: 'registers', group: 2 },
  { ...GO, id: 'go.internships', menu: 'registers', group: 2 },
  { ...GO, id: 'go.bodies', menu: 'registers', group: 4 },
  { ...GO, id: 'go.circles', menu: 'registers', group: 4 },
  { ...GO, id: 'go.institutions', menu: 'registers', group: 4 },

  { ...GO, id: 'go.plan', menu: 'reports', group: 1 },
  { ...GO, id: 'go.rollup', menu: 'reports', group: 1 },
  { ...GO, id: 'go.reports', menu: 'reports', group: 1 },
  { ...GO, id: 'go.worklist', menu: 'reports', group: 1 },
  { ...GO, id: 'go.answers', menu: 'reports', group: 2 },
  { ...GO, id: 'go.adjustments', menu: 'reports', group: 2 },
  { ...GO, id: 'go.news', menu: 'reports', group: 3 },

  { ...GO, id: 'go.share', menu: 'tools', group: 1 },
  { ...GO, id: 'go.schoolYear', menu: 'tools', group: 1 },
  { ...GO, id: 'go.privacy', menu: 'tools', group: 1 },
  { ...DEFAULTS, id: 'practice.open', menu: 'tools', group: 15, needs: 'real', feature: 'practice' },
  { ...DEFAULTS, id: 'practice.restart', menu: 'tools', group: 15, needs: 'practice' },
  { ...DEFAULTS, id: 'practice.end', menu: 'tools', group: 15, needs: 'practice' },
  { ...DEFAULTS, id: 'tools.author', menu: 'tools', group: 2, needs: 'workspace' },
  { ...DEFAULTS, id: 'tools.spelling', menu: 'tools', group: 2, needs: 'workspace', feature: 'spelling' },
  { ...DEFAULTS, id: 'tools.language', menu: 'tools', group: 2, feature: 'language' },

  { ...DEFAULTS, id: 'help.open', menu: 'help', group: 1, shortcut: 'F1' },
  { ...DEFAULTS, id: 'help.shortcuts', menu: 'help', group: 1, shortcut: 'Ctrl+/' },
  { ...DEFAULTS, id: 'help.updates', menu: 'help', group: 2, feature: 'updates' },
  { ...DEFAULTS, id: 'help.about', menu: 'help', group: 2 },
] as const satisfies readonly CommandSpec[]

/** The file of a chosen line of the same submenu, by its place; `null` for any other id. */
export const recentFilePlace = (id: string): number | null => {
  const place = /^recentFile\.(\d)$/.exec(id)?.[1]
  return place === undefined ? null : Number(place)
}

/** The record of a chosen line of the submenu of recent records, by its place; `null` for any other id. */
export const recentPlace = (id: string): number | null => {
  const place = /^recent\.(\d)$/.exec(id)?.[1]
  return place === undefined ? null : Number(place)
}

export type CommandId = (typeof COMMANDS)[number]['id']

export function isCommandId(id: string): id is CommandId {
  return COMMANDS.some((command) => command.id === id)
}
