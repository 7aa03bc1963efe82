import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { copyActivity, copyIndicator } from '#shared/domain/plan/copy-plan-part.ts'
import { type ChangedPart, movePlanPart, type PlanMove } from '#shared/domain/plan/move-plan-part.ts'
import { byOrder, type PlanParts } from '#shared/domain/plan/plan-parts.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { getStored, getValue } from '../../records/record-reader.ts'
import { planPartsFromDb } from './plan-parts-from-db.ts'

type Asked = HandlerInput<'plan.copyPart'>

interface Ordered {
  readonly id: string
  readonly order: number
}

/** The neighbour that stands behind one now; `null`: it is the last. */
function nextOf(line: readonly Ordered[], id: string): string | null {
  const sorted = line.toSorted(byOrder)
  return sorted[sorted.findIndex((one) => one.id === id) + 1]?.id ?? null
}

/** Writes the copy at its place; everything after it moves on and is numbered anew. */
function place(core: Core, parts: PlanParts, fresh: readonly ChangedPart[], move: PlanMove): StoredRecord {
  const placed = movePlanPart(parts, move) ?? []
  const written = new Map([...fresh, ...placed].map((part) => [part.record.id, part]))
  saveRecords(
    core,
    [...written.values()].map(({ kind, record }) => ({ kind, id: record.id, next: record })),
    'copied',
  )
  return getStored(core.db, ownId(core), move.id, move.kind)
}

function copyOwnActivity(core: Core, activity: RecordOf<'activity'>): StoredRecord {
  const { planId, levelId, order } = activity
  const before = planPartsFromDb(core.db, planId)
  const made = copyActivity(before, activity, { planId, levelId, order, newId: () => core.ids.uuid() })
  const line = before.activities.filter((one) => one.levelId === levelId)
  return placeActivity(core, before, made, nextOf(line, activity.id))
}

function placeActivity(
  core: Core,
  before: PlanParts,
  { activity, indicators }: ReturnType<typeof copyActivity>,
  beforeId: string | null,
): StoredRecord {
  const fresh: ChangedPart[] = [
    { kind: 'activity', record: activity },
    ...indicators.map((record): ChangedPart => ({ kind: 'indicator', record })),
  ]
  const parts = {
    ...before,
    activities: [...before.activities, activity],
    indicators: [...before.indicators, ...indicators],
  }
  return place(core, parts, fresh, {
    kind: 'activity',
    id: activity.id,
    parentId: activity.levelId,
    beforeId,
  })
}

/** The level of the other plan that stands for the activity's own one: its copy, else one of the same kind. */
function levelLike(core: Core, levelId: string | null, into: PlanParts): string | null {
  if (levelId === null) return null
  const level = getValue(core.db, ownId(core), levelId, 'level')
  const copy = into.levels.find(({ copiedFromId }) => copiedFromId === levelId)
  return (copy ?? into.levels.find(({ levelKind }) => levelKind === level.levelKind))?.id ?? null
}

/** A municipal activity as the school's own: it belongs to the first and begins without a state of its own. */
function copyIntoPlan(core: Core, activity: RecordOf<'activity'>, toPlanId: string): StoredRecord {
  const plan = getValue(core.db, ownId(core), toPlanId, 'plan')
  const into = planPartsFromDb(core.db, plan.id)
  const levelId = levelLike(core, activity.levelId, into)
  const made = copyActivity(planPartsFromDb(core.db, activity.planId), activity, {
    planId: plan.id,
    levelId,
    order: activity.order,
    newId: () => core.ids.uuid(),
  })
  const own = { ...made.activity, parentActivityId: activity.id, state: 'none' as const, responsible: '' }
  return placeActivity(core, into, { ...made, activity: own }, null)
}

function copyOwnIndicator(core: Core, indicator: RecordOf<'indicator'>): StoredRecord {
  const before = planPartsFromDb(core.db, indicator.planId)
  const copies = copyIndicator(before, indicator, () => core.ids.uuid())
  const [first] = copies
  if (first === undefined) throw new AppError('internal', `No copy of ${indicator.id}`)
  const line = before.indicators.filter(
    (one) => one.activityId === indicator.activityId && one.parentIndicatorId === indicator.parentIndicatorId,
  )
  return place(
    core,
    { ...before, indicators: [...before.indicators, ...copies] },
    copies.map((record): ChangedPart => ({ kind: 'indicator', record })),
    {
      kind: 'indicator',
      id: first.id,
      parentId: indicator.activityId,
      beforeId: nextOf(line, indicator.id),
    },
  )
}

/** The copy stands behind the original, or last in the plan it is copied into. */
export function copyPart(core: Core, { kind, id, toPlanId }: Asked): StoredRecord {
  if (kind === 'indicator') return copyOwnIndicator(core, getValue(core.db, ownId(core), id, 'indicator'))
  const activity = getValue(core.db, ownId(core), id, 'activity')
  if (toPlanId === null || toPlanId === activity.planId) return copyOwnActivity(core, activity)
  return copyIntoPlan(core, activity, toPlanId)
}
