import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { Rollup } from '#shared/domain/rollup/rollup.ts'
import { periodValues } from '#shared/domain/rollup/period-values.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace, rollupQuestion, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { rollupSource } from '../../core/rollup-source.ts'
import { saveRecords } from '../../core/save-records.ts'
import { endOfDay, openPast } from '../../records/past-state.ts'
import { findRecord } from '../../records/record-reader.ts'

const translate = createTranslate('lt')

const missingReason = (): AppError =>
  new AppError('invalid-input', 'A decision needs its reason', {
    details: { issues: [{ path: 'reason', rule: 'too_small', params: { minimum: 1 } }] },
  })

/** From what is known now, or from what had been written by a day: the report as it looked then. */
function rollupFor(core: Core, asked: HandlerInput<'rollup.compute'>): Rollup {
  const question = rollupQuestion(core, asked)
  if (!asked.asRecorded || asked.asOf === null) return core.rollups.answer(question).rollup
  const past = openPast(core.db, core.shelf, endOfDay(asked.asOf))
  try {
    return rollupSource(past.db).answer(question).rollup
  } finally {
    past.close()
  }
}

export function rollupHandlers(core: Core): Handlers<'rollup'> {
  const named = (id: string) => {
    const found = findRecord(core.db, ownId(core), id)
    return {
      kind: found?.kind ?? null,
      id,
      title: found?.title ?? '',
      institutionId: found?.institutionId ?? null,
    }
  }
  return {
    'rollup.compute': (asked) => {
      requireWorkspace(core)
      return withReasons(rollupFor(core, asked), translate)
    },
    'rollup.periods': ({ by, asOf }) => {
      requireWorkspace(core)
      return periodValues(core.rollups.input(rollupQuestion(core, { schoolYear: null, asOf })), by)
    },
    'rollup.findings': (asked) => {
      requireWorkspace(core)
      const { findings } = core.rollups.answer(rollupQuestion(core, asked))
      return {
        findings: findings.map((one) => ({
          ...one,
          params: { ...one.params },
          records: one.records.map(named),
        })),
      }
    },
    'rollup.decide': ({ findingId, rule, verdict, reason }) => {
      const { workspaceId } = requireWorkspace(core)
      const id = `fd-${workspaceId}-${findingId.replaceAll(/[^\p{L}\p{N}-]/gu, '-')}`
      const decidedOn = today(core.clock)
      if (verdict === 'open') {
        const found = findRecord(core.db, ownId(core), id, 'finding-decision')
        if (found && !found.deleted)
          saveRecords(core, [{ kind: 'finding-decision', id, next: 'removed' }], 'decided')
        return { decidedOn }
      }
      if (verdict === 'right-as-is' && reason.trim() === '') throw missingReason()
      const decision = { id, institutionId: workspaceId, findingId, rule, verdict, reason, decidedOn }
      const next = SCHEMAS['finding-decision'].parse(decision)
      saveRecords(core, [{ kind: 'finding-decision', id, next }], 'decided')
      return { decidedOn }
    },
  }
}
