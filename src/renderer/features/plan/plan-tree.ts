import { byOrder, indicatorsUnder, withAllParts } from '#shared/domain/plan/plan-parts.ts'
import type { PlanParts } from '#shared/domain/plan/plan-parts.ts'
import type { RecordOf } from '#shared/model/kinds.ts'

export interface ActivityBranch {
  readonly activity: RecordOf<'activity'>
  /** In the order they are printed, the parts of an indicator after it. */
  readonly indicators: readonly RecordOf<'indicator'>[]
}

export interface LevelBranch {
  /** `null` gathers the activities that stand under no level. */
  readonly level: RecordOf<'level'> | null
  readonly activities: readonly ActivityBranch[]
}

/** A plan as it is read: levels, under them activities, under these indicators, each in its order. */
export const planTree = (parts: PlanParts): readonly LevelBranch[] => {
  const branch = (activity: RecordOf<'activity'>): ActivityBranch => ({
    activity,
    indicators: indicatorsUnder(parts, activity.id).flatMap((one) => withAllParts(parts, one)),
  })
  const sorted = parts.activities.toSorted(byOrder)
  const known = new Set(parts.levels.map(({ id }) => id))
  const loose = sorted.filter(({ levelId }) => levelId === null || !known.has(levelId)).map(branch)
  return [
    ...parts.levels.toSorted(byOrder).map((level) => ({
      level,
      activities: sorted.filter(({ levelId }) => levelId === level.id).map(branch),
    })),
    ...(loose.length === 0 ? [] : [{ level: null, activities: loose }]),
  ]
}

type MaybeLevel = RecordOf<'level'> | null

/** Whether a school's own level stands for a level of the municipality's plan. */
export const standsFor = (own: MaybeLevel, root: MaybeLevel): boolean => {
  if (own === null || root === null) return own === root
  if (own.copiedFromId === root.id) return true
  return own.levelKind === root.levelKind && (own.levelKind !== 'other' || own.title === root.title)
}

/**
 * The municipality's plan with what a school added of its own: its activities stand after the ones they belong
 * to, else last in the level that is alike; its own levels come after.
 */
export const mergedTree = (
  root: readonly LevelBranch[],
  own: readonly LevelBranch[],
): readonly LevelBranch[] => {
  const merged = root.map(({ level, activities }) => {
    const added = own
      .filter((branch) => standsFor(branch.level, level))
      .flatMap((branch) => branch.activities)
    // Last year's activity may be meant: the municipality's plan was copied into this year.
    const names = ({ activity }: ActivityBranch) => [activity.id, activity.copiedFromId]
    const ids = new Set(activities.flatMap(names))
    const belongs = (one: ActivityBranch, root: ActivityBranch) =>
      one.activity.parentActivityId !== null && names(root).includes(one.activity.parentActivityId)
    return {
      level,
      activities: [
        ...activities.flatMap((one) => [one, ...added.filter((mine) => belongs(mine, one))]),
        ...added.filter(({ activity }) => !ids.has(activity.parentActivityId ?? 'none')),
      ],
    }
  })
  const rest = own.filter(({ level }) => !root.some((branch) => standsFor(level, branch.level)))
  return [...merged, ...rest]
}

/** The order key that puts a new row last. */
export const nextOrder = (rows: readonly { readonly order: number }[]): number =>
  rows.reduce((last, { order }) => Math.max(last, order), 0) + 1
