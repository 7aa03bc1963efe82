import type { AnyEvent } from '#shared/contract/contract.ts'

export interface EventBus {
  emit(event: AnyEvent): void
  onEvent(listener: (event: AnyEvent) => void): () => void
}

/** Tells every listener after the commit; a listener cannot break the one who told. */
export function createEventBus(onListenerError: (error: unknown) => void): EventBus {
  const listeners = new Set<(event: AnyEvent) => void>()
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          onListenerError(error)
        }
      }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
