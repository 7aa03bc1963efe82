import type { AnyEvent } from '#shared/contract/contract.ts'
import type { Router } from './router.ts'

/** Everything the program can do, with no window in sight. Made by `createApp`. */
export interface App extends Router {
  onEvent(listener: (event: AnyEvent) => void): () => void
  close(): Promise<void>
}
