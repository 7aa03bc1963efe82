import type { PlanMove } from './move-plan-part.ts'
import type { PartName } from './parts-under.ts'
import { activitiesInOrder, byOrder, type PlanParts } from './plan-parts.ts'

interface Row {
  readonly id: string
  readonly order: number
}

/** A line of neighbours under one parent. */
interface Line {
  readonly parentId: string | null
  readonly rows: readonly Row[]
}

function activityLines(parts: PlanParts): Line[] {
  const levels = parts.levels.toSorted(byOrder).map(({ id }) => id)
  const under = (parentId: string | null) => parts.activities.filter(({ levelId }) => levelId === parentId)
  const lines = levels.map((parentId): Line => ({ parentId, rows: under(parentId) }))
  return under(null).length === 0 ? lines : [...lines, { parentId: null, rows: under(null) }]
}

function linesOf(parts: PlanParts, { kind, id }: PartName): Line[] {
  if (kind === 'level') return [{ parentId: null, rows: parts.levels }]
  if (kind === 'activity') return activityLines(parts)
  const parentIndicatorId = parts.indicators.find((one) => one.id === id)?.parentIndicatorId ?? null
  return activitiesInOrder(parts)
    .map((activity) => ({
      parentId: activity.id,
      rows: parts.indicators.filter(
        (one) => one.activityId === activity.id && one.parentIndicatorId === parentIndicatorId,
      ),
    }))
    .filter(({ rows }) => parentIndicatorId === null || rows.some((row) => row.id === id))
}

/**
 * The move that takes a part one step up (-1) or down (1): past its neighbour, and at the end of its line into the
 * level or activity beside. `null` where it stands at the very end. A part of an indicator stays with it.
 */
export function stepMove(parts: PlanParts, part: PartName, step: 1 | -1): PlanMove | null {
  const lines = linesOf(parts, part)
  const lineAt = lines.findIndex(({ rows }) => rows.some(({ id }) => id === part.id))
  const line = lines[lineAt]
  if (line === undefined) return null
  const rows = line.rows.toSorted(byOrder)
  const goal = rows.findIndex(({ id }) => id === part.id) + step
  if (goal >= 0 && goal < rows.length) {
    const beforeId = rows[step === 1 ? goal + 1 : goal]?.id ?? null
    return { ...part, parentId: line.parentId, beforeId }
  }
  const beside = lines[lineAt + step]
  if (beside === undefined) return null
  const beforeId = step === 1 ? (beside.rows.toSorted(byOrder)[0]?.id ?? null) : null
  return { ...part, parentId: beside.parentId, beforeId }
}
