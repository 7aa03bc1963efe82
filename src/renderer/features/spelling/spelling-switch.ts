import { isBoolean, recall, remember } from '#renderer/lib/local-memory.ts'
import { createStore, useStore } from '#renderer/lib/store.ts'

const KEY = 'spelling'
const chosen = createStore<boolean | null>(null)

export const switchSpelling = (isOn: boolean): void => {
  remember(KEY, isOn)
  chosen.update(() => isOn)
}

/** Whether people want unknown words underlined; remembered with the data of this computer. */
export const useSpellingSwitch = (): boolean => useStore(chosen) ?? recall(KEY, isBoolean, true)
