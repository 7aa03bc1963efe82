import type { RecordOf } from '#shared/model/kinds.ts'
import { type ActivityBranch, type LevelBranch, standsFor } from './plan-tree.ts'
import type { PlanView } from './plan-view.ts'

type Activity = RecordOf<'activity'>

/** Where new parts go: beside what is chosen, always into the plan itself and never into the one it hangs on. */
export interface PlaceForNew {
  readonly levelId: string | null
  /** The plan's own activities of that level. */
  readonly ownActivities: readonly Activity[]
  /** For a new indicator: the chosen activity, else the first of the level; a municipal one is not written. */
  readonly activity: Activity | undefined
  /** A school's own activity belongs to the municipal one that is chosen. */
  readonly parentActivityId: string | null
  /** Parts of parts are not made: a sub-indicator's own indicator is taken instead. */
  readonly parentIndicator: RecordOf<'indicator'> | undefined
}

const holds = ({ activity, indicators }: ActivityBranch, id: string | null): boolean =>
  activity.id === id || indicators.some((one) => one.id === id)

const branchWith = (tree: readonly LevelBranch[], id: string | null): LevelBranch | undefined =>
  tree.find(({ level, activities }) => level?.id === id || activities.some((one) => holds(one, id))) ??
  tree[0]

const parentOf = (chosen: Activity | undefined, planId: string): string | null => {
  if (chosen === undefined) return null
  return chosen.planId === planId ? chosen.parentActivityId : chosen.id
}

/** The chosen indicator, or the one it is a part of. */
function wholeIndicator(indicators: readonly RecordOf<'indicator'>[], id: string | null) {
  const chosen = indicators.find((one) => one.id === id)
  return indicators.find((one) => one.id === chosen?.parentIndicatorId) ?? chosen
}

export function placeForNew({ plan, parts, tree }: PlanView, selectedId: string | null): PlaceForNew {
  const branch = branchWith(tree, selectedId)
  const chosen = branch?.activities.find((one) => holds(one, selectedId))?.activity
  const ownActivities = (branch?.activities ?? [])
    .map(({ activity }) => activity)
    .filter(({ planId }) => planId === plan.id)
  const level = branch?.level ?? null
  const own = parts.levels.find((one) => one.id === level?.id || standsFor(one, level))
  return {
    levelId: own?.id ?? null,
    ownActivities,
    activity: chosen === undefined ? ownActivities[0] : ownActivities.find(({ id }) => id === chosen.id),
    parentActivityId: parentOf(chosen, plan.id),
    parentIndicator: wholeIndicator(parts.indicators, selectedId),
  }
}
