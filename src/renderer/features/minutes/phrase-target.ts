import { type SyntheticEvent, useMemo, useRef } from 'react'
import type { Meeting } from '#shared/model/meeting.ts'
import type { Phrase } from '#shared/model/minutes-kit.ts'
import { textAt } from '#renderer/lib/text-at.ts'

/** The long text that had the caret last, and what was chosen in it. */
export interface PhraseTarget {
  readonly path: readonly string[]
  readonly start: number
  readonly end: number
}

const FITS: Readonly<Record<string, Phrase['fits']>> = { considered: 'considered', statement: 'considered' }

/** Which phrases suit a field; `any` suits all. */
export const fitOf = (meeting: Meeting, path: readonly string[]): Phrase['fits'] => {
  const named = FITS[path.at(-1) ?? '']
  if (named !== undefined) return named
  return textAt(meeting, [...path.slice(0, -1), 'type']) === 'task' ? 'task' : 'decision'
}

/** Follows the caret through the form's long texts. */
export const usePhraseTarget = () => {
  const target = useRef<PhraseTarget | null>(null)
  return useMemo(
    () => ({
      read: () => target.current,
      follow: ({ target: area }: SyntheticEvent): void => {
        if (!(area instanceof HTMLTextAreaElement)) return
        const field = area.closest<HTMLElement>('[data-field]')?.dataset['field']
        if (field === undefined) return
        target.current = { path: field.split('/'), start: area.selectionStart, end: area.selectionEnd }
      },
    }),
    [],
  )
}
