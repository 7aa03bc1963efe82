import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { formulaOf, isKnown } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Proof } from './proof.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'
import { toldNumbers } from './told-numbers.ts'
import { toldShareFigure } from './told-share-figure.ts'

/**
 * The share of groups (methodical circles, classes): a told number, or the teams that have at least
 * `minPerUnit` proofs, of the population of the counted unit. A proof that belongs to no team is its own group.
 */
export function groupShareFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const told = toldNumbers(indicator, context, window)
  if (told.counted.length > 0 || indicator.source === 'observations') {
    return toldShareFigure(indicator, context, window, told, 'groups')
  }
  const sorted = proofsOf(indicator, context)
  const groups = groupsOf(sorted.counted, indicator.minPerUnit)
  const institutionId = context.all('municipality')[0]?.id ?? ''
  const isNumber = isKnown(sorted, context)
  const share = toldShareFigure(
    { ...indicator, scope: 'municipality' },
    context,
    window,
    {
      counted: isNumber
        ? [{ recordId: '', institutionId, date: null, numerator: groups.length, denominator: null }]
        : [],
      leftOut: sorted.leftOut,
    },
    'groups',
  )
  return {
    ...share,
    coverage: sortedIds(
      sorted.counted.map((one) => one.institutionId).filter((id) => context.institutions.has(id)),
    ),
    formula: formulaOf('groups', sorted, window, {
      need: indicator.minPerUnit,
      denominatorRecords: share.formula.denominatorRecords.filter((id) => id !== ''),
    }),
  }
}

function groupsOf(counted: readonly Proof[], need: number): readonly string[] {
  const tally = new Map<string, number>()
  for (const one of counted) {
    const group = one.bodyId ?? one.recordId
    tally.set(group, (tally.get(group) ?? 0) + one.amount)
  }
  return [...tally].filter(([, count]) => count >= need).map(([group]) => group)
}
