import type { FigureLine } from '#shared/domain/rollup/figure-line.ts'
import type { RecordOf } from '#shared/model/kinds.ts'

export interface FigureRow {
  readonly figure: FigureLine
  /** The activity's number and title; empty where it is not known here. */
  readonly activity: string
}

export interface FigureGroup {
  readonly id: string
  /** The level's title; `null` for figures that stand under none. */
  readonly title: string | null
  readonly rows: readonly FigureRow[]
}

/** The figures in the plan's own order, under its levels. */
export const groupFigures = (
  figures: readonly FigureLine[],
  activities: readonly RecordOf<'activity'>[],
  levels: readonly RecordOf<'level'>[],
): readonly FigureGroup[] => {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const rowOf = (figure: FigureLine): FigureRow => {
    const activity = byId.get(figure.activityId)
    return {
      figure,
      activity:
        activity === undefined ? '' : [activity.printedNumber, activity.title].filter(Boolean).join(' '),
    }
  }
  const levelOf = (figure: FigureLine): string | null => byId.get(figure.activityId)?.levelId ?? null
  const known = new Set(levels.map(({ id }) => id))
  const groups = levels
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, title }) => ({
      id,
      title,
      rows: figures.filter((figure) => levelOf(figure) === id).map(rowOf),
    }))
  const loose = figures.filter((figure) => !known.has(levelOf(figure) ?? '')).map(rowOf)
  return [...groups, { id: 'loose', title: null, rows: loose }].filter(({ rows }) => rows.length > 0)
}
