import { createStore } from '#renderer/lib/store.ts'
import type { RecentRecord } from './recent-record.ts'

/** Records opened since the window was, in the order of opening: what Ctrl+Tab goes round. */
const opened = createStore<readonly RecentRecord[]>([])

const MOST = 20

export const noteDocument = (record: RecentRecord): void =>
  opened.update((now) => {
    const at = now.findIndex(({ id }) => id === record.id)
    if (at < 0) return [...now, record].slice(-MOST)
    return now[at]?.title === record.title ? now : now.with(at, record)
  })

/** The one after (or before) it, round; without one, the last opened. */
export const nextDocument = (id: string | null, step: 1 | -1): RecentRecord | undefined => {
  const all = opened.read()
  const at = all.findIndex((record) => record.id === id)
  return at < 0 ? all.at(-1) : all.at((at + step) % all.length)
}

export const closeDocument = (id: string): void =>
  opened.update((now) => now.filter((record) => record.id !== id))
