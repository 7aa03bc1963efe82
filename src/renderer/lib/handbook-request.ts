import type { HandbookPageId } from './handbook-pages.ts'
import { createStore, useStore } from './store.ts'

const wanted = createStore<HandbookPageId | null>(null)

/** Opens the handbook over whatever is on the screen, which stays as it is. */
export const openHandbook = (page: HandbookPageId): void => wanted.update(() => page)

export const closeHandbook = (): void => wanted.update(() => null)

/** The page that is asked for; `null` while the handbook is closed. */
export const useWantedPage = (): HandbookPageId | null => useStore(wanted)
