import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { excludedOwners } from '../../records/excluded-owners.ts'
import { readBefore, summarise } from './change-summary.ts'
import { writeShareRule } from './write-share-rule.ts'

function documentsOf(core: Core, ownerId: string) {
  return core.db
    .all(
      sql
        .selectFrom('chunk')
        .select('document_id')
        .distinct()
        .where('document_id', 'like', `${ownerId}|%`)
        .orderBy('document_id'),
    )
    .flatMap((row) => parseDocumentId(row.document_id) ?? [])
    .filter((name) => name.ownerId === ownerId)
}

function nameOf(core: Core, ownerId: string): string {
  const device = core.db.first(sql.selectFrom('device').select('org_name').where('org_id', '=', ownerId))
  const record = core.db.first(
    sql.selectFrom('record').select('title').where('kind', '=', 'institution').where('id', '=', ownerId),
  )
  return record?.title ?? device?.org_name ?? ownerId
}

/**
 * Leaves out, or shows again, everything that one organisation wrote. Nothing is deleted: what it hands over meanwhile
 * is stored and comes back with the rest. It holds on every computer of this organisation. Fails with `not-found`.
 */
export function excludeContribution(
  core: Core,
  institutionId: string,
  excluded: boolean,
): Output<'share.exclude'> {
  const { workspaceId } = requireWorkspace(core)
  const documents = documentsOf(core, institutionId)
  const known = excludedOwners(core.db)
  if (documents.length === 0 || institutionId === workspaceId) {
    throw new AppError('not-found', `Nothing of ${institutionId} is here`, { details: { id: institutionId } })
  }
  const name = known.find(({ id }) => id === institutionId)?.name ?? nameOf(core, institutionId)
  const told = core.db.transaction(
    () => {
      const before = readBefore(core.db, documents)
      const value = excluded ? 'left-out' : 'shown'
      writeShareRule(core, { about: 'contribution', subject: institutionId, name, value })
      return summarise(core.db, documents, before)
    },
    () => core.shelf.forgetAll(),
  )
  core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
  core.events.emit({ name: 'share.changed', payload: {} })
  return { institutionId, excluded, records: told.records.length }
}
