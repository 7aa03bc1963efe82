import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { createStore } from '#renderer/lib/store.ts'

export interface Look {
  readonly report: ReceiveReport
  /** `false` while it is only a preview of what a merge would bring. */
  readonly isMerged: boolean
  readonly files: HandedFiles
}

/** Bundles that came by hand; `null` where the shared folder was looked at. */
export type HandedFiles = readonly { readonly name: string; readonly base64: string }[] | null

/** What the last look at the shared folder, or at files, found; for every part of the screen. */
export const lastLook = createStore<Look | null>(null)
