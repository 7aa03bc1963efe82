import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { VersionRef } from '#shared/contract/history-contract.ts'
import type { Kind } from '#shared/model/kinds.ts'
import type { Leaves } from '#shared/model/leaves.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { sql } from '../../db/database.ts'
import { documentId } from '../../records/document-id.ts'
import { parseRecord, projectRecord } from '../../records/project-record.ts'
import { findRecord, type FoundRecord, getStored, loadAll } from '../../records/record-reader.ts'
import { placedVersionsOf } from '../../records/record-versions.ts'
import { recordKey } from '../../records/record-writer.ts'
import { leavesAt } from '../../replica/document.ts'
import { knowsHeads } from '../../replica/document-past.ts'

function find(core: Core, kind: Kind, id: string): FoundRecord {
  const found = findRecord(core.db, ownId(core), id, kind)
  if (!found) throw new AppError('not-found', `No record ${id}`, { details: { id } })
  return found
}

/** A title for an id of a record, a name for a member's; anything else as it is. */
function titled(core: Core, members: ReadonlyMap<string, string>, name: string, value: unknown): unknown {
  if (!/Ids?$/u.test(name) || typeof value !== 'string') return value
  return members.get(value) ?? (findRecord(core.db, ownId(core), value)?.title || value)
}

const memberNames = (core: Core): ReadonlyMap<string, string> =>
  new Map(
    loadAll(core.db, 'body').flatMap(({ record }) =>
      record.members.map(({ id, name, role }): [string, string] => [id, name || role]),
    ),
  )

type Sender = Output<'history.versions'>['versions'][number]['mergedFrom']

/** Whose every computer is that something was merged from. */
function sendersOf(core: Core): ReadonlyMap<string, Sender> {
  const own = requireWorkspace(core).deviceId
  return new Map(
    core.db
      .all(sql.selectFrom('device').select(['device_id', 'org_name', 'label']))
      .filter(({ device_id }) => device_id !== own)
      .map(({ device_id, org_name, label }) => [device_id, { institution: org_name, label }]),
  )
}

/** Versions of a record in words' raw material, newest first. */
export function recordHistory(core: Core, kind: Kind, id: string): Output<'history.versions'> {
  const found = find(core, kind, id)
  const members = memberNames(core)
  const senders = sendersOf(core)
  const titleOf = (name: string, value: unknown): unknown => titled(core, members, name, value)
  const versions = placedVersionsOf(core.shelf, found, recordKey({ kind, id })).map(
    ({ heads, changes, at, author, device, source, place }) => ({
      ref: heads,
      at,
      author,
      device,
      source,
      place,
      mergedFrom: senders.get(device) ?? null,
      changes: changes.map(({ path, before, after }) => {
        const parts = path.split('/')
        const name = parts.at(-1) ?? ''
        return { path: parts, before: titleOf(name, before), after: titleOf(name, after) }
      }),
    }),
  )
  return {
    title: found.title,
    versions: versions.toReversed(),
    canRestore: !found.readOnly && !found.deleted,
  }
}

function leavesThen(
  core: Core,
  found: FoundRecord,
  key: string,
  audience: Audience,
  head: string | null,
): Leaves {
  if (head === null) return new Map()
  const document = core.shelf.open(documentId({ ...found, audience }))
  if (!knowsHeads(document, [head])) throw new AppError('not-found', `No version ${head}`)
  return leavesAt(document, key, [head])
}

/** What a paper that was given out keeps whatever its words become again: its number, edition and state. */
function standingOf({ record, state }: FoundRecord): Readonly<Record<string, unknown>> {
  if (state !== 'reopened') return {}
  const names = ['state', 'edition', 'number', 'minutesNumber', 'registeredOn', 'reopenReason', 'annulReason']
  return Object.fromEntries(names.flatMap((name) => (name in record ? [[name, record[name]]] : [])))
}

/** Writes a record as it was at a version, as a new version. */
export function restoreVersion(core: Core, kind: Kind, id: string, ref: VersionRef): StoredRecord {
  const found = find(core, kind, id)
  const key = recordKey({ kind, id })
  const then = projectRecord(
    key,
    new Map([
      ...leavesThen(core, found, key, 'facts', ref.facts),
      ...leavesThen(core, found, key, 'text', ref.text),
    ]),
  )
  if (then === null) throw new AppError('not-found', `No version of ${id}`, { details: { id } })
  const next = { ...then.record, ...standingOf(found) }
  saveRecords(core, [{ kind, id, next: parseRecord(kind, next, '') }], 'restored')
  return getStored(core.db, ownId(core), id, kind)
}
