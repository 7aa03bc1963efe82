/** The field in use and what it held when it was entered: typing since then is the field's own to take back. */
let field: HTMLInputElement | HTMLTextAreaElement | null = null
let atFocus = ''

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|range)$/u.test(target.type))

/** Follows the focus, so that undo knows whether the field in use has typing of its own. */
export const followTyping = (): (() => void) => {
  const enter = (event: FocusEvent): void => {
    field = isText(event.target) ? event.target : null
    atFocus = field?.value ?? ''
  }
  document.addEventListener('focusin', enter)
  return () => document.removeEventListener('focusin', enter)
}

/** What the field holds now counts as given: called when the program itself has changed it. */
export const settleTyping = (): void => {
  atFocus = field?.value ?? ''
}

/** Something was typed into the field in use since it was entered. */
export const hasTyping = (): boolean =>
  field !== null && field === document.activeElement && field.value !== atFocus

/** A window lies over the screens, or the field in use is none of a record. */
export const isElsewhere = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
