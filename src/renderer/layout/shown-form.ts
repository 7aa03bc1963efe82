import type { MinutesForm } from '#shared/domain/paper/minutes-items.ts'
import { createStore, useStore } from '#renderer/lib/store.ts'

/** Minutes that are looked at in their short form; all others in the full one. */
const shortened = createStore<ReadonlySet<string>>(new Set())

/** The form in which the minutes are shown: what is saved or printed from beside the page is the same. */
export const shownFormOf = (id: string): MinutesForm => (shortened.read().has(id) ? 'short' : 'full')

/** The shown form of these minutes and a way to turn to the other one. */
export const useShownForm = (id: string): readonly [MinutesForm, () => void] => {
  const form = useStore(shortened).has(id) ? 'short' : 'full'
  const turn = (): void =>
    shortened.update((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]))
  return [form, turn]
}
