interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

/** Alt+Enter: one more row like this; Alt+Delete: this row away; `null`: not a row's key. */
export const rowKeyOf = ({ key, altKey, ctrlKey, shiftKey }: Pressed): 'new' | 'remove' | null => {
  if (!altKey || ctrlKey || shiftKey) return null
  if (key === 'Enter') return 'new'
  return key === 'Delete' ? 'remove' : null
}
