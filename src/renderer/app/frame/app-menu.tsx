import { useEffect, useMemo } from 'react'
import { type MenuLine, menuTree } from '#shared/commands/menu-tree.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { MenuBar } from '#renderer/ui/menu-bar.tsx'
import type { MenuEntry } from '#renderer/ui/menu-entry.ts'
import { Region } from '#renderer/ui/region.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import * as css from './frame.css.ts'
import { useCommandContext } from './use-command-context.ts'

interface AppMenuProps {
  onCommand: (id: string) => void
  /** On the desktop the native menu stands in its place and has the keys. */
  isShown: boolean
}

const entryOf = (line: MenuLine): MenuEntry => ({
  id: line.id,
  label: line.label,
  enabled: line.enabled,
  startsGroup: line.startsGroup,
  ...(line.mnemonic === null ? {} : { mnemonic: line.mnemonic }),
  ...(line.checked === null ? {} : { checked: line.checked }),
  ...(line.command?.shortcut ? { shortcut: line.command.shortcut } : {}),
  ...(line.command?.keys === 'page' ? { isListKey: true } : {}),
  ...(line.children.length === 0 ? {} : { children: line.children.map(entryOf) }),
})

/** Keys that have a second habit, and no place in a menu. */
const ALSO = [{ id: 'edit.redo', label: '', enabled: true, shortcut: 'Ctrl+Shift+Z', children: undefined }]

/** Keys that text fields and the browser already mean the same by. */
const isBrowsers = (line: MenuLine): boolean => line.command?.role !== undefined && line.command.role !== null

const flat = (lines: readonly MenuLine[]): readonly MenuLine[] =>
  lines.flatMap((line) => [line, ...flat(line.children)])

/** The menu of the one command table: as a bar in a browser window, and told to the native one elsewhere. */
export const AppMenu = ({ onCommand, isShown }: AppMenuProps) => {
  const { t, translateShared } = useTranslate()
  const context = useCommandContext()
  const lines = useMemo(() => menuTree(translateShared, context, 'browser'), [translateShared, context])
  const menus = useMemo(() => lines.map(entryOf), [lines])
  const keys = useMemo(
    () =>
      flat(lines)
        .filter((line) => (isShown ? !isBrowsers(line) : line.command?.keys === 'page'))
        .map((line) => ({ ...entryOf(line), children: undefined }))
        .concat(ALSO),
    [lines, isShown],
  )
  useShortcuts(keys, onCommand)
  useEffect(() => {
    window.komandaHost?.setContext?.(context)
    return window.komandaHost?.onCommand?.(onCommand)
  }, [context, onCommand])
  if (!isShown) return null
  return (
    <Region kind="header" name="menu" label={t('frame.menu')} className={css.menu}>
      <MenuBar label={t('frame.menu')} menus={menus} onCommand={onCommand} />
    </Region>
  )
}
