import { useCallback, useSyncExternalStore } from 'react'
import { draftOf, watchDraft } from './open-editors.ts'

/** The record as its open form shows it while something of it is on its way to be stored, else `null`. */
export const useDraft = (id: string): Readonly<Record<string, unknown>> | null =>
  useSyncExternalStore(
    useCallback((listener: () => void) => watchDraft(id, listener), [id]),
    () => draftOf(id),
  )
