import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { createStore } from '#renderer/lib/store.ts'

export interface Look {
  readonly report: ReceiveReport
  /** `false` while it is only a preview of what a merge would bring. */
  readonly isMerged: boolean
}

/** What the last look at the shared folder found, for every part of the screen. */
export const lastLook = createStore<Look | null>(null)
