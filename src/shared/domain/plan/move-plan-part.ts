import { assignOrder } from '../../model/row-order.ts'
import type { RecordOf } from '../../model/kinds.ts'
import { indicatorsBelow } from './copy-plan-part.ts'
import { byOrder, type PlanParts } from './plan-parts.ts'
import { renumberPlan } from './renumber-plan.ts'

export interface PlanMove {
  readonly kind: 'level' | 'activity' | 'indicator'
  readonly id: string
  /** The level of an activity, the activity of an indicator; a level has none. */
  readonly parentId: string | null
  /** The neighbour it comes before; `null`: last. */
  readonly beforeId: string | null
}

/** Records of a plan that a move changed, whole. */
export type ChangedPart =
  | { readonly kind: 'level'; readonly record: RecordOf<'level'> }
  | { readonly kind: 'activity'; readonly record: RecordOf<'activity'> }
  | { readonly kind: 'indicator'; readonly record: RecordOf<'indicator'> }

interface Placed {
  readonly id: string
  readonly order: number
}

/** Neighbours with their new places; as few of them change as can be, so that two moves apart both stand. */
function placed<Part extends Placed>(
  neighbours: readonly Part[],
  moved: Part,
  beforeId: string | null,
): Part[] {
  const rest = neighbours.filter(({ id }) => id !== moved.id).toSorted(byOrder)
  const found = rest.findIndex(({ id }) => id === beforeId)
  const at = found === -1 ? rest.length : found
  const line = [...rest.slice(0, at), moved, ...rest.slice(at)]
  const stored = new Map(rest.map(({ id, order }) => [id, order]))
  const orders = assignOrder(
    line.map(({ id }) => id),
    stored,
  )
  return line.map((part) => ({ ...part, order: orders.get(part.id) ?? part.order }))
}

const replaced = <Part extends Placed>(all: readonly Part[], next: readonly Part[]): Part[] => {
  const byId = new Map(next.map((part) => [part.id, part]))
  return all.map((part) => byId.get(part.id) ?? part)
}

function moveLevel(parts: PlanParts, { id, beforeId }: PlanMove): PlanParts | null {
  const level = parts.levels.find((one) => one.id === id)
  return level ? { ...parts, levels: placed(parts.levels, level, beforeId) } : null
}

function moveActivity(parts: PlanParts, { id, parentId, beforeId }: PlanMove): PlanParts | null {
  const activity = parts.activities.find((one) => one.id === id)
  if (!activity || (parentId !== null && !parts.levels.some((one) => one.id === parentId))) return null
  const moved = { ...activity, levelId: parentId }
  const neighbours = parts.activities.filter((one) => one.levelId === parentId)
  const next = placed(neighbours, moved, beforeId)
  return { ...parts, activities: replaced(parts.activities, next) }
}

function moveIndicator(parts: PlanParts, { id, parentId, beforeId }: PlanMove): PlanParts | null {
  const indicator = parts.indicators.find((one) => one.id === id)
  if (!indicator || !parts.activities.some((one) => one.id === parentId)) return null
  const activityId = parentId ?? indicator.activityId
  const carried = indicatorsBelow(parts, id)
  const stays = activityId === indicator.activityId
  const moved = { ...indicator, activityId, parentIndicatorId: stays ? indicator.parentIndicatorId : null }
  const all = parts.indicators.map((one) => (carried.has(one.id) ? { ...one, activityId } : one))
  const neighbours = all.filter(
    (one) => one.activityId === activityId && one.parentIndicatorId === moved.parentIndicatorId,
  )
  return { ...parts, indicators: replaced(all, placed(neighbours, moved, beforeId)) }
}

const MOVES = { level: moveLevel, activity: moveActivity, indicator: moveIndicator } as const

function changed(before: PlanParts, after: PlanParts): ChangedPart[] {
  const differs = <Part extends Placed>(list: readonly Part[], old: readonly Part[]): Part[] => {
    const known = new Map(old.map((part) => [part.id, JSON.stringify(part)]))
    return list.filter((part) => known.get(part.id) !== JSON.stringify(part))
  }
  return [
    ...differs(after.levels, before.levels).map((record) => ({ kind: 'level', record }) as const),
    ...differs(after.activities, before.activities).map((record) => ({ kind: 'activity', record }) as const),
    ...differs(after.indicators, before.indicators).map((record) => ({ kind: 'indicator', record }) as const),
  ]
}

/**
 * Moves a level, an activity or an indicator; it takes with it everything that hangs on it (children point to
 * their parent, so activities, indicators and their evidence come along by themselves), and the printed
 * numbers follow. Gives the records to write; `null` where the part or its new place is not in this plan.
 */
export function movePlanPart(parts: PlanParts, move: PlanMove): ChangedPart[] | null {
  const moved = MOVES[move.kind](parts, move)
  if (moved === null) return null
  const numbers = renumberPlan(moved, parts)
  return changed(parts, {
    levels: moved.levels,
    activities: replaced(moved.activities, numbers.activities),
    indicators: replaced(moved.indicators, numbers.indicators),
  })
}
