import type { RecordOf } from '../../model/kinds.ts'
import type { PlanParts } from './plan-parts.ts'

/** Where a copied activity goes, and how its parts are named. */
export interface CopyTarget {
  readonly planId: string
  readonly levelId: string | null
  readonly order: number
  readonly newId: () => string
}

export interface CopiedActivity {
  readonly activity: RecordOf<'activity'>
  readonly indicators: readonly RecordOf<'indicator'>[]
}

/**
 * A copy of an activity with the indicators that `keeps` lets through (all by default); each copy names what
 * it was copied from, and parts of an indicator stay its parts. Links inside the copy point inside it.
 */
export function copyActivity(
  parts: PlanParts,
  activity: RecordOf<'activity'>,
  target: CopyTarget,
  keeps: (indicator: RecordOf<'indicator'>) => boolean = () => true,
): CopiedActivity {
  const { planId, levelId, order, newId } = target
  const copy = { ...activity, id: newId(), planId, levelId, order, copiedFromId: activity.id }
  const own = parts.indicators.filter((one) => one.activityId === activity.id && keeps(one))
  const idOf = new Map(own.map((one) => [one.id, newId()]))
  const inside = (id: string | null): string | null => (id === null ? null : (idOf.get(id) ?? null))
  const indicators = own.map((one) => ({
    ...one,
    id: idOf.get(one.id) ?? one.id,
    planId,
    activityId: copy.id,
    parentIndicatorId: inside(one.parentIndicatorId),
    duplicateOfId: inside(one.duplicateOfId),
    copiedFromId: one.id,
  }))
  return { activity: copy, indicators }
}
