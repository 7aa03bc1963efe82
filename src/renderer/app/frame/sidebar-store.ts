import { isBoolean, recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'

/** Changes made in this window; before the first one, what was remembered holds. */
const changed = createStore<boolean | null>(null)

export const sidebarStore = {
  read: (): boolean => changed.read() ?? recall('sidebar', isBoolean, true),
  subscribe: changed.subscribe,
}

/** Folds the side bar away or brings it back; the rooms stay in the menus. */
export const toggleSidebar = (): void => {
  const isShown = !sidebarStore.read()
  remember('sidebar', isShown)
  changed.update(() => isShown)
}
