import { evidenceStrength, strongest } from '#shared/domain/evidence/evidence-strength.ts'
import type { AnyRecord, Kind, RecordOf } from '#shared/model/kinds.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { type Core, ownId } from '../../core/core.ts'
import { findRecord, getStored, loadAll } from '../../records/record-reader.ts'

interface Asked {
  readonly indicatorId?: string | undefined
  readonly recordId?: string | undefined
}

interface Named {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly date: string | null
}

/** A live record by its id and, where it is told, its kind. */
function liveRecord(core: Core, id: string, kind?: Kind) {
  const found = findRecord(core.db, ownId(core), id, kind)
  return found && !found.deleted ? found : null
}

const named = ({ kind, id, title, number, date }: Named): Named => ({ kind, id, title, number, date })

/** The place of an agenda item, or of the item that holds a decision; `null` where the minutes have none such. */
function itemNumber(meeting: StoredRecord['record'], itemId: string | null): number | null {
  if (itemId === null) return null
  const { agenda } = meeting as unknown as RecordOf<'meeting'>
  const at = agenda.findIndex(
    ({ id, decisions }) => id === itemId || decisions.some((decision) => decision.id === itemId),
  )
  return at === -1 ? null : at + 1
}

function linkOf(core: Core, evidence: RecordOf<'evidence'>) {
  const record = evidence.recordId === null ? null : liveRecord(core, evidence.recordId)
  const indicator = liveRecord(core, evidence.indicatorId, 'indicator')
  const proving = record && { kind: record.kind, record: record.record as AnyRecord }
  return {
    evidence: getStored(core.db, ownId(core), evidence.id, 'evidence'),
    strength: evidenceStrength(evidence, proving),
    indicator: indicator && named(indicator),
    record: record && named(record),
    itemNumber: record?.kind === 'meeting' ? itemNumber(record.record, evidence.itemId) : null,
  }
}

/** The chain of proof from one of its ends, each link with its strength. */
export function evidenceLinks(core: Core, { indicatorId, recordId }: Asked) {
  const links = loadAll(core.db, 'evidence')
    .map(({ record }) => record)
    .filter((one) => indicatorId === undefined || one.indicatorId === indicatorId)
    .filter((one) => recordId === undefined || one.recordId === recordId)
    .map((one) => linkOf(core, one))
  return { strongest: strongest(links.map(({ strength }) => strength)), links }
}
