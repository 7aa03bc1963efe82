import type { Body } from '../../model/body.ts'
import type { Meeting } from '../../model/meeting.ts'
import { presentCount } from '../minutes/presence.ts'
import { activeMembers } from './active-members.ts'

export interface Quorum {
  readonly present: number
  /** Of how many, by the body's rule. */
  readonly total: number
  readonly reached: boolean
}

/** Of how many people a quorum is a part, by the body's rule; 0 where nobody knows (documents.md 7.3). */
export function quorumTotal(body: Pick<Body, 'size' | 'members' | 'quorumOf'>, date: string | null): number {
  const listed = activeMembers(body, date).length
  const size = body.size ?? 0
  switch (body.quorumOf) {
    case 'members':
      return listed
    case 'size':
      return size
    case 'larger':
      return Math.max(size, listed)
  }
}

/** `null` where the body needs no quorum or nobody knows its size (documents.md 1.1 row 8, 7.3). */
export function quorumOf(meeting: Meeting, body: Body): Quorum | null {
  const total = quorumTotal(body, meeting.date)
  if (body.quorum === null || total === 0) return null
  const present = presentCount(meeting)
  return { present, total, reached: isQuorum(body.quorum, present, total) }
}

/** Do so many of `total` make a quorum? */
export function isQuorum(rule: NonNullable<Body['quorum']>, present: number, total: number): boolean {
  if (rule === 'half') return present * 2 >= total
  if (rule === 'more-than-half') return present * 2 > total
  return present * 3 >= total * 2
}
