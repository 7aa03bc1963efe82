import type { Body } from '../../model/body.ts'
import type { Votes } from '../../model/meeting.ts'

/**
 * What a vote came to. `chair-decides`: a tie that the chair's vote decides and has not yet. `open`: not
 * voted, or not all of it is entered.
 */
export type VoteOutcome = 'carried' | 'not-carried' | 'tied' | 'chair-decides' | 'open'

/** Simple majority of those who voted for or against; a tie by the body's rule (documents.md 7.3). */
export function voteOutcome(votes: Votes, tieRule: Body['tieRule']): VoteOutcome {
  if (votes.method === 'consent') return 'carried'
  if (votes.for === null || votes.against === null) return 'open'
  if (votes.for !== votes.against) return votes.for > votes.against ? 'carried' : 'not-carried'
  if (tieRule === 'not-carried') return 'not-carried'
  if (tieRule === 'none') return 'tied'
  if (votes.casting === 'none') return 'chair-decides'
  return votes.casting === 'for' ? 'carried' : 'not-carried'
}

/** Votes cast together; `null` where no number is entered. */
export function votesCast(votes: Votes): number | null {
  const known = [votes.for, votes.against, votes.abstained].filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
