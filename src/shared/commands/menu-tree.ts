import type { Translate } from '../i18n/translate.ts'
import type { CommandContext } from './command-context.ts'
import { isAvailable } from './is-available.ts'
import { COMMANDS, type CommandSpec, MENU_IDS, type MenuId } from './command-table.ts'
import { type MarkedLabel, readMarkedLabel } from './marked-label.ts'

/** One line of a menu, ready to be shown by any host. */
export interface MenuLine extends MarkedLabel {
  readonly id: string
  readonly command: CommandSpec | null
  readonly enabled: boolean
  /** `null` where nothing can be ticked. */
  readonly checked: boolean | null
  /** A line above this one. */
  readonly startsGroup: boolean
  readonly children: readonly MenuLine[]
}

const line = (id: string, label: string): MenuLine => ({
  ...readMarkedLabel(label),
  id,
  command: null,
  enabled: true,
  checked: null,
  startsGroup: false,
  children: [],
})

/** What would be taken back stands with the command: "Anuliuoti: pašalinti dalyvį". */
export function labelOf({ id }: CommandSpec, translate: Translate, context: CommandContext): string {
  const { undo, redo } = context
  const isToInstitutions = id === 'share.send' && context.isCoordinator === true
  const label = translate(isToInstitutions ? 'command.share.send.toInstitutions' : `command.${id}`)
  const step = id === 'edit.undo' ? undo : id === 'edit.redo' ? redo : undefined
  return step === undefined ? label : `${label}: ${step.replaceAll('&', '')}`
}

function isChecked({ id, theme }: CommandSpec, context: CommandContext): boolean | null {
  if (id === 'view.sidebar') return context.hasSidebar !== false
  if (id === 'view.statusBar') return context.hasStatusBar !== false
  return theme === null ? null : theme === context.theme
}

function commandLine(command: CommandSpec, translate: Translate, context: CommandContext): MenuLine {
  return {
    ...line(command.id, labelOf(command, translate, context)),
    command,
    enabled: isAvailable(command, context),
    checked: isChecked(command, context),
  }
}

function menuLines(menu: MenuId, translate: Translate, context: CommandContext, host: MenuHost): MenuLine[] {
  const commands: readonly CommandSpec[] = COMMANDS
  const shown = commands.filter((spec) => spec.menu === menu && (spec.host === 'any' || host === 'desktop'))
  const lines: MenuLine[] = []
  let lastGroup: number | null = null
  for (const spec of shown) {
    const together = shown.filter(({ submenu }) => submenu !== null && submenu === spec.submenu)
    if (together.length > 0 && spec !== together[0]) continue
    const made =
      spec.submenu === null
        ? commandLine(spec, translate, context)
        : {
            ...line(spec.submenu, translate(`menu.${spec.submenu}`)),
            children: together.map((one) => commandLine(one, translate, context)),
          }
    lines.push({ ...made, startsGroup: lastGroup !== null && lastGroup !== spec.group })
    lastGroup = spec.group
  }
  return lines
}

/** The records and files opened last, as a submenu; none where nothing was opened. */
function recentLine(
  translate: Translate,
  { recent = [], recentFiles = [] }: CommandContext,
): readonly MenuLine[] {
  const records = recent.map((title, at) => line(`recent.${at}`, title.replaceAll('&', '')))
  const files = recentFiles.map(({ name, isThere }, at) => ({
    ...line(
      `recentFile.${at}`,
      (isThere ? name : translate('menu.recentGone', { name })).replaceAll('&', ''),
    ),
    enabled: isThere,
    startsGroup: at === 0 && records.length > 0,
  }))
  const children = [...records, ...files].map((one) => ({ ...one, mnemonic: null }))
  return children.length === 0 ? [] : [{ ...line('recent', translate('menu.recent')), children }]
}

export type MenuHost = 'desktop' | 'browser'

/** The whole menu in words, the same for every host but for commands that a browser has itself. */
export function menuTree(translate: Translate, context: CommandContext, host: MenuHost): readonly MenuLine[] {
  return MENU_IDS.map((menu) => ({
    ...line(menu, translate(`menu.${menu}`)),
    children: menuLines(menu, translate, context, host).flatMap((made) =>
      made.id === 'file.open' ? [made, ...recentLine(translate, context)] : [made],
    ),
  }))
}
