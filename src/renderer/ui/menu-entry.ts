/** One line of a menu; the same table may feed a native menu. */
export interface MenuEntry {
  /** Command id handed back on choosing. */
  readonly id: string
  readonly label: string
  /** As shown and as pressed, e.g. `Ctrl+Shift+P`. */
  readonly shortcut?: string | undefined
  /** One letter of the label for Alt in the menu bar and for typing in an open menu. */
  readonly mnemonic?: string | undefined
  /** Its shortcut works on the rows of a list only: elsewhere the same key edits text. */
  readonly isListKey?: boolean | undefined
  /** `true` when left out. */
  readonly enabled?: boolean | undefined
  /** A tick before the words; leave out where nothing can be ticked. */
  readonly checked?: boolean | undefined
  /** A line above this entry. */
  readonly startsGroup?: boolean | undefined
  readonly children?: readonly MenuEntry[] | undefined
}

export const isEnabled = (entry: MenuEntry): boolean => entry.enabled !== false

/** Where `key` leads among `entries`: by mnemonic first, else by first letter, after `fromId`, round. */
export const findByLetter = (
  entries: readonly MenuEntry[],
  key: string,
  fromId: string | null,
): MenuEntry | undefined => {
  const letter = key.toLocaleLowerCase('lt')
  const from = entries.findIndex(({ id }) => id === fromId) + 1
  const round = [...entries.slice(from), ...entries.slice(0, from)].filter(isEnabled)
  return (
    round.find(({ mnemonic }) => mnemonic?.toLocaleLowerCase('lt') === letter) ??
    round.find(({ label }) => label.toLocaleLowerCase('lt').startsWith(letter))
  )
}
