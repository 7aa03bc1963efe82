import type { Core } from '../../core/core.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { type MergedDocument, storeForeignChunks, unknownChunks } from '../../records/merge-chunks.ts'
import { noteConflicts } from '../../records/open-conflicts.ts'
import type { BundleFrame } from '../../share/bundle-frames.ts'

/** Chunks by the document they belong to, in the order they came. */
export function framesByDocument(frames: readonly BundleFrame[]): ReadonlyMap<string, readonly Uint8Array[]> {
  const documents = new Map<string, Uint8Array[]>()
  for (const { docId, chunk } of frames) {
    const chunks = documents.get(docId) ?? []
    // Frames are views into the bundle; what is kept must not keep the whole file alive.
    chunks.push(chunk.slice())
    documents.set(docId, chunks)
  }
  return documents
}

export type GuardedFrames =
  | { readonly ok: true; readonly fresh: number }
  | { readonly ok: false; readonly reason: string }

/** Has the guard open every document the frames would change; `fresh` counts chunks not stored yet. */
export async function guardFrames(
  core: Core,
  frames: readonly BundleFrame[],
  overlay: ReadonlyMap<string, readonly Uint8Array[]> = new Map(),
): Promise<GuardedFrames> {
  let fresh = 0
  for (const [id, chunks] of framesByDocument(frames)) {
    const unknown = unknownChunks(core.db, id, chunks)
    if (unknown.length === 0) continue
    fresh += unknown.length
    const verdict = await core.guard.inspect([
      ...core.shelf.chunks(id),
      ...(overlay.get(id) ?? []),
      ...unknown,
    ])
    if (!verdict.ok) return { ok: false, reason: verdict.reason }
  }
  return { ok: true, fresh }
}

export interface StoredFrames {
  /** Aggregates whose records read differently now, each with what changed in its documents. */
  readonly buckets: readonly {
    readonly ownerId: string
    readonly bucket: string
    readonly merged: MergedDocument
  }[]
}

/** Stores guarded frames and projects what they changed, inside the caller's transaction. */
export function storeFrames(core: Core, frames: readonly BundleFrame[]): StoredFrames {
  const buckets: StoredFrames['buckets'][number][] = []
  for (const [id, chunks] of framesByDocument(frames)) {
    const name = parseDocumentId(id)
    if (!name) continue
    const merged = storeForeignChunks(core.db, core.shelf, core.projector, name, chunks)
    noteConflicts(core.db, name, merged.conflicts, core.clock.now().toISOString())
    if (merged.changedRecords.size === 0 && merged.conflicts.length === 0) continue
    core.projector.projectBucket(name.ownerId, name.bucket, merged.changedRecords)
    buckets.push({ ownerId: name.ownerId, bucket: name.bucket, merged })
  }
  return { buckets }
}
