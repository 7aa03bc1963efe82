import { useState } from 'react'
import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { readFile } from '#renderer/forms/read-file.ts'
import { useStore } from '#renderer/lib/store.ts'
import { forgetOutcome, type HandedFiles, lastLook, lastOutcome, showOutcome } from './last-look.ts'
import { useLongWork } from './use-long-work.ts'
import { mergeByItself } from './watch-share.ts'

export interface Wanted {
  /** Only these organisations; `undefined`: all. */
  readonly only?: readonly string[]
}

interface Asked extends Wanted {
  readonly removed: number
}

const given = (files: HandedFiles) => (files === null ? {} : { files: [...files] })

const heldBack = (report: ReceiveReport, { only }: Wanted): number =>
  report.bundles
    .filter(({ reason, from }) => reason === 'removals' && (only === undefined || only.includes(from)))
    .reduce((sum, { changes }) => sum + changes.removed, 0)

/** Looking at the folder and merging what was found; many removals are asked about first. */
export const useReceiving = (autoMerge: boolean) => {
  const { work, progress, cancel } = useLongWork('share.receive')
  const shown = useStore(lastLook)
  const outcome = useStore(lastOutcome)
  const [asked, setAsked] = useState<Asked | null>(null)
  const show = (report: ReceiveReport, files: HandedFiles): void =>
    lastLook.update(() => ({ report, isMerged: false, files }))
  const run = ({ only }: Wanted, confirmRemovals: boolean, files = shown?.files ?? null): void => {
    setAsked(null)
    forgetOutcome()
    work.mutate(
      { dryRun: false, confirmRemovals, ...given(files), ...(only === undefined ? {} : { only: [...only] }) },
      { onSuccess: (report) => showOutcome({ report, isMerged: true, files }) },
    )
  }
  return {
    shown: shown === outcome ? null : shown,
    outcome,
    dismiss: forgetOutcome,
    progress,
    cancel,
    asked,
    postpone: () => setAsked(null),
    confirm: () => asked !== null && run(asked, true),
    look: (): void => {
      forgetOutcome()
      if (autoMerge) mergeByItself(work.mutateAsync).catch(() => undefined)
      else work.mutate({ dryRun: true }, { onSuccess: (report) => show(report, null) })
    },
    /** Bundles that came by hand are always looked at first. */
    lookAt: async (chosen: readonly File[]): Promise<void> => {
      forgetOutcome()
      const files = await Promise.all(
        chosen.map(async (file) => ({ name: file.name, base64: await readFile(file) })),
      )
      work.mutate({ dryRun: true, ...given(files) }, { onSuccess: (report) => show(report, files) })
    },
    merge: (wanted: Wanted = {}): void => {
      const removed = shown === null ? 0 : heldBack(shown.report, wanted)
      if (removed > 0) setAsked({ ...wanted, removed })
      else run(wanted, false)
    },
    forget: () => lastLook.update(() => null),
  }
}
