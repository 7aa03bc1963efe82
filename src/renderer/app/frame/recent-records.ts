import { useEffect, useMemo } from 'react'
import { isKind } from '#shared/model/kind-names.ts'
import { recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore, useStore } from '#renderer/lib/store.ts'
import { noteDocument } from './open-documents.ts'
import type { RecentRecord } from './recent-record.ts'
import type { OpenRecord } from './use-open-record.ts'

const KEY = 'recent.records'
const MOST = 10

const isRecent = (value: unknown): value is readonly RecentRecord[] =>
  Array.isArray(value) &&
  value.every(
    (one: Partial<RecentRecord> | null) => isKind(one?.kind ?? '') && typeof one?.title === 'string',
  )

/** What was opened since the window was stands before what it remembers from earlier. */
const noted = createStore<readonly RecentRecord[] | null>(null)

const remembered = (): readonly RecentRecord[] => recall(KEY, isRecent, [])

/** The records last opened in this data folder, newest first. */
export const recentRecords = (): readonly RecentRecord[] => noted.read() ?? remembered()

/** The same, kept in step with what is opened. */
export const useRecentRecords = (): readonly RecentRecord[] => {
  const now = useStore(noted)
  return useMemo(() => now ?? remembered(), [now])
}

/** Remembers the open record as one that was opened, with its title of now. */
export const useNoteOpened = (open: OpenRecord | null, title: string | undefined): void => {
  useEffect(() => {
    if (open === null || title === undefined) return
    const record = { ...open, title: title.slice(0, 200) }
    noteDocument(record)
    const known = recentRecords()
    if (known[0]?.id === open.id && known[0].title === record.title) return
    const newest = [record, ...known.filter(({ id }) => id !== open.id)].slice(0, MOST)
    noted.update(() => newest)
    remember(KEY, newest)
  }, [open, title])
}
