import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { findDecision } from '#shared/domain/minutes/find-decision.ts'
import { outcomesOfDecision } from '#shared/domain/minutes/outcomes-of-decision.ts'
import { activityFromDecision } from '#shared/domain/plan/activity-from-decision.ts'
import { copyActivity } from '#shared/domain/plan/copy-plan-part.ts'
import { type ChangedPart, movePlanPart } from '#shared/domain/plan/move-plan-part.ts'
import { byOrder } from '#shared/domain/plan/plan-parts.ts'
import { type Core, ownId } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { getStored, getValue, loadAll } from '../../records/record-reader.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { evidenceLinks } from './evidence-links.ts'
import { planPartsFromDb } from './plan-parts-from-db.ts'

const asWrites = (parts: readonly ChangedPart[]): RecordWrite[] =>
  parts.map(({ kind, record }) => ({ kind, id: record.id, next: record }))

function fromDecision(core: Core, input: HandlerInput<'plan.activityFromDecision'>): StoredRecord {
  const meeting = getValue(core.db, ownId(core), input.meetingId, 'meeting')
  const plan = getValue(core.db, ownId(core), input.planId, 'plan')
  const found = findDecision(meeting, input.decisionId)
  if (!found) throw new AppError('not-found', `No decision ${input.decisionId}`, { details: { ...input } })
  const activities = loadAll(core.db, 'activity').map(({ record }) => record)
  const before = outcomesOfDecision(meeting.id, found.decision.id, {
    orders: [],
    activities,
  }).activities.find(({ planId }) => planId === plan.id)
  if (before) return getStored(core.db, ownId(core), before.id, 'activity')
  const neighbours = activities.filter(({ planId }) => planId === plan.id)
  const activity = activityFromDecision({
    id: core.ids.uuid(),
    planId: plan.id,
    levelId: input.levelId,
    order: Math.max(0, ...neighbours.map(({ order }) => order)) + 1,
    found,
    meeting,
  })
  saveRecords(core, [{ kind: 'activity', id: activity.id, next: activity }], 'from-decision')
  return getStored(core.db, ownId(core), activity.id, 'activity')
}

function move(core: Core, input: HandlerInput<'plan.move'>) {
  const { planId } = getValue(core.db, ownId(core), input.id, input.kind)
  const parts = movePlanPart(planPartsFromDb(core.db, planId), input)
  if (parts === null) {
    throw new AppError('not-found', `No place ${input.parentId ?? ''} in plan ${planId}`, {
      details: { ...input },
    })
  }
  saveRecords(core, asWrites(parts), 'moved')
  return { changed: parts.map(({ kind, record }) => ({ kind, id: record.id })) }
}

/** The copy stands behind the original; everything after it moves on and is numbered anew. */
function copy(core: Core, activityId: string): StoredRecord {
  const activity = getValue(core.db, ownId(core), activityId, 'activity')
  const { planId, levelId, order } = activity
  const before = planPartsFromDb(core.db, planId)
  const made = copyActivity(before, activity, { planId, levelId, order, newId: () => core.ids.uuid() })
  const parts = {
    ...before,
    activities: [...before.activities, made.activity],
    indicators: [...before.indicators, ...made.indicators],
  }
  const line = before.activities.filter((one) => one.levelId === levelId).toSorted(byOrder)
  const next = line[line.findIndex(({ id }) => id === activityId) + 1]
  const moved =
    movePlanPart(parts, {
      kind: 'activity',
      id: made.activity.id,
      parentId: levelId,
      beforeId: next?.id ?? null,
    }) ?? []
  const written = new Map(asWrites(moved).map((write) => [write.id, write]))
  const fresh: ChangedPart[] = [
    { kind: 'activity', record: made.activity },
    ...made.indicators.map((record): ChangedPart => ({ kind: 'indicator', record })),
  ]
  const rest = asWrites(fresh).filter(({ id }) => !written.has(id))
  saveRecords(core, [...rest, ...written.values()], 'copied')
  return getStored(core.db, ownId(core), made.activity.id, 'activity')
}

export function planHandlers(core: Core): Handlers<'plan'> {
  return {
    'plan.activityFromDecision': (input) => fromDecision(core, input),
    'plan.move': (input) => move(core, input),
    'plan.copyActivity': ({ activityId }) => copy(core, activityId),
    'plan.evidence': (asked) => evidenceLinks(core, asked),
  }
}
