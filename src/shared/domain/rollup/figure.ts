import type { DateSpan } from '../cadence/date-span.ts'
import type { LeftOut, Proof, Sorted } from './proof.ts'
import { isOnlyNamed, isPlanned } from './proof.ts'
import type { Formula, MessageParams, Verdict } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** What one kind of indicator computes; the rest of a figure is copied from the indicator. */
export interface Figure {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly outcome: Outcome
  readonly coverage: readonly string[]
  readonly missing: readonly string[]
  readonly formula: Formula
}

export interface Outcome {
  readonly verdict: Verdict
  /** Message id without its prefix: `rollup.reason.<code>`. */
  readonly code: string
  readonly params: MessageParams
}

export const outcome = (verdict: Verdict, code: string, params: MessageParams = {}): Outcome => ({
  verdict,
  code,
  params,
})

/**
 * The outcome where nothing counted: what is only planned, or only named, is said to be so; else it is "not
 * met" when somebody was heard from (none of what is known counts) and no data when nobody was.
 */
export function outcomeOfNothing(leftOut: readonly LeftOut[], context: RollupContext): Outcome {
  const planned = leftOut.filter(isPlanned).length
  if (planned > 0) return outcome('planned', 'only-planned', { count: planned })
  const named = leftOut.filter(isOnlyNamed).length
  if (named > 0) return outcome('named-only', 'only-named', { count: named })
  if (context.heardFrom.length === 0) return outcome('not-computable', 'no-data')
  return outcome('not-met', 'nothing-proved', { heard: context.heardFrom.length })
}

/** Has anybody said anything, so that "none" is a count and not a lack of data? */
export const isKnown = (sorted: Sorted, context: RollupContext): boolean =>
  context.heardFrom.length > 0 || sorted.counted.length > 0

/** The formula of a figure made of records. */
export function formulaOf(
  counts: Formula['counts'],
  sorted: Sorted,
  window: DateSpan,
  rest: Partial<Pick<Formula, 'need' | 'denominatorRecords' | 'byInstitution' | 'shares'>> = {},
): Formula {
  return {
    counts,
    need: rest.need ?? null,
    period: window,
    counted: inOrder(sorted.counted).map(({ recordId, institutionId, amount, date }) => ({
      recordId,
      institutionId,
      amount,
      date,
    })),
    leftOut: inOrder(sorted.leftOut),
    denominatorRecords: sortedIds(rest.denominatorRecords ?? []),
    byInstitution: [...(rest.byInstitution ?? [])],
    shares: [...(rest.shares ?? [])],
  }
}

interface Placed {
  readonly recordId: string
  readonly institutionId: string
}

const byPlace = (one: Placed, other: Placed): number =>
  one.institutionId === other.institutionId
    ? byText(one.recordId, other.recordId)
    : byText(one.institutionId, other.institutionId)

/** A hundred thousand rows nearly always come in order, and looking is a tenth of sorting. */
function inOrder<Row extends Placed>(rows: readonly Row[]): Row[] {
  for (let index = 1; index < rows.length; index += 1) {
    const [one, other] = [rows[index - 1], rows[index]]
    if (one !== undefined && other !== undefined && byPlace(one, other) > 0) return rows.toSorted(byPlace)
  }
  return rows as Row[]
}

/** Sum of amounts per institution, each record once. */
export function amountByInstitution(counted: readonly Proof[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const one of counted) sums.set(one.institutionId, (sums.get(one.institutionId) ?? 0) + one.amount)
  return sums
}
