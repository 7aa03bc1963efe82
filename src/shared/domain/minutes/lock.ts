import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'
import { isNumberCorrected } from '../numbering/corrected-number.ts'
import { isOrderLocked } from '../orders/order-lock.ts'

type Meeting = RecordOf<'meeting'>

/** The minutes without what life goes on with after the paper: whether a task was done, and when. */
function asGivenOut(meeting: Meeting): string {
  const agenda = meeting.agenda.map((item) => ({
    ...item,
    decisions: item.decisions.map((decision) => ({ ...decision, done: false, doneOn: null })),
  }))
  return JSON.stringify({ ...meeting, agenda })
}

/** Do two states of minutes differ in nothing but tasks ticked off? */
export const isTickedOff = (before: Meeting, after: Meeting): boolean =>
  asGivenOut(before) === asGivenOut(after)

/** Annulling changes the state and says why, and nothing else. */
function isAnnulling(before: Meeting, after: Meeting): boolean {
  if (after.state !== 'annulled' || after.annulReason.trim() === '') return false
  return isTickedOff(before, { ...after, state: before.state, annulReason: before.annulReason })
}

/** A doubled number was set right, and nothing else. */
function isCorrecting(before: Meeting, after: Meeting): boolean {
  if (!isNumberCorrected(before, after) || after.minutesNumber === null) return false
  const { edition, reopenReason, minutesNumber } = before
  return isTickedOff(before, { ...after, edition, reopenReason, minutesNumber })
}

/**
 * Why a stored record may not become the next one; `null` where it may. Registered minutes are a paper
 * that was given out: they change only after being reopened with a reason, or are annulled with one. Ticking
 * off a task is no change of the paper. Orders are locked in the same way.
 */
export function lockReason(kind: Kind, stored: AnyRecord, next: AnyRecord | 'removed'): 'registered' | null {
  if (kind === 'order') {
    return isOrderLocked(stored as RecordOf<'order'>, next as RecordOf<'order'> | 'removed')
      ? 'registered'
      : null
  }
  if (kind !== 'meeting') return null
  const before = stored as Meeting
  if (before.state !== 'registered') return null
  if (next === 'removed') return 'registered'
  const after = next as Meeting
  if (after.state === 'reopened' && after.reopenReason.trim() !== '') return null
  if (isAnnulling(before, after) || isCorrecting(before, after)) return null
  return isTickedOff(before, after) ? null : 'registered'
}
