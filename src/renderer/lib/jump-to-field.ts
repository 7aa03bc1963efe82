const FOCUSABLE = 'input, textarea, button, [tabindex]'

/** Brings a field of a form into view and puts the caret there; `false` where it is not on the screen. */
export const jumpToField = (fieldPath: string, within: ParentNode = document): boolean => {
  const field = within.querySelector<HTMLElement>(`[data-field="${CSS.escape(fieldPath)}"]`)
  if (field === null) return false
  const target = field.matches(FOCUSABLE) ? field : field.querySelector<HTMLElement>(FOCUSABLE)
  field.scrollIntoView({ block: 'nearest' })
  ;(target ?? field).focus()
  return true
}
