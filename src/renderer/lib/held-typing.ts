type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** The text with what a key adds to it or takes from it; `null` for keys that write nothing. */
export const typedAfter = (text: string, { key, ctrlKey, altKey, metaKey }: Key): string | null => {
  // Both together are AltGr, which writes letters.
  if (metaKey || ctrlKey !== altKey) return null
  if (key === 'Backspace') return text.slice(0, -1)
  if (key === 'Enter') return text
  return key.length === 1 ? text + key : null
}

let held: string | null = null

const hold = (event: KeyboardEvent): void => {
  const next = held === null ? null : typedAfter(held, event)
  if (next === null) return
  held = next
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** What is typed from now on belongs to a field that is only on its way; it goes to no other. */
export const holdTyping = (): void => {
  held = ''
  window.addEventListener('keydown', hold, true)
}

/** What was typed for the field that stands now, or that will not come; keys go their own way again. */
export const takeTyping = (): string => {
  window.removeEventListener('keydown', hold, true)
  const typed = held ?? ''
  held = null
  return typed
}
