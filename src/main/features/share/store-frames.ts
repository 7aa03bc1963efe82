import type { Core } from '../../core/core.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { type MergedDocument, storeForeignChunks, unknownChunks } from '../../records/merge-chunks.ts'
import { noteConflicts } from '../../records/open-conflicts.ts'
import type { GuardVerdict } from '../../replica/guard-limits.ts'
import { contentHash } from '../../storage/content-hash.ts'
import type { BundleFrame } from '../../share/bundle-frames.ts'

/** Chunks by the document they belong to, in the order they came. */
export type ChunksByDocument = ReadonlyMap<string, readonly Uint8Array[]>

export function framesByDocument(frames: readonly BundleFrame[]): ChunksByDocument {
  const documents = new Map<string, Uint8Array[]>()
  for (const { docId, chunk } of frames) {
    const chunks = documents.get(docId) ?? []
    // Frames are views into the bundle; what is kept must not keep the whole file alive.
    chunks.push(chunk.slice())
    documents.set(docId, chunks)
  }
  return documents
}

export type GuardedDocuments =
  | { readonly ok: true; readonly fresh: number }
  | { readonly ok: false; readonly reason: string }

const NOTHING: ChunksByDocument = new Map()

/** What is there beside what is stored. */
interface AlsoThere {
  /** What a dry run merged before. */
  readonly overlay?: ChunksByDocument
  /** What is about to be merged before. */
  readonly pending?: ChunksByDocument
}

/** Has the guard open every document that would change; `fresh` counts chunks not stored yet. */
export async function guardDocuments(
  core: Core,
  documents: ChunksByDocument,
  { overlay = NOTHING, pending = NOTHING }: AlsoThere = {},
): Promise<GuardedDocuments> {
  let fresh = 0
  const verdicts: Promise<GuardVerdict>[] = []
  for (const [id, chunks] of documents) {
    const before = pending.get(id) ?? []
    const hashes = new Set(before.map((chunk) => contentHash(chunk)))
    const unknown = unknownChunks(core.db, id, chunks)
      .filter(({ hash }) => !hashes.has(hash))
      .map(({ bytes }) => bytes)
    if (unknown.length === 0) continue
    fresh += unknown.length
    const there = [...core.shelf.chunks(id), ...(overlay.get(id) ?? []), ...before]
    verdicts.push(core.guard.inspect([...there, ...unknown]))
  }
  for (const verdict of await Promise.all(verdicts)) {
    if (!verdict.ok) return { ok: false, reason: verdict.reason }
  }
  return { ok: true, fresh }
}

export interface StoredDocuments {
  /** Aggregates whose records read differently now, each with what changed in its documents. */
  readonly buckets: readonly {
    readonly ownerId: string
    readonly bucket: string
    readonly merged: MergedDocument
  }[]
  /** Changes that build on a history which their document has left behind; they were not merged. */
  readonly late: number
}

/** Stores guarded chunks and projects what they changed, inside the caller's transaction. */
export function storeDocuments(core: Core, documents: ChunksByDocument): StoredDocuments {
  const buckets: StoredDocuments['buckets'][number][] = []
  let late = 0
  for (const [id, chunks] of documents) {
    const name = parseDocumentId(id)
    if (!name) continue
    const wasOpen = core.shelf.isOpen(id)
    const merged = storeForeignChunks(core.db, core.shelf, core.projector, name, chunks)
    late += merged.late
    noteConflicts(core.db, name, merged.conflicts, core.clock.now().toISOString())
    if (merged.changedRecords.size > 0 || merged.conflicts.length > 0) {
      core.projector.projectBucket(name.ownerId, name.bucket, merged.changedRecords)
      buckets.push({ ownerId: name.ownerId, bucket: name.bucket, merged })
    }
    // Thousands come in a row, and nobody looks into most of them again.
    if (!wasOpen) core.shelf.release(id)
  }
  return { buckets, late }
}
