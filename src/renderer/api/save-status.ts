import type { ErrorCode } from '#shared/contract/app-error.ts'
import { createStore } from '#renderer/lib/store.ts'

/** What the status bar says: only what the core has acknowledged counts as saved. */
export interface SaveStatus {
  /** Records with text the core has not acknowledged yet. */
  readonly waiting: readonly string[]
  /** Why saving is not getting on; `null` while all is well. */
  readonly trouble: ErrorCode | null
  /** When the core last acknowledged a change, ISO instant; `null` before the first. */
  readonly savedAt: string | null
}

export const saveStatus = createStore<SaveStatus>({ waiting: [], trouble: null, savedAt: null })

export const noteWaiting = (recordId: string): void =>
  saveStatus.update((now) =>
    now.waiting.includes(recordId) ? now : { ...now, waiting: [...now.waiting, recordId] },
  )

export const noteSaved = (recordId: string | null, savedAt: string): void =>
  saveStatus.update((now) => ({
    waiting: now.waiting.filter((id) => id !== recordId),
    trouble: null,
    savedAt,
  }))

export const noteTrouble = (trouble: ErrorCode | null): void =>
  saveStatus.update((now) => (now.trouble === trouble ? now : { ...now, trouble }))

/** The record's waiting text was given up on (it is shown as refused) or went out with nothing left. */
export const noteSettled = (recordId: string): void =>
  saveStatus.update((now) => ({ ...now, waiting: now.waiting.filter((id) => id !== recordId) }))
