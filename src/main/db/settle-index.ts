import { AppError } from '#shared/contract/app-error.ts'
import { type IndexWriting, noteUnindexed, settleSearchRows } from './search-rows.ts'

/** Typing has paused for so long: nobody waits while the words are written. */
const PAUSE_MS = 1000
/** So many keys leave enough behind to be tidied up. */
const KEYS_TO_TIDY = 50

/**
 * When the full-text index is brought to what the rows say: before it is read, and in a pause after they were written. Then, after
 * many keys, `tidy` is called too.
 */
export function createIndexSettling(db: IndexWriting, tidy: () => void) {
  let pause: NodeJS.Timeout | undefined
  let keys = 0
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
      if (keys < KEYS_TO_TIDY) return
      keys = 0
      tidy()
    } catch {
      // Nobody asked: whoever searches hears of it.
      return
    }
  }
  return {
    settle,
    later(searchId: number): void {
      noteUnindexed(db, searchId)
      keys += 1
      // Begun anew for each key, which is half the work of another one.
      pause = pause?.refresh() ?? setTimeout(settleInPause, PAUSE_MS).unref()
    },
    /** What is left stays on the list, which the next program that reads this database settles. */
    stop: () => clearTimeout(pause),
  }
}
