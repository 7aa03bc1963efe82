import type { RecordOf } from '../../model/kinds.ts'
import type { PlanParts } from './plan-parts.ts'

type Indicator = RecordOf<'indicator'>

/** Where a copied activity goes, and how its parts are named. */
export interface CopyTarget {
  readonly planId: string
  readonly levelId: string | null
  readonly order: number
  readonly newId: () => string
}

export interface CopiedActivity {
  readonly activity: RecordOf<'activity'>
  readonly indicators: readonly Indicator[]
}

interface IndicatorTarget {
  readonly planId: string
  readonly activityId: string
  readonly newId: () => string
}

/** Copies of indicators, each naming what it was copied from; links inside the copy point inside it. */
function copyIndicators(own: readonly Indicator[], target: IndicatorTarget): Indicator[] {
  const { planId, activityId, newId } = target
  const idOf = new Map(own.map((one) => [one.id, newId()]))
  const inside = (id: string | null): string | null => (id === null ? null : (idOf.get(id) ?? null))
  return own.map((one) => ({
    ...one,
    id: idOf.get(one.id) ?? one.id,
    planId,
    activityId,
    parentIndicatorId: inside(one.parentIndicatorId),
    duplicateOfId: inside(one.duplicateOfId),
    copiedFromId: one.id,
  }))
}

/**
 * A copy of an activity with the indicators that `keeps` lets through (all by default); each copy names what
 * it was copied from, and parts of an indicator stay its parts. Links inside the copy point inside it.
 */
export function copyActivity(
  parts: PlanParts,
  activity: RecordOf<'activity'>,
  target: CopyTarget,
  keeps: (indicator: Indicator) => boolean = () => true,
): CopiedActivity {
  const { planId, levelId, order, newId } = target
  const copy = { ...activity, id: newId(), planId, levelId, order, copiedFromId: activity.id }
  const own = parts.indicators.filter((one) => one.activityId === activity.id && keeps(one))
  return { activity: copy, indicators: copyIndicators(own, { planId, activityId: copy.id, newId }) }
}

/** A copy of an indicator with its parts, beside it; the copy stays a part of what the first is a part of. */
export function copyIndicator(parts: PlanParts, indicator: Indicator, newId: () => string): Indicator[] {
  const ids = indicatorsBelow(parts, indicator.id)
  const own = [indicator, ...parts.indicators.filter(({ id }) => id !== indicator.id && ids.has(id))]
  const { planId, activityId } = indicator
  const copies = copyIndicators(own, { planId, activityId, newId })
  return copies.map((one) =>
    one.copiedFromId === indicator.id ? { ...one, parentIndicatorId: indicator.parentIndicatorId } : one,
  )
}

/** An indicator and everything below it: parts, and parts of parts. */
export function indicatorsBelow(parts: PlanParts, id: string, seen = new Set([id])): ReadonlySet<string> {
  for (const one of parts.indicators) {
    if (one.parentIndicatorId === null || seen.has(one.id) || !seen.has(one.parentIndicatorId)) continue
    seen.add(one.id)
    indicatorsBelow(parts, one.id, seen)
  }
  return seen
}
