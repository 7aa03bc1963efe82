import { isBoolean, recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore } from '#renderer/lib/store.ts'

/** A part of the frame that can be folded away; remembered under `key`, shown at first. */
const foldable = (key: string) => {
  // Changes made in this window; before the first one, what was remembered holds.
  const changed = createStore<boolean | null>(null)
  const read = (): boolean => changed.read() ?? recall(key, isBoolean, true)
  return {
    read,
    subscribe: changed.subscribe,
    toggle: (): void => {
      const isShown = !read()
      remember(key, isShown)
      changed.update(() => isShown)
    },
  }
}

/** Folded away, the rooms stay in the menus. */
export const sidebarStore = foldable('sidebar')

/** Folded away, what cannot be saved is still said in the notice corner. */
export const statusBarStore = foldable('statusBar')
