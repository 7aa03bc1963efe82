import type { Kind } from '#shared/model/kinds.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type Db, type ReadDb, sql } from '../db/database.ts'
import { changesInside, knowsHeads } from '../replica/document-past.ts'
import { claimsOf, type FieldClaim, type FieldPlace } from '../replica/field-conflicts.ts'
import { type BucketName, hiddenSpans } from './bucket-view.ts'
import { documentId, type DocumentName, parseDocumentId } from './document-id.ts'
import type { DocumentShelf } from './document-shelf.ts'
import { nameOfKey } from './project-record.ts'

/** A field that two devices gave different values and nobody has decided. */
export interface OpenConflict extends BucketName, FieldPlace {
  readonly audience: Audience
  readonly kind: Kind
  readonly id: string
  readonly foundAt: string
  readonly claims: readonly FieldClaim[]
}

/** Notes fields that a merge made questions, in its transaction. */
export function noteConflicts(
  db: Db,
  { ownerId, bucket, audience }: DocumentName,
  places: readonly FieldPlace[],
  at: string,
): void {
  for (const { record, path } of places) {
    db.run(
      sql
        .insertInto('open_conflict')
        .values({ owner_id: ownerId, bucket, audience, record_key: record, path, found_at: at })
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
}

export function forgetConflict(db: Db, { ownerId, bucket, record, path }: BucketName & FieldPlace): void {
  db.run(
    sql
      .deleteFrom('open_conflict')
      .where('owner_id', '=', ownerId)
      .where('bucket', '=', bucket)
      .where('record_key', '=', record)
      .where('path', '=', path),
  )
}

/** Questions that still stand: what a later change settled, or an undone merge brought, is none any more. */
export function openConflicts(db: ReadDb, shelf: DocumentShelf): readonly OpenConflict[] {
  const rows = db.all(
    sql
      .selectFrom('open_conflict')
      .selectAll()
      .orderBy('owner_id')
      .orderBy('bucket')
      .orderBy('record_key')
      .orderBy('path'),
  )
  return rows.flatMap((row): OpenConflict[] => {
    const { owner_id: ownerId, bucket, record_key: record, path } = row
    const id = documentId({ ownerId, bucket, audience: row.audience === 'text' ? 'text' : 'facts' })
    const audience = parseDocumentId(id)?.audience ?? 'facts'
    const name = nameOfKey(record)
    const document = shelf.open(id)
    const hidden = hiddenSpans(db, { ownerId, bucket })
      .filter((one) => one.audience === audience && knowsHeads(document, one.span.after))
      .flatMap(({ span }) => [...changesInside(document, span)])
    const claims = claimsOf(document, { record, path }, new Set(hidden))
    if (!name || claims.length < 2) return []
    return [{ ownerId, bucket, record, path, audience, ...name, foundAt: row.found_at, claims }]
  })
}
