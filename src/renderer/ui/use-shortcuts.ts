import { useEffect } from 'react'

import { matchesShortcut } from './matches-shortcut.ts'
import { isEnabled, type MenuEntry } from './menu-entry.ts'

const flatten = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.flatMap((entry) => [entry, ...flatten(entry.children ?? [])])

const isOnRow = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('main [role="option"], main [role="listbox"]') !== null &&
  target.closest('input, textarea, [contenteditable="true"]') === null

/** Makes a command table's shortcuts work where no native menu does: enabled commands only. */
export const useShortcuts = (entries: readonly MenuEntry[], onCommand: (id: string) => void): void => {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const hit = flatten(entries).find(
        (entry) =>
          entry.shortcut !== undefined &&
          isEnabled(entry) &&
          matchesShortcut(event, entry.shortcut) &&
          (entry.isListKey !== true || isOnRow(event.target)),
      )
      if (hit === undefined) return
      event.preventDefault()
      onCommand(hit.id)
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [entries, onCommand])
}
