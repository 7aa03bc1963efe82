import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { findDecision } from '#shared/domain/minutes/find-decision.ts'
import { outcomesOfDecision } from '#shared/domain/minutes/outcomes-of-decision.ts'
import { activityFromDecision } from '#shared/domain/plan/activity-from-decision.ts'
import { type ChangedPart, movePlanPart } from '#shared/domain/plan/move-plan-part.ts'
import { partsUnder } from '#shared/domain/plan/parts-under.ts'
import { planFigures } from '#shared/domain/plan/plan-figures.ts'
import { withReason } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { type Core, ownId, rollupQuestion } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { getStored, getValue, loadAll } from '../../records/record-reader.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { copyPart } from './copy-part.ts'
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

/** All or nothing, so that no indicator is left without its activity. */
function remove(core: Core, input: HandlerInput<'plan.removePart'>) {
  const { planId } = getValue(core.db, ownId(core), input.id, input.kind)
  const removed = partsUnder(planPartsFromDb(core.db, planId), input)
  saveRecords(
    core,
    removed.map(({ kind, id }) => ({ kind, id, next: 'removed' })),
    'typed',
  )
  return { removed }
}

function figures(core: Core, { planId, schoolYear }: HandlerInput<'plan.figures'>) {
  const plan = getValue(core.db, ownId(core), planId, 'plan')
  const translate = createTranslate('lt')
  const found = planFigures(core.rollups.input(rollupQuestion(core, { schoolYear, asOf: null })), plan)
  return { figures: found.map((figure) => withReason(figure, translate)) }
}

export function planHandlers(core: Core): Handlers<'plan'> {
  return {
    'plan.activityFromDecision': (input) => fromDecision(core, input),
    'plan.move': (input) => move(core, input),
    'plan.copyActivity': ({ activityId }) =>
      copyPart(core, { kind: 'activity', id: activityId, toPlanId: null }),
    'plan.copyPart': (input) => copyPart(core, input),
    'plan.removePart': (input) => remove(core, input),
    'plan.figures': (input) => figures(core, input),
    'plan.evidence': (asked) => evidenceLinks(core, asked),
  }
}
