import { effectsOf } from '#shared/domain/orders/effects-of.ts'
import { type JudgedWarning, warningsOf, withAccepted } from '#shared/domain/warnings/warnings-of.ts'
import type { AnyRecord, Kind, RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { missingReferences, wrongReferences } from '../../records/references.ts'
import { findRecord, getRecord, loadAll } from '../../records/record-reader.ts'

/** The minutes that an order carries out; `null` where there are none here. */
function orderedBy(core: Core, kind: Kind, record: AnyRecord): RecordOf<'meeting'> | null {
  if (kind !== 'order') return null
  const order = record as RecordOf<'order'>
  const executed = effectsOf(order).find(({ effect }) => effect === 'executes')?.targetId ?? null
  const meetingId = order.meetingId ?? executed
  const found = meetingId === null ? undefined : findRecord(core.db, ownId(core), meetingId, 'meeting')
  return found && !found.deleted ? (found.record as RecordOf<'meeting'>) : null
}

function bodyOf(core: Core, kind: Kind, record: AnyRecord): RecordOf<'body'> | null {
  if (kind !== 'meeting') return null
  const found = findRecord(core.db, ownId(core), (record as RecordOf<'meeting'>).bodyId, 'body')
  return found && !found.deleted ? (found.record as RecordOf<'body'>) : null
}

/** School years that are written in: the current one, and those the institution opened or closed. */
function writtenYears(core: Core): string[] {
  const known = loadAll(core.db, 'school-year').map(({ record }) => record.schoolYear)
  return [...new Set([...known, requireWorkspace(core).schoolYear])].toSorted()
}

/** What is odd in a stored record, with the reasons people accepted it for. */
export function recordWarnings(core: Core, kind: Kind, id: string): JudgedWarning[] {
  const record = getRecord(core.db, ownId(core), id, kind).record as AnyRecord
  const warnings = warningsOf(kind, record, {
    schoolYears: writtenYears(core),
    orderedBy: orderedBy(core, kind, record),
    body: bodyOf(core, kind, record),
    populations: loadAll(core.db, 'population').map((one) => one.record),
    missing: missingReferences(core.db, kind, record).filter(({ to }) => to !== ownId(core)),
    wrong: wrongReferences(core.db, [{ kind, id, next: record }]),
  })
  const accepted = loadAll(core.db, 'accepted-warning')
    .map((one) => one.record)
    .filter((one) => one.recordId === id)
  return withAccepted(warnings, accepted)
}
