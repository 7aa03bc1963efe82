import type { Workspace } from '#shared/contract/workspace-contract.ts'
import type { Core } from '../../core/core.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { ScanItem } from '../../share/scan.ts'
import type { ReadDb } from '../../db/database.ts'
import { storedHashes } from '../../records/merge-chunks.ts'
import { contentHash } from '../../storage/content-hash.ts'
import { isFileFrame } from './attachment-frames.ts'
import { framesForUs, judgeSender } from './sender-verdict.ts'
import {
  type ChunksByDocument,
  framesByDocument,
  guardDocuments,
  type GuardedDocuments,
} from './store-frames.ts'

/** The documents of a bundle, with the guard's word on them where it was asked already. */
export interface AskedGuard {
  readonly documents: ChunksByDocument
  readonly verdict: Promise<GuardedDocuments> | null
  /** Where bundles before it were to change the same documents: the hashes of what would be stored of each by then. */
  readonly assumed: ReadonlyMap<string, ReadonlySet<string>>
}

export interface AheadContext {
  readonly core: Core
  readonly workspace: Workspace
  readonly overlay: ChunksByDocument
  readonly only: ReadonlySet<string> | null
  readonly strict: boolean
  readonly dryRun: boolean
}

const bundleOf = (item: ScanItem): Bundle | null => {
  if (item.verdict === 'new') return item.own ? null : item.bundle
  return item.verdict === 'newer-program' ? item.bundle : null
}

/** The documents of a bundle that this workspace takes in. */
export const documentsForUs = (workspace: Workspace, bundle: Bundle): ChunksByDocument =>
  framesByDocument(framesForUs(workspace, bundle).filter((frame) => !isFileFrame(frame)))

interface ReadItem {
  readonly item: ScanItem
  readonly asked: AskedGuard | null
}

/** So many files, and so many bytes of several, are read ahead at most: what is not for us lies between what is. */
const READ_AHEAD = 8
const READ_AHEAD_BYTES = 4 * 1024 * 1024
/** So many bundles lie at the guard beside the one that is merged: it is several times as fast. */
const ASKED_AHEAD = 1

function ask(context: AheadContext, item: ScanItem, before: readonly ReadItem[]): AskedGuard | null {
  const { core, workspace, overlay, only, strict, dryRun } = context
  const bundle = bundleOf(item)
  if (!bundle || bundle.meta.kind === 'head' || only?.has(bundle.meta.orgId) === false) return null
  if (judgeSender(core.db, workspace, bundle, strict).state !== 'accepted') return null
  const documents = documentsForUs(workspace, bundle)
  if (documents.size === 0) return null
  const pending = pendingOf(documents, before)
  // A look stores nothing that could be compared with what was assumed.
  if (dryRun && pending.size > 0) return { documents, verdict: null, assumed: new Map() }
  const assumed = new Map([...pending].map(([id, chunks]) => [id, storedWith(core.db, id, chunks)]))
  return { documents, verdict: guardDocuments(core, documents, { overlay, pending }), assumed }
}

/** What bundles before it are about to bring of the same documents. */
function pendingOf(documents: ChunksByDocument, before: readonly ReadItem[]): ChunksByDocument {
  const pending = new Map<string, readonly Uint8Array[]>()
  for (const { asked } of before) {
    for (const [id, chunks] of asked?.documents ?? []) {
      if (documents.has(id)) pending.set(id, [...(pending.get(id) ?? []), ...chunks])
    }
  }
  return pending
}

function storedWith(db: ReadDb, id: string, chunks: readonly Uint8Array[]): ReadonlySet<string> {
  return new Set([...storedHashes(db, id), ...chunks.map((chunk) => contentHash(chunk))])
}

/** What the guard said, where all that it assumed came true: nothing was held back, refused or left behind. */
export function guardedAhead(db: ReadDb, asked: AskedGuard | null): Promise<GuardedDocuments> | null {
  const cameTrue = [...(asked?.assumed ?? [])].every(([id, hashes]) => {
    const stored = storedHashes(db, id)
    return stored.length === hashes.size && stored.every((hash) => hashes.has(hash))
  })
  return cameTrue ? (asked?.verdict ?? null) : null
}

const isEnough = (ahead: readonly ReadItem[]): boolean =>
  ahead.length > READ_AHEAD ||
  ahead.filter(({ asked }) => asked !== null).length > ASKED_AHEAD ||
  (ahead.length > 1 && ahead.reduce((sum, { item }) => sum + item.file.size, 0) > READ_AHEAD_BYTES)

/** Reads on to the next bundle for us, so that the guard's process works on it while the one before is merged. */
export async function* guardAhead(
  context: AheadContext,
  items: AsyncIterable<ScanItem>,
): AsyncGenerator<ReadItem> {
  const ahead: ReadItem[] = []
  for await (const item of items) {
    const asked = ask(context, item, ahead)
    ahead.push({ item, asked })
    while (isEnough(ahead)) {
      const next = ahead.shift()
      if (next) yield next
    }
  }
  yield* ahead
}
