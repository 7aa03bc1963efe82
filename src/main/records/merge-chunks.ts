import type { Leaves } from '#shared/model/leaves.ts'
import { type Db, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import {
  headsOf,
  mergeChunks,
  openDocument,
  type RecordKey,
  type ReplicaDocument,
} from '../replica/document.ts'
import { type FieldPlace, newConflicts } from '../replica/field-conflicts.ts'
import { documentId, type DocumentName } from './document-id.ts'
import type { DocumentShelf } from './document-shelf.ts'
import type { Projector } from './projector.ts'
import { contentHash } from '../storage/content-hash.ts'

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

interface Chunk {
  readonly hash: string
  readonly bytes: Uint8Array
}

const chunkByHash = prepared<{ id: string; hash: string }>()((slot) =>
  sql
    .selectFrom('chunk')
    .select('position')
    .where('document_id', '=', slot('id'))
    .where('sha256', '=', slot('hash')),
)

const insertChunk = prepared<Chunk & { readonly id: string }>()((slot) =>
  sql
    .insertInto('chunk')
    .values({ document_id: slot('id'), sha256: slot('hash'), local: 0, bytes: slot('bytes') })
    .onConflict((conflict) => conflict.doNothing()),
)

/** Chunks that are not stored yet. */
export function unknownChunks(db: Db, id: string, chunks: readonly Uint8Array[]): readonly Chunk[] {
  return chunks
    .map((bytes) => ({ hash: contentHash(bytes), bytes }))
    .filter(({ hash }) => db.first(chunkByHash({ id, hash })) === undefined)
}

/** A document of which nothing was here is opened from what came: half the work of adding to an open one. */
const withChunks = (
  before: ReplicaDocument,
  isNew: boolean,
  chunks: readonly Uint8Array[],
): ReplicaDocument => (isNew ? openDocument(chunks) : mergeChunks(before, chunks))

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
  const isNew = shelf.chunks(id).length === 0
  const before = shelf.read(id)
  const after = withChunks(
    before,
    isNew,
    fresh.map(({ bytes }) => bytes),
  )
  for (const chunk of fresh) db.run(insertChunk({ id, ...chunk }))
  shelf.keep(id, after)
  projector.projectDocument(name, after)
  return differences(before, after)
}
