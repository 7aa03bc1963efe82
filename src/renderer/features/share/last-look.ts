import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { createStore } from '#renderer/lib/store.ts'
import { hasNew } from './bundle-marks.ts'

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

/**
 * What came of the last merge a person asked for: it stays until it is dismissed or the next thing is done, whatever
 * is noticed meanwhile.
 */
export const lastOutcome = createStore<Look | null>(null)

/** Tells what came of a merge that a person asked for. */
export function showOutcome(look: Look): void {
  lastOutcome.update(() => look)
  lastLook.update(() => look)
}

export const forgetOutcome = (): void => lastOutcome.update(() => null)

/** How many organisations have something that a person has not taken in yet. */
export const sendersWaiting = (look: Look | null): number =>
  look === null || look.isMerged
    ? 0
    : new Set(look.report.bundles.filter((bundle) => hasNew([bundle])).map(({ from }) => from)).size
