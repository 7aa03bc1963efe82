import type { MenuItemConstructorOptions } from 'electron'
import type { CommandSpec } from '#shared/commands/command-table.ts'
import type { MenuLine } from '#shared/commands/menu-tree.ts'

/** The command table's menus as Electron takes them; `onChoose` gets what the system does not do by itself. */
export function nativeMenu(
  lines: readonly MenuLine[],
  onChoose: (id: string) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const menus = itemsOf(lines, onChoose)
  // The system's own menu comes first on a Mac and would otherwise take the place of ours.
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus
}

function itemsOf(lines: readonly MenuLine[], onChoose: (id: string) => void): MenuItemConstructorOptions[] {
  return lines.flatMap((line) => {
    const item =
      line.command !== null
        ? commandItem(line, line.command, onChoose)
        : line.children.length > 0
          ? submenuItem(line, onChoose)
          : { id: line.id, label: line.marked, enabled: line.enabled, click: () => onChoose(line.id) }
    return line.startsGroup ? [{ type: 'separator' } as const, item] : [item]
  })
}

const submenuItem = (line: MenuLine, onChoose: (id: string) => void): MenuItemConstructorOptions => ({
  id: line.id,
  label: line.marked,
  submenu: itemsOf(line.children, onChoose),
})

function commandItem(
  line: MenuLine,
  command: CommandSpec,
  onChoose: (id: string) => void,
): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: line.marked,
    enabled: line.enabled,
    ...(command.shortcut === null
      ? {}
      : {
          accelerator: command.shortcut.replace('Ctrl', 'CommandOrControl'),
          // Shown, and left to the page: Delete in a text field is a letter's end, not a record's.
          registerAccelerator: command.keys === 'menu',
        }),
    ...(line.checked === null ? {} : { type: 'radio', checked: line.checked }),
    ...(command.role === null ? { click: () => onChoose(command.id) } : { role: command.role }),
  }
}
