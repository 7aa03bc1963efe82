import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { writeSetting } from '../../db/settings.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { EXCLUDED_SETTING, excludedOwners } from '../../records/excluded-owners.ts'
import { readBefore, summarise } from './change-summary.ts'

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
 * is stored and comes back with the rest. A decision of this computer. Fails with `not-found`.
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
  const others = known.filter(({ id }) => id !== institutionId)
  const entry = {
    id: institutionId,
    name: known.find(({ id }) => id === institutionId)?.name ?? nameOf(core, institutionId),
    since: core.clock.now().toISOString(),
  }
  const told = core.db.transaction(
    () => {
      const before = readBefore(core.db, documents)
      writeSetting(core.db, EXCLUDED_SETTING, excluded ? [...others, entry] : others)
      for (const name of documents) {
        const id = `${name.ownerId}|${name.bucket}|${name.audience}`
        core.projector.projectDocument(name, core.shelf.open(id))
        core.projector.projectBucket(name.ownerId, name.bucket)
      }
      return summarise(core.db, documents, before)
    },
    () => core.shelf.forgetAll(),
  )
  core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
  core.events.emit({ name: 'share.changed', payload: {} })
  return { institutionId, excluded, records: told.records.length }
}
