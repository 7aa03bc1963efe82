import { useEffect } from 'react'
import { isKind, type Kind } from '#shared/model/kinds.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import type { OpenRecord } from './use-open-record.ts'

/** A record somebody had open, as it was called then. */
export interface RecentRecord {
  readonly kind: Kind
  readonly id: string
  readonly title: string
}

const KEY = 'recent.records'
const MOST = 10

const isRecent = (value: unknown): value is readonly RecentRecord[] =>
  Array.isArray(value) &&
  value.every(
    (one: Partial<RecentRecord> | null) => isKind(one?.kind ?? '') && typeof one?.title === 'string',
  )

/** The records last opened in this data folder, newest first. */
export const recentRecords = (): readonly RecentRecord[] => recall(KEY, isRecent, [])

/** Remembers the open record as one that was opened, with its title of now. */
export const useNoteOpened = (open: OpenRecord | null, title: string | undefined): void => {
  useEffect(() => {
    if (open === null || title === undefined) return
    const known = recentRecords()
    if (known[0]?.id === open.id && known[0].title === title) return
    remember(
      KEY,
      [{ ...open, title: title.slice(0, 200) }, ...known.filter(({ id }) => id !== open.id)].slice(0, MOST),
    )
  }, [open, title])
}
