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

/** Alt+Shift+arrow, as Word moves a paragraph: this row one step up or down among its neighbours. */
export const rowStepOf = ({ key, altKey, ctrlKey, shiftKey }: Pressed): 1 | -1 | null => {
  if (!altKey || ctrlKey || !shiftKey) return null
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' ? 1 : null
}

/** F4: a phrase; Ctrl+Shift+Enter: the minutes' next step; `null`: not a key of the whole form. */
export const formKeyOf = ({ key, altKey, ctrlKey, shiftKey }: Pressed): 'phrase' | 'step' | null => {
  if (altKey) return null
  if (key === 'F4' && !ctrlKey) return 'phrase'
  return key === 'Enter' && ctrlKey && shiftKey ? 'step' : null
}
