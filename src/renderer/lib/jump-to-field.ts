const FOCUSABLE = 'input, textarea, button, [tabindex]'

/** A grid that draws only what is in sight is asked for a cell by its name, and brings it there itself. */
const askForCell = (fieldPath: string, within: ParentNode): boolean =>
  [...within.querySelectorAll<HTMLElement>('[data-fields]')].some(
    (grid) =>
      fieldPath.startsWith(grid.dataset['fields'] ?? '') &&
      !grid.dispatchEvent(new CustomEvent('show-field', { detail: fieldPath, cancelable: true })),
  )

/** Brings a field of a form into view and puts the caret there; `false` where it is not on the screen. */
export const jumpToField = (fieldPath: string, within: ParentNode = document): boolean => {
  const field = within.querySelector<HTMLElement>(`[data-field="${CSS.escape(fieldPath)}"]`)
  if (field === null) return askForCell(fieldPath, within)
  const target = field.matches(FOCUSABLE) ? field : field.querySelector<HTMLElement>(FOCUSABLE)
  field.scrollIntoView({ block: 'nearest' })
  ;(target ?? field).focus()
  return true
}

/** A screen that shows the field comes sooner than this, or something else is shown. */
const WAITING_MS = 5000

/** The same for a field of a screen that is about to be shown; whatever the person does meanwhile ends the waiting. */
export const jumpWhenShown = (fieldPath: string): void => {
  const look = (): void => {
    if (jumpToField(fieldPath)) end()
  }
  const observer = new MutationObserver(look)
  const timer = setTimeout(() => end(), WAITING_MS)
  const end = (): void => {
    clearTimeout(timer)
    observer.disconnect()
    for (const act of ['keydown', 'pointerdown']) removeEventListener(act, end, true)
  }
  for (const act of ['keydown', 'pointerdown']) addEventListener(act, end, true)
  observer.observe(document.body, { childList: true, subtree: true })
  look()
}
