import { indicatorsBelow } from './copy-plan-part.ts'
import type { PlanParts } from './plan-parts.ts'

export interface PartName {
  readonly kind: 'level' | 'activity' | 'indicator'
  readonly id: string
}

const named =
  (kind: PartName['kind']) =>
  ({ id }: { readonly id: string }): PartName => ({ kind, id })

/** A part of a plan with everything that hangs on it, itself first. */
export function partsUnder(parts: PlanParts, { kind, id }: PartName): PartName[] {
  if (kind === 'indicator')
    return [
      { kind, id },
      ...[...indicatorsBelow(parts, id)].filter((one) => one !== id).map((one) => ({ kind, id: one })),
    ]
  const activities = parts.activities.filter((one) => (kind === 'level' ? one.levelId === id : one.id === id))
  const ids = new Set(activities.map((one) => one.id))
  const indicators = parts.indicators.filter(({ activityId }) => ids.has(activityId))
  const own = kind === 'level' ? [{ kind, id }] : []
  return [...own, ...activities.map(named('activity')), ...indicators.map(named('indicator'))]
}
