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

/** Opening again changes the state and says why; an annulled one is annulled no more. */
const isReopening = (after: Meeting): boolean =>
  after.state === 'reopened' && after.reopenReason.trim() !== ''

/** A draft annulled before it had a number becomes a draft again. */
const isTakenUpAgain = (before: Meeting, after: Meeting): boolean =>
  before.minutesNumber === null && after.state === 'draft' && after.reopenReason.trim() !== ''

/** An annulled paper is nothing but its number and the reason. */
function isAnnulledLocked(before: Meeting, after: Meeting): boolean {
  if (isReopening(after) || isTakenUpAgain(before, after) || isCorrecting(before, after)) return false
  return JSON.stringify(before) !== JSON.stringify(after)
}

/** A doubled number was set right, and nothing else. */
function isCorrecting(before: Meeting, after: Meeting): boolean {
  if (!isNumberCorrected(before, after) || after.minutesNumber === null) return false
  const { edition, reopenReason, minutesNumber } = before
  return isTickedOff(before, { ...after, edition, reopenReason, minutesNumber })
}

type Lock = 'registered' | 'annulled' | 'reopened'

const REOPENED: Lock = 'reopened'

function meetingLock(before: Meeting, after: Meeting | 'removed'): Lock | null {
  const { state } = before
  if (state !== 'registered' && state !== 'annulled') {
    return state === REOPENED && after === 'removed' ? REOPENED : null
  }
  if (after === 'removed') return state
  if (state === 'annulled') return isAnnulledLocked(before, after) ? state : null
  if (isReopening(after) || isAnnulling(before, after) || isCorrecting(before, after)) return null
  return isTickedOff(before, after) ? null : state
}

/**
 * Why a stored record may not become the next one; `null` where it may. Registered minutes are a paper
 * that was given out: they change only after being reopened with a reason, or are annulled with one. Annulled ones stay
 * as they were annulled; what was given out once is never removed. Ticking off a task is no change of the paper.
 * Orders are locked in the same way.
 */
export function lockReason(kind: Kind, stored: AnyRecord, next: AnyRecord | 'removed'): Lock | null {
  if (kind === 'order') {
    const before = stored as RecordOf<'order'>
    return isOrderLocked(before, next as RecordOf<'order'> | 'removed') && before.state !== 'draft'
      ? before.state
      : null
  }
  return kind === 'meeting' ? meetingLock(stored as Meeting, next as Meeting | 'removed') : null
}
