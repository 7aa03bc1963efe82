import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { applyEdits } from '#shared/model/apply-edits.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import {
  backlinksOf,
  findRecord,
  type FoundRecord,
  getRecord,
  listRecords,
} from '../../records/record-reader.ts'
import { recordKey, type RecordWrite } from '../../records/record-writer.ts'
import { versionsOf } from '../../records/record-versions.ts'
import { parseRecord } from '../../records/project-record.ts'
import { refuseWrong } from './refuse-wrong.ts'

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

/** A record that was read at the border. */
type ReadRecord = RecordWrite & { readonly next: AnyRecord }

interface RawRecord {
  readonly kind: Kind
  readonly raw: unknown
  readonly place?: RecordWrite['place']
}

const issuesOf = (error: AppError): readonly unknown[] =>
  Array.isArray(error.details['issues']) ? error.details['issues'] : []

/** Checks a whole list before anything is said, so that every wrong field of every record is named at once. */
function parseAll(list: readonly RawRecord[]): readonly ReadRecord[] {
  const issues: unknown[] = []
  const writes = list.flatMap(({ kind, raw, place }, index): ReadRecord[] => {
    try {
      const next = parseRecord(kind, raw, list.length > 1 ? String(index) : '')
      return [{ kind, id: next.id, next, ...(place === undefined ? {} : { place }) }]
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      issues.push(...issuesOf(error))
      return []
    }
  })
  if (issues.length > 0) {
    throw new AppError('invalid-input', `Wrong records: ${issues.length} places`, {
      details: { kind: list[0]?.kind ?? '', issues },
    })
  }
  return writes
}

export function recordsHandlers(core: Core): Handlers<'records'> {
  // A command line may tell a source of its own; the history shows it as it was told.
  const save = (writes: readonly RecordWrite[], source: string) =>
    saveRecords(core, writes, source as ChangeSource)
  return {
    'records.list': (input) => ({ records: [...listRecords(core.db, ownId(core), input)] }),
    'records.get': ({ id, kind }) => {
      const found = getRecord(core.db, ownId(core), id, kind)
      return { ...strip(found), backlinks: backlinksOf(core.db, id) }
    },
    'records.put': ({ records, source }) => {
      const writes = parseAll(
        records.map(({ kind, record, place }) => ({
          kind,
          raw: completed(core, kind, record),
          ...(place === undefined ? {} : { place }),
        })),
      )
      refuseWrong(core, writes, { ranges: true })
      return { saved: [...save(writes, source)] }
    },
    'records.edit': ({ kind, id, edits, source }) => {
      const found = getRecord(core.db, ownId(core), id, kind)
      const stored = found.record as AnyRecord
      const next = parseRecord(kind, applyEdits(found.record, edits), '', stored)
      refuseWrong(core, [{ kind, id, next, stored }], { ranges: false })
      const saved = save([{ kind, id, next }], source)
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
