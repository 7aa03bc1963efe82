import { type KeyboardEvent, useState } from 'react'

import type { ParseText } from './parsed-text.ts'

export interface ParsedDraftOptions {
  /** The kept text, as shown. */
  value: string
  parse: ParseText
  /** Called with tidy text on Enter or on leaving, only when it differs from `value`. */
  onCommit: (text: string) => void
}

interface Draft {
  readonly text: string
  readonly message: string | null
}

/**
 * Text that is understood when the writer is done, not at each key. What cannot be understood stays in
 * the field beside its message; Escape brings the kept value back.
 */
export const useParsedDraft = ({ value, parse, onCommit }: ParsedDraftOptions) => {
  const [draft, setDraft] = useState<Draft | null>(null)

  const change = (text: string) => setDraft({ text, message: null })

  const commit = () => {
    if (draft === null) return
    const parsed = parse(draft.text)
    if (parsed.kind === 'error') {
      setDraft({ text: draft.text, message: parsed.message })
      return
    }
    setDraft(null)
    if (parsed.text !== value) onCommit(parsed.text)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }

  return { text: draft?.text ?? value, message: draft?.message ?? null, change, commit, onKeyDown }
}
