/** The parts of a keyboard event a shortcut is told by. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/**
 * Whether the pressed keys are `shortcut` (`Ctrl+Shift+P`, `F6`, `Ctrl+Enter`). Letters are told by
 * what they write and, failing that, by their place on the keyboard. Ctrl+Alt is AltGr and never matches.
 */
export const matchesShortcut = (event: PressedKey, shortcut: string): boolean => {
  const parts = shortcut.split('+')
  const wanted = (parts.at(-1) ?? '').toLowerCase()
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  if (event.ctrlKey && event.altKey) return false
  if ((event.ctrlKey || event.metaKey) !== wants('Ctrl')) return false
  if (event.altKey !== wants('Alt') || event.shiftKey !== wants('Shift')) return false
  return event.key.toLowerCase() === wanted || event.code.toLowerCase() === `key${wanted}`
}
