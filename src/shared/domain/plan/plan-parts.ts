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

type Indicator = RecordOf<'indicator'>

/** Indicators of an activity that are no part of another one. */
export const indicatorsUnder = (parts: PlanParts, activityId: string): Indicator[] =>
  parts.indicators
    .filter((one) => one.activityId === activityId && wholeOf(one, parts) === null)
    .toSorted(byOrder)

/** Its parts, without parts of parts. */
export const subIndicatorsOf = (parts: PlanParts, indicatorId: string): Indicator[] =>
  parts.indicators
    .filter((one) => one.parentIndicatorId === indicatorId && wholeOf(one, parts) === indicatorId)
    .toSorted(byOrder)

/** An indicator, its parts and parts of parts, each after what it belongs to. */
export const withAllParts = (parts: PlanParts, indicator: Indicator): Indicator[] => [
  indicator,
  ...subIndicatorsOf(parts, indicator.id).flatMap((one) => withAllParts(parts, one)),
]

/**
 * The indicator of the same activity that one is a part of; where that is gone, it stands for itself. Two computers
 * may make two indicators parts of each other: the one of such a ring with the smallest id stands for itself, so that
 * none of them is hidden.
 */
function wholeOf(one: Indicator, parts: PlanParts): string | null {
  const above = ({ id, parentIndicatorId, activityId }: Indicator): Indicator | undefined =>
    parentIndicatorId === null || parentIndicatorId === id
      ? undefined
      : parts.indicators.find((other) => other.id === parentIndicatorId && other.activityId === activityId)
  const whole = above(one)?.id ?? null
  const way = [one]
  for (let next = above(one); next !== undefined && !way.includes(next); next = above(next)) {
    way.push(next)
    if (above(next) === one) return way.every(({ id }) => one.id <= id) ? null : whole
  }
  return whole
}

/** Activities in the order they are printed: level by level, those without a level last. */
export function activitiesInOrder(parts: PlanParts): RecordOf<'activity'>[] {
  const levels = parts.levels.toSorted(byOrder).map(({ id }) => id)
  const rank = (one: RecordOf<'activity'>): number => {
    const at = levels.indexOf(one.levelId ?? '')
    return at === -1 ? levels.length : at
  }
  return parts.activities.toSorted((one, other) => rank(one) - rank(other) || byOrder(one, other))
}
