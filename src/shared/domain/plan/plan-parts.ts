import type { RecordOf } from '../../model/kinds.ts'

/** Everything that hangs on one plan, in any order. */
export interface PlanParts {
  readonly levels: readonly RecordOf<'level'>[]
  readonly activities: readonly RecordOf<'activity'>[]
  readonly indicators: readonly RecordOf<'indicator'>[]
}

interface Ordered {
  readonly id: string
  readonly order: number
}

/** By place, equal places by id, the same on every device. */
export const byOrder = (one: Ordered, other: Ordered): number =>
  one.order - other.order || (one.id < other.id ? -1 : 1)

/** Indicators of an activity that are no part of another one. */
export const indicatorsUnder = (parts: PlanParts, activityId: string): RecordOf<'indicator'>[] =>
  parts.indicators
    .filter((one) => one.activityId === activityId && !isSubIndicator(one, parts))
    .toSorted(byOrder)

export const subIndicatorsOf = (parts: PlanParts, indicatorId: string): RecordOf<'indicator'>[] =>
  parts.indicators
    .filter((one) => one.parentIndicatorId === indicatorId && one.id !== indicatorId)
    .toSorted(byOrder)

/** Part of an indicator of the same activity; one whose parent is gone stands for itself. */
const isSubIndicator = (one: RecordOf<'indicator'>, parts: PlanParts): boolean =>
  parts.indicators.some(
    (other) =>
      other.id === one.parentIndicatorId && other.id !== one.id && other.activityId === one.activityId,
  )

/** Activities in the order they are printed: level by level, those without a level last. */
export function activitiesInOrder(parts: PlanParts): RecordOf<'activity'>[] {
  const levels = parts.levels.toSorted(byOrder).map(({ id }) => id)
  const rank = (one: RecordOf<'activity'>): number => {
    const at = levels.indexOf(one.levelId ?? '')
    return at === -1 ? levels.length : at
  }
  return parts.activities.toSorted((one, other) => rank(one) - rank(other) || byOrder(one, other))
}
