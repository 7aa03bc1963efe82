import type { Workspace } from '#shared/contract/workspace-contract.ts'
import type { Core } from '../../core/core.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { ScanItem } from '../../share/scan.ts'
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
}

export interface AheadContext {
  readonly core: Core
  readonly workspace: Workspace
  readonly overlay: ChunksByDocument
  readonly only: ReadonlySet<string> | null
  readonly strict: boolean
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

/** So many files are read ahead at most: what is not for us lies between what is. */
const READ_AHEAD = 4

function ask(context: AheadContext, item: ScanItem, before: readonly ReadItem[]): AskedGuard | null {
  const { core, workspace, overlay, only, strict } = context
  const bundle = bundleOf(item)
  if (!bundle || bundle.meta.kind === 'head' || only?.has(bundle.meta.orgId) === false) return null
  if (judgeSender(core.db, workspace, bundle, strict).state !== 'accepted') return null
  const documents = documentsForUs(workspace, bundle)
  if (documents.size === 0) return null
  // What a bundle before it is about to change cannot be judged yet.
  const isLater = before.some(({ asked }) => [...documents.keys()].some((id) => asked?.documents.has(id)))
  return { documents, verdict: isLater ? null : guardDocuments(core, documents, overlay) }
}

/** Reads on to the next bundle for us, so that the guard's process works on it while the one before is merged. */
export async function* guardAhead(
  context: AheadContext,
  items: AsyncIterable<ScanItem>,
): AsyncGenerator<ReadItem> {
  const ahead: ReadItem[] = []
  for await (const item of items) {
    const asked = ask(context, item, ahead)
    ahead.push({ item, asked })
    while (ahead.length > READ_AHEAD || (asked !== null && ahead.length > 1)) {
      const next = ahead.shift()
      if (next) yield next
    }
  }
  yield* ahead
}
