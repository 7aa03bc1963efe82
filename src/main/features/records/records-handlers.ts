import { AppError } from '#shared/contract/app-error.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { lockReason } from '#shared/domain/minutes/lock.ts'
import { applyEdits } from '#shared/model/apply-edits.ts'
import { type AnyRecord, isKind, type Kind } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace, writerOf } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import {
  backlinksOf,
  findOwnRecord,
  findRecord,
  type FoundRecord,
  getRecord,
  listRecords,
} from '../../records/record-reader.ts'
import { recordKey, type RecordWrite } from '../../records/record-writer.ts'
import { versionsOf } from '../../records/record-versions.ts'
import { parseRecord } from '../../records/project-record.ts'
import { refuseTakenNumbers } from '../../records/taken-numbers.ts'

const strip = ({ bucket: _bucket, deleted: _deleted, ...stored }: FoundRecord): StoredRecord => stored

const isJson = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fills in what a caller may leave out: a new id, and the own institution. */
function completed(core: Core, kind: Kind, raw: unknown): unknown {
  if (!isJson(raw)) return raw
  const self = requireWorkspace(core).workspaceId
  const owned = kind !== 'institution' && kind !== 'municipality' && kind !== 'level' && kind !== 'activity'
  return {
    ...(owned && kind !== 'indicator' ? { institutionId: self } : {}),
    id: core.ids.uuid(),
    ...raw,
  }
}

function refuseLocked(core: Core, kind: Kind, id: string, next: AnyRecord | 'removed'): void {
  const own = findOwnRecord(core.db, requireWorkspace(core).workspaceId, kind, id)
  if (!own || own.deleted) return
  const reason = lockReason(kind, own.record as AnyRecord, next)
  if (reason) throw new AppError('record-locked', `${kind} ${id} is ${reason}`, { details: { id, reason } })
}

export function recordsHandlers(core: Core): Handlers<'records'> {
  const save = (writes: readonly RecordWrite[], source: string) => {
    const workspace = requireWorkspace(core)
    for (const write of writes) refuseLocked(core, write.kind, write.id, write.next)
    const saved = core.db.transaction(
      () => {
        const result = core.writer.write(writes, writerOf(workspace), source)
        refuseTakenNumbers(core.db, writes)
        return result
      },
      () => core.shelf.forgetAll(),
    )
    const records = saved.filter(({ state }) => state !== 'unchanged').map(({ kind, id }) => ({ kind, id }))
    if (records.length > 0)
      core.events.emit({ name: 'records.changed', payload: { records, source: 'local' } })
    return saved
  }
  return {
    'records.list': (input) => ({ records: [...listRecords(core.db, ownId(core), input)] }),
    'records.get': ({ id, kind }) => {
      const found = getRecord(core.db, ownId(core), id, kind)
      return { ...strip(found), backlinks: backlinksOf(core.db, id) }
    },
    'records.put': ({ records, source }) => {
      const writes = records.map(({ kind, record }, index): RecordWrite => {
        const next = parseRecord(kind, completed(core, kind, record), records.length > 1 ? String(index) : '')
        return { kind, id: next.id, next }
      })
      return { saved: [...save(writes, source)] }
    },
    'records.edit': ({ kind, id, edits }) => {
      const found = getRecord(core.db, ownId(core), id, kind)
      const next = parseRecord(kind, applyEdits(found.record, edits), '')
      const saved = save([{ kind, id, next }], 'typed')
      return {
        savedAt: core.clock.now().toISOString(),
        state: saved[0]?.state ?? 'unchanged',
        record: strip(getRecord(core.db, ownId(core), id, kind)),
      }
    },
    'records.remove': ({ kind, id }) => {
      getRecord(core.db, ownId(core), id, kind)
      save([{ kind, id, next: 'removed' }], 'typed')
      return { removedAt: core.clock.now().toISOString() }
    },
    'records.restore': ({ kind, id }) => {
      const found = findRecord(core.db, ownId(core), id, kind)
      if (!found) throw new AppError('not-found', `No record ${id}`)
      save([{ kind, id, next: parseRecord(kind, found.record, '') }], 'restored')
      return strip(getRecord(core.db, ownId(core), id, kind))
    },
    'records.history': ({ id, kind }) => {
      const found = findRecord(core.db, ownId(core), id, kind)
      if (!found || !isKind(found.kind))
        throw new AppError('not-found', `No record ${id}`, { details: { id } })
      return { versions: [...versionsOf(core.shelf, found, recordKey(found))] }
    },
  }
}
