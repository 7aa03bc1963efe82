import type { DateSpan } from '../cadence/date-span.ts'
import { placeIn, spanOf } from '../cadence/date-span.ts'
import type { LeftOutWhy } from './rollup.ts'

/** One record that counts for an indicator, on behalf of one institution. */
export interface Proof {
  readonly recordId: string
  readonly institutionId: string
  readonly date: string | null
  readonly amount: number
  readonly bodyId: string | null
}

export interface LeftOut {
  readonly recordId: string
  readonly institutionId: string
  readonly date: string | null
  readonly why: LeftOutWhy
}

export interface Sorted {
  readonly counted: readonly Proof[]
  readonly leftOut: readonly LeftOut[]
}

/** A candidate with what already speaks against it. */
export interface Candidate extends Proof {
  readonly against: LeftOutWhy | null
}

/**
 * Parts candidates into those that count and those left out, each with its reason.
 *
 * Left out: what a record says of itself (planned, annulled, only named); what begins after the day of the
 * rollup; what lies outside the window, or is dated too vaguely to tell; what has no date where the window
 * asks for one. A record counts once for each institution, however often it is linked.
 */
export function sortCandidates(
  candidates: readonly Candidate[],
  window: DateSpan,
  asOf: string,
  undatedCounts: boolean,
): Sorted {
  const counted = new Map<string, Proof>()
  const leftOut = new Map<string, LeftOut>()
  for (const { against, ...proof } of candidates) {
    const key = `${proof.institutionId} ${proof.recordId}`
    const why = against ?? whyNot(proof.date, window, asOf, undatedCounts)
    if (why === null) counted.set(key, proof)
    else if (!leftOut.has(key)) {
      const { recordId, institutionId, date } = proof
      leftOut.set(key, { recordId, institutionId, date, why })
    }
  }
  for (const key of counted.keys()) leftOut.delete(key)
  return { counted: [...counted.values()], leftOut: [...leftOut.values()] }
}

function whyNot(
  date: string | null,
  window: DateSpan,
  asOf: string,
  undatedCounts: boolean,
): LeftOutWhy | null {
  if (date === null) return undatedCounts ? null : 'undated'
  if (spanOf(date).from > asOf) return 'after-as-of'
  const place = placeIn(window, date)
  if (place === 'inside') return null
  return place === 'outside' ? 'out-of-period' : 'date-too-vague'
}

/** Left out because it has not happened yet. */
export const isPlanned = (one: LeftOut): boolean =>
  one.why === 'planned' || one.why === 'ongoing' || one.why === 'after-as-of'

/** Left out because there is only a word for it. */
export const isOnlyNamed = (one: LeftOut): boolean =>
  one.why === 'named-only' || one.why === 'unclear' || one.why === 'record-missing' || one.why === 'undated'
