import type { TrashedRecord } from '#shared/contract/history-contract.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { DELETED } from '#shared/model/leaves.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { joinedMeetings } from '../../records/joined-meetings.ts'
import { findOwnRecord } from '../../records/record-reader.ts'
import { versionsOf } from '../../records/record-versions.ts'
import { recordKey } from '../../records/record-writer.ts'
import { shownTitle } from './shown-title.ts'

/** So many are looked up in the history; more is no list for a person. */
const MOST = 200

/** Own records with a tombstone, the last removed first. */
export function trash(core: Core): readonly TrashedRecord[] {
  const { workspaceId } = requireWorkspace(core)
  const rows = core.db.all(
    sql
      .selectFrom('record')
      .select(['kind', 'id', 'title', 'date', 'number', 'bucket'])
      .where('owner_id', '=', workspaceId)
      .where('deleted', '=', 1)
      .orderBy('kind')
      .orderBy('id')
      .limit(MOST),
  )
  const joined = new Set(joinedMeetings(core.db).map(({ ownerId, id }) => `${ownerId} ${id}`))
  return rows
    .filter(({ kind, id }) => kind !== 'meeting' || !joined.has(`${workspaceId} ${id}`))
    .flatMap((row): TrashedRecord[] => {
      const { kind, id, date, number, bucket } = row
      if (!isKind(kind)) return []
      const title = row.title || titleOfRemoved(core, kind, id)
      const removal = versionsOf(
        core.shelf,
        { ownerId: workspaceId, bucket },
        recordKey({ kind, id }),
      ).findLast(({ changes }) => changes.some(({ path, after }) => path === DELETED && after === true))
      const [removedAt, removedBy] = [removal?.at ?? null, removal?.author ?? '']
      return [{ kind, id, title, date, number, removedAt, removedBy }]
    })
    .toSorted((left, right) => (right.removedAt ?? '').localeCompare(left.removedAt ?? ''))
}

function titleOfRemoved(core: Core, kind: Kind, id: string): string {
  const found = findOwnRecord(core.db, requireWorkspace(core).workspaceId, kind, id)
  return found ? shownTitle(core, found) : ''
}
