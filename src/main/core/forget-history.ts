import type { Provenance } from '../replica/document.ts'
import { renewDocument } from '../replica/renew-document.ts'
import { sql } from '../db/database.ts'
import { documentId, type DocumentName } from '../records/document-id.ts'
import { contentHash } from '../storage/content-hash.ts'
import type { ForgottenHistory } from '#shared/contract/forgotten-history.ts'
import type { Audience } from '#shared/model/shape.ts'
import type { Core } from './core.ts'

/** Up to which stored piece own documents were handed over, to whichever space by whichever of this computer's names. */
function handedOver(core: Core, audience: Audience): number {
  const row = core.db.first(
    sql
      .selectFrom('own_segment')
      .select((eb) => eb.fn.max('up_to_position').as('position'))
      .where('audience', '=', audience),
  )
  return Number(row?.position ?? 0)
}

/** Whether a piece of the document came from elsewhere, or went there: then its history lies on other computers too. */
function isHeldElsewhere(core: Core, name: DocumentName): boolean {
  const piece = core.db.first(
    sql
      .selectFrom('chunk')
      .select('position')
      .where('document_id', '=', documentId(name))
      .where((where) =>
        where.or([where('local', '=', 0), where('position', '<=', handedOver(core, name.audience))]),
      ),
  )
  return piece !== undefined
}

type Renewed = Extract<ReturnType<typeof renewDocument>, object>

/** One document in the place of its history, in the caller's transaction. */
function replaceHistory(core: Core, name: DocumentName, { document, chunk }: Renewed): void {
  const id = documentId(name)
  core.db.run(sql.deleteFrom('chunk').where('document_id', '=', id))
  core.db.run(sql.deleteFrom('undone_span').where('document_id', '=', id))
  core.db.run(
    sql
      .deleteFrom('open_conflict')
      .where('owner_id', '=', name.ownerId)
      .where('bucket', '=', name.bucket)
      .where('audience', '=', name.audience),
  )
  core.db.run(
    sql.insertInto('chunk').values({ document_id: id, sha256: contentHash(chunk), local: 1, bytes: chunk }),
  )
  core.shelf.keep(id, document)
}

/**
 * Writes own documents anew as they read now, each marked, so that other computers leave their former history behind too
 * (`records/merge-chunks.ts`). Rows and search are made again and the file is written anew, so that nothing is left in its free pages.
 * Former versions of these documents and all steps of this computer are gone for ever; copies made before and bundles handed over
 * still have them.
 */
export function forgetHistory(
  core: Core,
  names: readonly DocumentName[],
  provenance: Provenance,
): ForgottenHistory {
  const told = { renewed: 0, shared: 0, unreadable: 0 }
  const renewals: { readonly name: DocumentName; readonly renewed: Renewed }[] = []
  for (const name of names) {
    const renewed = renewDocument(core.shelf.read(documentId(name)), provenance, core.clock.now())
    if (renewed === null) told.unreadable += 1
    else {
      told.shared += isHeldElsewhere(core, name) ? 1 : 0
      renewals.push({ name, renewed })
    }
  }
  if (renewals.length === 0) return told
  core.db.transaction(
    () => {
      for (const { name, renewed } of renewals) replaceHistory(core, name, renewed)
      core.db.run(sql.deleteFrom('journal'))
      core.projector.rebuild()
    },
    () => core.shelf.forgetAll(),
  )
  core.db.wipeDeleted()
  core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
  return { ...told, renewed: renewals.length }
}
