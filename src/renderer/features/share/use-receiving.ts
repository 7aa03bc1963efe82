import { useState } from 'react'
import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { useStore } from '#renderer/lib/store.ts'
import { lastLook } from './last-look.ts'
import { useLongWork } from './use-long-work.ts'

export interface Wanted {
  /** Only these organisations; `undefined`: all. */
  readonly only?: readonly string[]
}

interface Asked extends Wanted {
  readonly removed: number
}

const heldBack = (report: ReceiveReport, { only }: Wanted): number =>
  report.bundles
    .filter(({ reason, from }) => reason === 'removals' && (only === undefined || only.includes(from)))
    .reduce((sum, { changes }) => sum + changes.removed, 0)

/** Looking at the folder and merging what was found; many removals are asked about first. */
export const useReceiving = (autoMerge: boolean) => {
  const { work, progress, cancel } = useLongWork('share.receive')
  const shown = useStore(lastLook)
  const [asked, setAsked] = useState<Asked | null>(null)
  const show = (report: ReceiveReport, isMerged: boolean): void =>
    lastLook.update(() => ({ report, isMerged }))
  const run = ({ only }: Wanted, confirmRemovals: boolean): void => {
    setAsked(null)
    work.mutate(
      { dryRun: false, confirmRemovals, ...(only === undefined ? {} : { only: [...only] }) },
      { onSuccess: (report) => show(report, true) },
    )
  }
  return {
    shown,
    progress,
    cancel,
    asked,
    postpone: () => setAsked(null),
    confirm: () => asked !== null && run(asked, true),
    look: (): void => {
      if (autoMerge) run({}, false)
      else work.mutate({ dryRun: true }, { onSuccess: (report) => show(report, false) })
    },
    merge: (wanted: Wanted = {}): void => {
      const removed = shown === null ? 0 : heldBack(shown.report, wanted)
      if (removed > 0) setAsked({ ...wanted, removed })
      else run(wanted, false)
    },
    forget: () => lastLook.update(() => null),
  }
}
