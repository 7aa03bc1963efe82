import { jumpToField } from '#renderer/lib/jump-to-field.ts'

/** Goes into a field's text at a place, once the dialog that had the focus is gone. */
export const putCaret = (field: string, at: number): void => {
  requestAnimationFrame(() => {
    if (!jumpToField(field)) return
    const area = document.activeElement
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(at, at)
  })
}
