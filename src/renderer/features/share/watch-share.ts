import type { Client } from '#shared/contract/client.ts'
import type { CallInput } from '#shared/contract/contract.ts'
import type { ReceiveReport } from '#shared/contract/share-contract.ts'
import { hasNew } from './bundle-marks.ts'
import { lastLook, lastOutcome } from './last-look.ts'

type Receive = (input: CallInput<'share.receive'>) => Promise<ReceiveReport>

const FOCUSED_MS = 15_000
const BEHIND_MS = 60_000
/** A slow folder is looked at more seldom: asking takes at most so small a part of the time. */
const SLOW_PART = 20

export interface WatchOptions {
  readonly call: Client['call']
  /** Everything typed is saved before what others wrote is merged. */
  readonly save: () => Promise<unknown>
  readonly isFocused: () => boolean
  /** Milliseconds, of any clock that runs on. */
  readonly now: () => number
}

/**
 * Merges what paired computers wrote, then looks at what is left: whoever is not paired waits for a person, whether or
 * not the first key of a computer is believed otherwise.
 */
export async function mergeByItself(receive: Receive): Promise<void> {
  const merged = await receive({ onlyPaired: true })
  const waits = merged.bundles.some(({ reason }) => reason === 'not-paired')
  const left = waits ? await receive({ dryRun: true }) : null
  if (left !== null && hasNew(left.bundles)) show(left, false)
  // What a person asked for is not covered by the news that nothing came.
  else if (merged.mergeId !== null || lastOutcome.read() === null) show(merged, true)
}

const show = (report: ReceiveReport, isMerged: boolean): void =>
  lastLook.update(() => ({ report, isMerged, files: null }))

/**
 * Notices what others left in the folder. Answers with a function that asks once and tells in how many milliseconds to
 * ask again. What is known stays unread; bundles that a person is looking at are left alone.
 */
export function createWatch({ call, save, isFocused, now }: WatchOptions): () => Promise<number> {
  let known = ''
  const receive: Receive = (input) => call('share.receive', input)
  const look = async (): Promise<void> => {
    const { state, mark } = await call('share.notice', {})
    if (state !== 'ok' || mark === known) return
    known = mark
    if (mark === '' || (lastLook.read()?.files ?? null) !== null) return
    const { autoMerge } = await call('share.state', {})
    if (autoMerge) {
      await save()
      return mergeByItself(receive)
    }
    const report = await receive({ dryRun: true })
    if (hasNew(report.bundles) || lastLook.read() === null) show(report, false)
  }
  return async () => {
    const began = now()
    // A folder that cannot be read now is told where a person asks for it.
    await look().catch(() => undefined)
    return Math.max(isFocused() ? FOCUSED_MS : BEHIND_MS, (now() - began) * SLOW_PART)
  }
}
