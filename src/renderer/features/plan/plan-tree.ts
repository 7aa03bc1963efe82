import type { RecordOf } from '#shared/model/kinds.ts'

interface PlanRecords {
  readonly levels: readonly RecordOf<'level'>[]
  readonly activities: readonly RecordOf<'activity'>[]
  readonly indicators: readonly RecordOf<'indicator'>[]
}

export interface ActivityBranch {
  readonly activity: RecordOf<'activity'>
  readonly indicators: readonly RecordOf<'indicator'>[]
}

export interface LevelBranch {
  /** `null` gathers the activities that stand under no level. */
  readonly level: RecordOf<'level'> | null
  readonly activities: readonly ActivityBranch[]
}

const inOrder = (
  a: { readonly order: number; readonly id: string },
  b: { readonly order: number; readonly id: string },
) => a.order - b.order || (a.id < b.id ? -1 : 1)

/** A plan as it is read: levels, under them activities, under these indicators, each in its order. */
export const planTree = ({ levels, activities, indicators }: PlanRecords): readonly LevelBranch[] => {
  const branch = (activity: RecordOf<'activity'>): ActivityBranch => ({
    activity,
    indicators: indicators.filter(({ activityId }) => activityId === activity.id).toSorted(inOrder),
  })
  const sorted = activities.toSorted(inOrder)
  const known = new Set(levels.map(({ id }) => id))
  const loose = sorted.filter(({ levelId }) => levelId === null || !known.has(levelId)).map(branch)
  return [
    ...levels.toSorted(inOrder).map((level) => ({
      level,
      activities: sorted.filter(({ levelId }) => levelId === level.id).map(branch),
    })),
    ...(loose.length === 0 ? [] : [{ level: null, activities: loose }]),
  ]
}

/** The order key that puts a new row last. */
export const nextOrder = (rows: readonly { readonly order: number }[]): number =>
  rows.reduce((last, { order }) => Math.max(last, order), 0) + 1
