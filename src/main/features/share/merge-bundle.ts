import { AppError } from '#shared/contract/app-error.ts'
import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import { makeBackup } from '../../backup/make-backup.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { openConflicts } from '../../records/open-conflicts.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import { countFiles } from './attachment-frames.ts'
import { readBefore, summarise } from './change-summary.ts'
import { type AskedGuard, documentsForUs, guardedAhead } from './guard-ahead.ts'
import { rememberMerge } from './merges.ts'
import { keepFiles } from './received-contents.ts'
import { lastCreatedAt, rememberDevice } from './received-files.ts'
import { noteReceived, remember } from './receiving-notes.ts'
import { type ToRead, type Receiving, receivedRow, senderOf } from './receiving.ts'
import { framesForUs } from './sender-verdict.ts'
import { type ChunksByDocument, guardDocuments, storeDocuments } from './store-frames.ts'

/** Takes a merge back after it was looked at. */
class OnlyLooked extends Error {}

/** Runs the merge in a transaction; one that is only looked at is taken back. */
function inTransaction<Result>(
  { core }: Receiving,
  work: () => { readonly told: Result; readonly keep: boolean },
): Result {
  let result: { readonly value: Result } | undefined
  try {
    core.db.transaction(
      () => {
        const { told, keep } = work()
        result = { value: told }
        if (!keep) throw new OnlyLooked()
      },
      () => core.shelf.forgetAll(),
    )
  } catch (error) {
    if (!(error instanceof OnlyLooked)) throw error
  }
  if (!result) throw new AppError('internal', 'The merge gave no result')
  return result.value
}

/** Tells the values of the fields that this merge made questions. */
function tellConflicts({ core, conflicts }: Receiving, stored: ReturnType<typeof storeDocuments>): void {
  if (stored.buckets.every(({ merged }) => merged.conflicts.length === 0)) return
  const open = openConflicts(core.db, core.shelf)
  for (const { ownerId, bucket, merged } of stored.buckets) {
    for (const { record, path } of merged.conflicts) {
      const found = open.find(
        (one) =>
          one.ownerId === ownerId && one.bucket === bucket && one.record === record && one.path === path,
      )
      if (!found) continue
      const values = found.claims.map(({ value }) => value)
      conflicts.push({ kind: found.kind, id: found.id, path: path.replaceAll('|', '/'), values })
    }
  }
}

/** What a bundle is called when it is told; asked before its sender's sign of life is noted. */
function stateOf(
  { core }: Receiving,
  item: ToRead,
  { meta }: Bundle,
  fresh: number,
): ReceivedBundle['state'] {
  if (item.verdict === 'newer-program') return 'newer-program'
  return fresh === 0 && meta.createdAt < (lastCreatedAt(core.db, meta.deviceId) ?? '') ? 'older' : 'new'
}

/** Merges one bundle whose sender may write what it writes. */
export async function mergeBundle(
  receiving: Receiving,
  item: ToRead,
  bundle: Bundle,
  asked: AskedGuard | null,
): Promise<ReceivedBundle> {
  const { core, workspace, share, overlay } = receiving
  const forUs = framesForUs(workspace, bundle)
  const documents = asked?.documents ?? documentsForUs(workspace, bundle)
  const guarded = await (guardedAhead(core.db, asked) ?? guardDocuments(core, documents, { overlay }))
  if (!guarded.ok) return receivedRow(item, { ...senderOf(bundle, item.contentHash), reason: guarded.reason })
  // A bundle is remembered only after its files are safe.
  if (!receiving.dryRun) await keepFiles(core, share.spaceId, forUs)
  const state = stateOf(receiving, item, bundle, guarded.fresh)
  const buckets = [...documents.keys()].flatMap((id) => parseDocumentId(id) ?? [])
  if (guarded.fresh > 0) await snapshotOnce(receiving)
  const summary = inTransaction(receiving, () => {
    if (receiving.dryRun) storeDocuments(core, ofOwner(overlay, bundle.meta.orgId))
    const before = readBefore(core.db, buckets)
    const stored = storeDocuments(core, documents)
    tellConflicts(receiving, stored)
    noteReceived(receiving, item, bundle, item.verdict)
    rememberDevice(core.db, bundle.meta, receiving.at)
    remember(receiving, item)
    const told = summarise(core.db, buckets, before)
    if (!receiving.removals.allows(bundle.meta.orgId, told.changes.removed)) {
      return { told: { ...told, isHeldBack: true, late: 0 }, keep: false }
    }
    receiving.changed.add(bundle.meta.orgId, told.records)
    rememberMerge(core.db, { ...receiving, records: receiving.changed.count })
    return { told: { ...told, isHeldBack: false, late: stored.late }, keep: !receiving.dryRun }
  })
  const told = {
    ...senderOf(bundle, item.contentHash),
    changes: summary.changes,
    records: toldRecords(receiving, summary.records),
  }
  if (summary.isHeldBack) return receivedRow(item, { ...told, state: 'new', reason: 'removals' })
  if (receiving.dryRun) receiving.covered.lookedAt(bundle.meta)
  for (const [id, chunks] of documents) overlay.set(id, [...(overlay.get(id) ?? []), ...chunks])
  announce(receiving, summary.records)
  const more = moreOf(bundle, state, { files: countFiles(forUs), late: summary.late })
  return receivedRow(item, { ...told, ...more, state })
}

function toldRecords({ tellable }: Receiving, records: ReceivedBundle['records']): ReceivedBundle['records'] {
  const told = records.slice(0, tellable.left)
  tellable.left -= told.length
  return told
}

const moreOf = (
  { meta }: Bundle,
  state: ReceivedBundle['state'],
  { files, late }: { readonly files: number; readonly late: number },
): Partial<ReceivedBundle> => ({
  ...(late === 0 ? {} : { reason: 'late-changes' }),
  ...(state === 'newer-program' ? { program: meta.program } : {}),
  ...(files === 0 ? {} : { files }),
})

/** What earlier bundles of a dry run brought of one organisation; bundles write only their own documents. */
const ofOwner = (overlay: ChunksByDocument, ownerId: string): ChunksByDocument =>
  new Map([...overlay].filter(([id]) => parseDocumentId(id)?.ownerId === ownerId))

/** A copy of everything as it was before the first bundle of a receiving changes something. */
async function snapshotOnce(receiving: Receiving): Promise<void> {
  if (receiving.dryRun || receiving.snapshot.isMade) return
  receiving.snapshot.isMade = true
  await makeBackup(receiving.core, { to: null, reason: 'before-merge' })
}

function announce({ core, dryRun }: Receiving, records: ReceivedBundle['records']): void {
  if (dryRun || records.length === 0) return
  core.events.emit({
    name: 'records.changed',
    payload: { records: records.map(({ kind, id }) => ({ kind: kind as never, id })), source: 'received' },
  })
}
