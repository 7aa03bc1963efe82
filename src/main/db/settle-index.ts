import { AppError } from '#shared/contract/app-error.ts'
import { type IndexWriting, noteUnindexed, settleSearchRows } from './search-rows.ts'

/** Typing has paused for so long: nobody waits while the words are written. */
const PAUSE_MS = 1000

/** When the full-text index is brought to what the rows say: before it is read, and in a pause after they were written. */
export function createIndexSettling(db: IndexWriting) {
  let pause: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(pause)
    pause = undefined
    try {
      settleSearchRows(db)
    } catch (error) {
      // A full disk, say: searching goes on in what is indexed, and the list is kept.
      if (!(error instanceof AppError && error.code.startsWith('storage-'))) throw error
    }
  }
  const settleInPause = (): void => {
    try {
      settle()
    } catch {
      // Nobody asked: whoever searches hears of it.
      return
    }
  }
  return {
    settle,
    later(searchId: number): void {
      noteUnindexed(db, searchId)
      // Begun anew for each key, which is half the work of another one.
      pause = pause?.refresh() ?? setTimeout(settleInPause, PAUSE_MS).unref()
    },
    /** What is left stays on the list, which the next program that reads this database settles. */
    stop: () => clearTimeout(pause),
  }
}
