import type { FieldIssue } from '../../contract/app-error.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { Order } from '../../model/order.ts'

type Paper = Pick<Meeting | Order, 'state' | 'edition'>

const isDraft = (state: Paper['state']): boolean =>
  state === 'planned' || state === 'draft' || state === 'in-progress'

/**
 * What is wrong with the next state of a reopened paper: it was given out once, so it never becomes a draft again,
 * and given out anew it is the next edition, so that two papers with one number are told apart. Fields and rules as
 * at the border.
 */
export function reopenedIssues(before: Paper, after: Paper): FieldIssue[] {
  if (before.state !== 'reopened') return []
  if (isDraft(after.state)) return [{ path: 'state', rule: 'reopened-not-draft', params: {} }]
  const least = after.state === 'registered' ? before.edition + 1 : before.edition
  return after.edition < least
    ? [{ path: 'edition', rule: 'edition-not-next', params: { edition: least } }]
    : []
}
