import type { Leaves } from '#shared/model/leaves.ts'
import { type Db, type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import {
  freeDocument,
  headsOf,
  mergeChunks,
  openDocument,
  type RecordKey,
  type ReplicaDocument,
} from '../replica/document.ts'
import { type FieldPlace, newConflicts } from '../replica/field-conflicts.ts'
import { leftBehind, type Pruned, renewalOf, withoutFormer } from '../replica/renew-document.ts'
import { noteLateChanges } from './late-changes.ts'
import { ownOrganisation } from './own-organisation.ts'
import { documentId, type DocumentName } from './document-id.ts'
import type { DocumentShelf } from './document-shelf.ts'
import type { Projector } from './projector.ts'
import { contentHash } from '../storage/content-hash.ts'

export interface MergedDocument {
  readonly changedRecords: ReadonlySet<RecordKey>
  /** Fields that two devices gave different values, found by this merge. */
  readonly conflicts: readonly FieldPlace[]
  /** Changes that build on a history which the document has left behind; they were not merged. */
  readonly late: number
}

const NONE: MergedDocument = { changedRecords: new Set(), conflicts: [], late: 0 }

const readsDifferently = (before: Leaves | undefined, after: Leaves): boolean =>
  before?.size !== after.size || [...after].some(([path, value]) => before.get(path) !== value)

function differences(before: ReplicaDocument, after: ReplicaDocument): Omit<MergedDocument, 'late'> {
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

const hashesOf = prepared<{ id: string }>()((slot) =>
  sql.selectFrom('chunk').select('sha256').where('document_id', '=', slot('id')),
)

/** By content: what is stored of a document. */
export const storedHashes = (db: ReadDb, id: string): readonly string[] =>
  db.all(hashesOf({ id })).map(({ sha256 }) => sha256)

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
  const unknown = unknownChunks(db, id, chunks)
  if (unknown.length === 0) return NONE
  const isNew = shelf.chunks(id).length === 0
  const before = shelf.read(id)
  const { fresh, late } = withoutLate(before, unknown)
  if (fresh.length === 0) return { ...NONE, late }
  const merged = withChunks(
    before,
    isNew,
    fresh.map(({ bytes }) => bytes),
  )
  for (const chunk of fresh) db.run(insertChunk({ id, ...chunk }))
  const pruned = withoutFormer(merged)
  if (pruned !== null) return keepRenewed(db, shelf, projector, { name, before, pruned, late })
  shelf.keep(id, merged)
  projector.projectDocument(name, merged)
  const told = { ...differences(before, merged), late }
  if (!isNew) freeDocument(before)
  return told
}

/** What was written upon a history that this document has left behind is not merged. */
function withoutLate(
  before: ReplicaDocument,
  chunks: readonly Chunk[],
): { readonly fresh: readonly Chunk[]; readonly late: number } {
  const renewal = renewalOf(before)
  if (renewal === null) return { fresh: chunks, late: 0 }
  const { former, late } = leftBehind(
    renewal,
    chunks.map(({ bytes }) => bytes),
  )
  return { fresh: chunks.filter(({ bytes }) => !former.has(bytes) && !late.has(bytes)), late: late.size }
}

interface RenewedMerge {
  readonly name: DocumentName
  readonly before: ReplicaDocument
  readonly pruned: Pruned
  readonly late: number
}

/**
 * A document was written anew elsewhere: its former history goes here too, with the steps that tell of it. What was written
 * here or arrived here upon the former history is kept as late changes, for a person to write again.
 */
function keepRenewed(
  db: Db,
  shelf: DocumentShelf,
  projector: Projector,
  { name, before, pruned, late }: RenewedMerge,
): MergedDocument {
  const id = documentId(name)
  const kept = new Map(pruned.chunks.map((bytes) => [contentHash(bytes), bytes]))
  const stored = db.all(sql.selectFrom('chunk').select('sha256').where('document_id', '=', id))
  for (const { sha256 } of stored) {
    if (kept.delete(sha256)) continue
    db.run(sql.deleteFrom('chunk').where('document_id', '=', id).where('sha256', '=', sha256))
  }
  for (const [hash, bytes] of kept) db.run(insertChunk({ id, hash, bytes }))
  db.run(sql.deleteFrom('undone_span').where('document_id', '=', id))
  if (name.ownerId === ownOrganisation(db)) {
    db.run(sql.deleteFrom('journal'))
    noteLateChanges(db, name, before, pruned)
  }
  shelf.keep(id, pruned.document)
  projector.projectDocument(name, pruned.document)
  const changed = [...new Set([...before.records.keys(), ...pruned.document.records.keys()])].filter((key) =>
    readsDifferently(before.records.get(key), pruned.document.records.get(key) ?? new Map()),
  )
  return { changedRecords: new Set(changed), conflicts: [], late }
}
