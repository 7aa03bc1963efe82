import type { Body } from '../../model/body.ts'
import type { Meeting } from '../../model/meeting.ts'
import { isQuorum, quorumTotal } from '../paper/quorum.ts'
import { presenceAtItems } from './presence.ts'

export interface QuorumAtItem {
  readonly itemId: string
  readonly number: number
  readonly present: number
  /** How many of them take part from afar; they count. */
  readonly remote: number
  /** Of how many; 0 where nobody knows. */
  readonly total: number
  /** The fewest that make a quorum; `null` where the body needs none or its size is not known. */
  readonly needed: number | null
  readonly reached: boolean | null
}

/** The smallest number of people that the rule takes for a quorum of `total`. */
export function quorumNeeded(rule: NonNullable<Body['quorum']>, total: number): number {
  switch (rule) {
    case 'half':
      return Math.ceil(total / 2)
    case 'more-than-half':
      return Math.floor(total / 2) + 1
    case 'two-thirds':
      return Math.ceil((total * 2) / 3)
  }
}

/**
 * Whether there is a quorum while each agenda item is considered, from who came, was late, left or took part
 * from afar (documents.md 1.1 row 8 and 7.3: fraction, of whom; none is needed by default).
 */
export function quorumAtItems(meeting: Meeting, body: Body): QuorumAtItem[] {
  const total = quorumTotal(body, meeting.date)
  const rule = total === 0 ? null : body.quorum
  return presenceAtItems(meeting).map(({ itemId, number, inRoom, remote }) => {
    const present = inRoom.length + remote.length + (meeting.otherMembers ?? 0)
    return {
      itemId,
      number,
      present,
      remote: remote.length,
      total,
      needed: rule === null ? null : quorumNeeded(rule, total),
      reached: rule === null ? null : isQuorum(rule, present, total),
    }
  })
}
