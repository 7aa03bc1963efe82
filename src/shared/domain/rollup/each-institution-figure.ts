import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { percentOf, satisfies } from './compare.ts'
import type { Figure, Outcome } from './figure.ts'
import { amountByInstitution, formulaOf, isKnown, outcome, outcomeOfNothing } from './figure.ts'
import type { Sorted } from './proof.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'

/**
 * "At least n in every institution": numerator is the participating institutions that have reached it,
 * denominator all participating ones (or the one the rule asks of), value their share.
 *
 * Met when all have; partly when some have, or some have a part of it; with no proof at all planned, named
 * only, not met (somebody was heard) or not computable (nobody was). An institution without a record is no
 * data: it satisfies no comparator, not even "at most".
 */
export function eachInstitutionFigure(
  indicator: Indicator,
  context: RollupContext,
  window: DateSpan,
): Figure {
  const asked = askedInstitutions(indicator, context)
  const sorted = onlyAsked(proofsOf(indicator, context), asked)
  const need = indicator.target ?? indicator.minPerUnit
  const comparator = indicator.comparator === 'none' ? '>=' : indicator.comparator
  const amounts = amountByInstitution(sorted.counted)
  const reached = asked.filter((id) => {
    const amount = amounts.get(id)
    return amount !== undefined && satisfies(comparator, amount, need) === true
  })
  const isReached = new Set(reached)
  const isNumber = isKnown(sorted, context) && asked.length > 0
  return {
    numerator: isNumber ? reached.length : null,
    denominator: asked.length > 0 ? asked.length : null,
    value: isNumber ? percentOf(reached.length, asked.length) : null,
    outcome: judge(
      { asked: asked.length, reached: reached.length, proved: amounts.size, need },
      sorted,
      context,
    ),
    coverage: reached,
    missing: asked.filter((id) => !isReached.has(id)),
    formula: formulaOf('institutions', sorted, window, {
      need,
      byInstitution: asked.map((institutionId) => ({
        institutionId,
        count: amounts.get(institutionId) ?? 0,
        reached: isReached.has(institutionId),
      })),
    }),
  }
}

/** Who a rule is asked of: all participating institutions, or the one it names. */
export function askedInstitutions(indicator: Indicator, context: RollupContext): readonly string[] {
  if (indicator.scope !== 'one-institution') return context.participating
  return indicator.institutionId === null ? [] : [indicator.institutionId]
}

/** Proofs of institutions the rule is not asked of are left out. */
export function onlyAsked(sorted: Sorted, asked: readonly string[]): Sorted {
  const ids = new Set(asked)
  const isAsked = (one: { readonly institutionId: string }) => ids.has(one.institutionId)
  const others = sorted.counted.filter((one) => !isAsked(one))
  return {
    counted: sorted.counted.filter(isAsked),
    leftOut: [
      ...sorted.leftOut,
      ...others.map(({ recordId, institutionId, date }) => ({
        recordId,
        institutionId,
        date,
        why: 'not-asked' as const,
      })),
    ],
  }
}

interface Tally {
  readonly asked: number
  readonly reached: number
  readonly proved: number
  readonly need: number
}

function judge({ asked, reached, proved, need }: Tally, sorted: Sorted, context: RollupContext): Outcome {
  if (asked === 0) return outcome('not-computable', 'nobody-asked')
  if (proved === 0) return outcomeOfNothing(sorted.leftOut, context)
  if (reached === asked) return outcome('met', 'all-institutions', { total: asked })
  const params = { reached, total: asked, missing: asked - reached, need }
  return outcome('partly', reached === 0 ? 'below-need' : 'some-institutions', params)
}
