import { useSyncExternalStore } from 'react'

export interface Store<State> {
  readonly read: () => State
  /** Listeners hear of it only when `change` answers another object. */
  update(change: (now: State) => State): void
  readonly subscribe: (listener: () => void) => () => void
}

/** One value with listeners, for state that lives outside the components. */
export const createStore = <State>(initial: State): Store<State> => {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    read: () => state,
    update: (change) => {
      const next = change(state)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <State>(store: Pick<Store<State>, 'read' | 'subscribe'>): State =>
  useSyncExternalStore(store.subscribe, store.read)
