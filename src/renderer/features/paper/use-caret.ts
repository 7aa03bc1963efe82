import { useEffect, useState } from 'react'
import { type CaretInText, caretInText } from './caret-in-text.ts'

/** The place is told when letters pause for so long: what is typed goes first. */
const PAUSE_MS = 120

const caretOf = (field: string): CaretInText | null => {
  const area = document.activeElement
  const isText = area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement
  if (!isText || area.selectionStart === null) return null
  return area.closest<HTMLElement>('[data-field]')?.dataset['field'] === field
    ? caretInText(area.value, area.selectionStart)
    : null
}

const isSame = (left: CaretInText | null, right: CaretInText | null): boolean =>
  left === right ||
  (left !== null && right !== null && left.paragraph === right.paragraph && left.share === right.share)

/** The caret within the text of a field of a form; `null` where it is in none, or the field is no text. */
export const useCaret = (field: string): CaretInText | null => {
  const [caret, setCaret] = useState<{ readonly field: string; readonly at: CaretInText | null } | null>(null)
  useEffect(() => {
    if (field === '') return
    let timer = 0
    const look = (): void => {
      const at = caretOf(field)
      // Away from the text, as at the page's own buttons, the place stays where it was.
      if (at === null && document.activeElement?.closest('[data-field]') === null) return
      setCaret((now) => (now?.field === field && isSame(now.at, at) ? now : { field, at }))
    }
    const soon = (): void => {
      window.clearTimeout(timer)
      timer = window.setTimeout(look, PAUSE_MS)
    }
    soon()
    document.addEventListener('selectionchange', soon)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('selectionchange', soon)
    }
  }, [field])
  return caret?.field === field ? caret.at : null
}
