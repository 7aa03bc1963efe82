import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import type { InboxState } from '#shared/domain/exchange/inbox-rows.ts'
import type { StateKind } from '#renderer/ui/state-mark.tsx'

export const MARK_OF_BUNDLE: Readonly<Record<ReceivedBundle['state'], StateKind>> = {
  new: 'active',
  same: 'done',
  older: 'draft',
  'newer-program': 'warning',
  damaged: 'annulled',
  'unknown-sender': 'warning',
}

/** Everything a merge would change, over all bundles. */
export const changeCount = (bundles: readonly ReceivedBundle[]): number =>
  bundles.reduce((sum, { changes }) => sum + changes.added + changes.changed + changes.removed, 0)

/** Whether anything waits to be taken in, be it only the news that somebody has written. */
export const hasNew = (bundles: readonly ReceivedBundle[]): boolean =>
  bundles.some(
    ({ state, reason, from }) =>
      (state === 'new' && !reason.startsWith('sealed-')) ||
      // What a newer program wrote is merged as far as it is understood, where it could be read at all.
      (state === 'newer-program' && from !== ''),
  )

/** What is said where a look found no change to merge. */
export function emptyWords(bundles: readonly ReceivedBundle[]) {
  if (hasNew(bundles)) return 'share.newWithoutChanges'
  const isClosed = bundles.some(({ reason }) => reason.startsWith('sealed-'))
  if (isClosed) return 'share.closedWaits'
  return bundles.every(({ state }) => state === 'same' || state === 'older')
    ? 'share.nothingNew'
    : 'share.nothingTaken'
}

/** What brings something first, then what is wrong, then what is known already. */
export const bundlesInOrder = (bundles: readonly ReceivedBundle[]): readonly ReceivedBundle[] => {
  const rank = ({ state }: ReceivedBundle): number => {
    if (state === 'new') return 0
    return state === 'same' || state === 'older' ? 2 : 1
  }
  return bundles.toSorted((a, b) => rank(a) - rank(b))
}

export const MARK_OF_ROW: Readonly<Record<InboxState, StateKind>> = {
  'unknown-sender': 'warning',
  damaged: 'annulled',
  sealed: 'warning',
  removals: 'warning',
  waiting: 'active',
  conflict: 'warning',
  'newer-program': 'warning',
  late: 'draft',
  'never-received': 'draft',
  'without-bundle': 'active',
  older: 'draft',
  'received-today': 'done',
  same: 'done',
}
