import type { Order } from '../../model/order.ts'
import { isNumberCorrected } from '../numbering/corrected-number.ts'

const isEqual = (one: Order, other: Order): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Annulling changes the state and says why, and nothing else. */
function isAnnulling(before: Order, after: Order): boolean {
  if (after.state !== 'annulled' || after.annulReason.trim() === '') return false
  return isEqual(before, { ...after, state: before.state, annulReason: before.annulReason })
}

/** Reopening changes the state and says why; the words may change only afterwards. */
function isReopening(before: Order, after: Order): boolean {
  if (after.state !== 'reopened' || after.reopenReason.trim() === '') return false
  return isEqual(before, {
    ...after,
    state: before.state,
    reopenReason: before.reopenReason,
    annulReason: before.annulReason,
  })
}

function isCorrecting(before: Order, after: Order): boolean {
  if (!isNumberCorrected(before, after) || after.number === null) return false
  const { edition, reopenReason, number } = before
  return isEqual(before, { ...after, edition, reopenReason, number })
}

/**
 * May a stored order become the next one? A registered order is a paper that was given out, and an annulled one
 * stays as it was annulled: both change only after being reopened with a reason, and are never removed. A doubled number may be
 * corrected in place, with a reason and a new edition.
 */
export function isOrderLocked(before: Order, after: Order | 'removed'): boolean {
  if (before.state === 'reopened') return after === 'removed'
  if (before.state !== 'registered' && before.state !== 'annulled') return false
  if (after === 'removed') return true
  if (isEqual(before, after) || isReopening(before, after) || isCorrecting(before, after)) return false
  return before.state === 'annulled' || !isAnnulling(before, after)
}
