import type { Body } from '../../model/body.ts'
import type { Meeting } from '../../model/meeting.ts'
import { activeMembers } from './active-members.ts'

export interface Quorum {
  readonly present: number
  /** The larger of the body's known size and its listed members: a stale list must not make a quorum. */
  readonly total: number
  readonly reached: boolean
}

/** Marks of present or remote members, whatever the list of members says of them now. */
export function presentCount(meeting: Pick<Meeting, 'attendance'>): number {
  return meeting.attendance.filter((mark) => mark.status !== 'absent').length
}

/** `null` where the body needs no quorum or nobody knows its size (documents.md 1.1 row 8, 7.3). */
export function quorumOf(meeting: Meeting, body: Body): Quorum | null {
  const total = Math.max(body.size ?? 0, activeMembers(body, meeting.date).length)
  if (body.quorum === null || total === 0) return null
  const present = presentCount(meeting)
  return { present, total, reached: isReached(body.quorum, present, total) }
}

function isReached(rule: NonNullable<Body['quorum']>, present: number, total: number): boolean {
  if (rule === 'half') return present * 2 >= total
  if (rule === 'more-than-half') return present * 2 > total
  return present * 3 >= total * 2
}
