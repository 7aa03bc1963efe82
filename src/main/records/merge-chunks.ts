import type { Leaves } from '#shared/model/leaves.ts'
import { type Db, sql } from '../db/database.ts'
import { headsOf, mergeChunks, type RecordKey, type ReplicaDocument } from '../replica/document.ts'
import { type FieldPlace, newConflicts } from '../replica/field-conflicts.ts'
import { documentId, type DocumentName } from './document-id.ts'
import type { DocumentShelf } from './document-shelf.ts'
import type { Projector } from './projector.ts'
import { sha256 } from './record-writer.ts'

export interface MergedDocument {
  readonly changedRecords: ReadonlySet<RecordKey>
  /** Fields that two devices gave different values, found by this merge. */
  readonly conflicts: readonly FieldPlace[]
}

const NONE: MergedDocument = { changedRecords: new Set(), conflicts: [] }

const readsDifferently = (before: Leaves | undefined, after: Leaves): boolean =>
  before?.size !== after.size || [...after].some(([path, value]) => before.get(path) !== value)

function differences(before: ReplicaDocument, after: ReplicaDocument): MergedDocument {
  const changed = [...after.records].filter(([record, leaves]) =>
    readsDifferently(before.records.get(record), leaves),
  )
  return {
    changedRecords: new Set(changed.map(([record]) => record)),
    conflicts: newConflicts(after, headsOf(before)),
  }
}

/** Chunks that are not stored yet. */
export function unknownChunks(db: Db, id: string, chunks: readonly Uint8Array[]): readonly Uint8Array[] {
  return chunks.filter(
    (chunk) =>
      db.first(
        sql
          .selectFrom('chunk')
          .select('position')
          .where('document_id', '=', id)
          .where('sha256', '=', sha256(chunk)),
      ) === undefined,
  )
}

/**
 * Adds guarded chunks from elsewhere to one document, inside the caller's transaction. Says which records
 * read differently now; the caller projects their aggregate.
 */
export function storeForeignChunks(
  db: Db,
  shelf: DocumentShelf,
  projector: Projector,
  name: DocumentName,
  chunks: readonly Uint8Array[],
): MergedDocument {
  const id = documentId(name)
  const fresh = unknownChunks(db, id, chunks)
  if (fresh.length === 0) return NONE
  const before = shelf.open(id)
  const after = mergeChunks(before, fresh)
  for (const chunk of fresh) {
    db.run(
      sql
        .insertInto('chunk')
        .values({ document_id: id, sha256: sha256(chunk), local: 0, bytes: chunk })
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
  shelf.keep(id, after)
  projector.projectDocument(name, after)
  return differences(before, after)
}
