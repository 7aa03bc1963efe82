import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import type { Figure } from './figure.ts'
import { outcome } from './figure.ts'
import { proofsOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { toldNumbers } from './told-numbers.ts'
import { toldShareFigure } from './told-share-figure.ts'

/**
 * A share of people: only numbers of people that somebody told make it (observations, pupils covered by talk
 * rounds). Attendances are not people, so events and meetings never give its numerator; they are listed as
 * left out.
 */
export function peopleShareFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const told = toldNumbers(indicator, context, window)
  const isByAttendance = indicator.source === 'events' || indicator.source === 'hosted-events'
  const attended = isByAttendance ? proofsOf(indicator, context).counted : []
  const leftOut = attended.map(({ recordId, institutionId, date }) => ({
    recordId,
    institutionId,
    date,
    why: 'attendances-not-people' as const,
  }))
  const links = indicator.source === 'evidence' ? otherLinks(indicator, context) : []
  const all = { counted: told.counted, leftOut: [...told.leftOut, ...leftOut, ...links] }
  const figure = toldShareFigure(indicator, context, window, all, 'people')
  if (figure.numerator !== null || attended.length === 0) return figure
  return {
    ...figure,
    outcome: outcome('not-computable', 'attendances-not-people', {
      count: new Set(attended.map((one) => one.recordId)).size,
    }),
  }
}

/** Linked records that carry no number of people: shown, and a reason for "planned" or "only named". */
function otherLinks(indicator: Indicator, context: RollupContext) {
  const sorted = proofsOf(indicator, context)
  const isTalk = (id: string) => context.find(id)?.kind === 'talk-round'
  const silent = sorted.counted.map(({ recordId, institutionId, date }) => ({
    recordId,
    institutionId,
    date,
    why: 'no-numerator' as const,
  }))
  return [...sorted.leftOut, ...silent].filter((one) => !isTalk(one.recordId))
}
