import { posix } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ReceivedBundle, ReceiveReport } from '#shared/contract/share-contract.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { makeBackup } from '../../backup/make-backup.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import type { CallContext } from '../../core/handlers.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { institutionsOfAllOwners } from '../../records/record-reader.ts'
import { openConflicts } from '../../records/open-conflicts.ts'
import { type Bundle, NEWEST_FORMAT } from '../../share/bundle-format.ts'
import { receiptCode } from '../../share/receipt-code.ts'
import { organisationFolder } from '../../share/share-key.ts'
import { type ScanItem, scanShare } from '../../share/scan.ts'
import { SEALED_FORMAT } from '../../share/seal/sealed-bundle.ts'
import { countFiles } from './attachment-frames.ts'
import { isStuck } from './arriving.ts'
import { type AskedGuard, documentsForUs, guardAhead } from './guard-ahead.ts'
import { readBefore, summarise } from './change-summary.ts'
import {
  hasReceived,
  isOwnContent,
  lastCreatedAt,
  rememberBundle,
  rememberDevice,
  rememberFile,
  seenFiles,
} from './received-files.ts'
import { lastPosition, rememberMerge } from './merges.ts'
import { keepFiles } from './received-contents.ts'
import { framesForUs, judgeSender } from './sender-verdict.ts'
import { noteDevice, onlyPaired } from './devices.ts'
import { readHeads } from './read-heads.ts'
import { keepReceipts } from './receipts.ts'
import { createRemovalGuard, type RemovalGuard } from './removal-guard.ts'
import { sameAs, sameBundles } from './same-bundles.ts'
import { tellReceipts } from './send.ts'
import { openSealing, type Sealing } from './sealing.ts'
import { openShare, type OpenShare } from './share-space.ts'
import { type ChunksByDocument, guardDocuments, storeDocuments } from './store-frames.ts'
import { judgeSealed, metaOfSealed } from './take-sealed.ts'

const NO_CHANGES = { added: 0, changed: 0, removed: 0 }

type ToRead = Extract<ScanItem, { verdict: 'new' | 'newer-program' }>
type SealedItem = Extract<ScanItem, { verdict: 'sealed' }>
type Conflict = ReceiveReport['conflicts'][number]

interface Receiving {
  readonly core: Core
  readonly workspace: Workspace
  readonly share: OpenShare
  readonly mergeId: string
  readonly at: string
  readonly dryRun: boolean
  /** A dry run stores nothing, so later bundles must see the earlier ones here. */
  readonly overlay: Map<string, readonly Uint8Array[]>
  readonly conflicts: Conflict[]
  /** The last chunk before this receiving. */
  readonly from: number
  /** Records it has changed, each once. */
  readonly changed: Set<string>
  readonly removals: RemovalGuard
  readonly snapshot: { isMade: boolean }
  /** Whose bundles are wanted; `null`: everybody's. */
  readonly only: ReadonlySet<string> | null
  /** Only paired devices are believed. */
  readonly strict: boolean
  readonly sealing: Sealing
}

export interface ReceiveWishes {
  readonly dryRun: boolean
  readonly only?: readonly string[] | undefined
  readonly confirmRemovals: boolean
  readonly onlyPaired: boolean
}

const row = (item: ScanItem, extra: Partial<ReceivedBundle>): ReceivedBundle => ({
  file: item.file.key,
  from: '',
  fromName: '',
  device: '',
  state: 'damaged',
  changes: NO_CHANGES,
  records: [],
  reason: '',
  receipt: '',
  createdAt: null,
  ...extra,
})

const senderOf = ({ meta }: Pick<Bundle, 'meta'>, hash: string): Partial<ReceivedBundle> => ({
  from: meta.orgId,
  fromName: meta.orgName,
  device: meta.deviceLabel || meta.deviceId,
  receipt: receiptCode(hash),
  createdAt: meta.createdAt,
  ...(meta.format === SEALED_FORMAT ? { sealed: true } : {}),
})

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

/** Notes a bundle as dealt with; `skipped`: it is not for us. */
function noteReceived(
  { core, share, at, mergeId }: Receiving,
  item: ToRead | SealedItem,
  { meta }: Pick<Bundle, 'meta'>,
  state: 'new' | 'newer-program' | 'skipped',
): void {
  rememberBundle(core.db, {
    spaceId: share.spaceId,
    file: item.file.key,
    sha256: item.contentHash,
    meta,
    at,
    state,
    // What a person is told to update to.
    reason: state === 'newer-program' ? meta.program : '',
    mergeId: state === 'skipped' ? null : mergeId,
  })
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
async function merge(
  receiving: Receiving,
  item: ToRead,
  bundle: Bundle,
  asked: AskedGuard | null,
): Promise<ReceivedBundle> {
  const { core, workspace, share, overlay } = receiving
  const forUs = framesForUs(workspace, bundle)
  const documents = asked?.documents ?? documentsForUs(workspace, bundle)
  const guarded = await (asked?.verdict ?? guardDocuments(core, documents, overlay))
  if (!guarded.ok) return row(item, { ...senderOf(bundle, item.contentHash), reason: guarded.reason })
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
      return { told: { ...told, isHeldBack: true }, keep: false }
    }
    for (const { kind, id } of told.records) receiving.changed.add(`${kind} ${id}`)
    rememberMerge(core.db, { ...receiving, records: receiving.changed.size })
    return { told: { ...told, isHeldBack: false }, keep: !receiving.dryRun }
  })
  const told = {
    ...senderOf(bundle, item.contentHash),
    changes: summary.changes,
    records: summary.records,
  }
  if (summary.isHeldBack) return row(item, { ...told, state: 'new', reason: 'removals' })
  for (const [id, chunks] of documents) overlay.set(id, [...(overlay.get(id) ?? []), ...chunks])
  announce(receiving, summary.records)
  return row(item, { ...told, ...moreOf(bundle, state, countFiles(forUs)), state })
}

const moreOf = (
  { meta }: Bundle,
  state: ReceivedBundle['state'],
  files: number,
): Partial<ReceivedBundle> => ({
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

function remember({ core, share, dryRun }: Receiving, item: ScanItem): void {
  if (!dryRun) rememberFile(core.db, share.spaceId, item.file)
}

function noteSkipped(receiving: Receiving, item: ToRead | SealedItem, bundle: Pick<Bundle, 'meta'>): void {
  keepIfRoom(receiving.core, () => {
    remember(receiving, item)
    if (!receiving.dryRun) noteReceived(receiving, item, bundle, 'skipped')
  })
}

/**
 * Notes that spare work the next time. Where there is no room for them they are left out and the work is done again: they
 * must not make a failure of bundles that are merged already.
 */
function keepIfRoom(core: Core, note: () => void): void {
  try {
    note()
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'storage-full')) throw error
    core.log.write('warn', 'share.not-noted', { code: error.code })
  }
}

async function takeBundle(
  receiving: Receiving,
  item: ToRead,
  bundle: Bundle,
  asked: AskedGuard | null,
): Promise<ReceivedBundle | null> {
  const { core, workspace } = receiving
  if (bundle.meta.kind === 'head') {
    keepIfRoom(core, () => remember(receiving, item))
    return null
  }
  if (receiving.only?.has(bundle.meta.orgId) === false) return null
  const sender = judgeSender(core.db, workspace, bundle, receiving.strict)
  if (sender.state === 'unknown-sender') {
    if (sender.reason === 'not-paired') noteDevice(core.db, bundle.meta)
    return row(item, {
      ...senderOf(bundle, item.contentHash),
      state: 'unknown-sender',
      reason: sender.reason,
    })
  }
  const isForUs = sender.state === 'accepted' && framesForUs(workspace, bundle).length > 0
  if (!isForUs) {
    noteSkipped(receiving, item, bundle)
    return null
  }
  return merge(receiving, item, bundle, asked)
}

/** A bundle whose very layout is newer: who wrote it with what is all that can be read. */
const unreadable = (item: Extract<ScanItem, { verdict: 'newer-program' }>): ReceivedBundle =>
  row(item, {
    state: 'newer-program',
    fromName: item.meta.orgName ?? '',
    reason: item.meta.program ?? '',
    program: item.meta.program ?? '',
  })

/** A bundle that no key here opens: told where it is for us, else noted so that it is not asked about again. */
function takeSealed(receiving: Receiving, item: SealedItem): ReceivedBundle | null {
  const { core, workspace, sealing, at } = receiving
  if (receiving.only?.has(item.meta.orgId) === false) return null
  const verdict = judgeSealed(core.db, workspace, sealing, item.meta)
  const bundle = { meta: metaOfSealed(core.db, item.meta, at) }
  if (verdict === 'skip') {
    noteSkipped(receiving, item, bundle)
    return null
  }
  const isDoubt = verdict === 'other-key' || verdict === 'revoked'
  return row(item, {
    ...senderOf(bundle, item.contentHash),
    state: isDoubt ? 'unknown-sender' : 'new',
    createdAt: null,
    reason: verdict,
  })
}

const isStuckHere = ({ core, share, at }: Receiving, item: ScanItem): boolean =>
  isStuck(core.db, share.spaceId, item, at)

/** On a folder what is known already is told from the list of what was received; a file handed over is told itself. */
const toldSame = ({ core, share }: Receiving, item: ScanItem): ReceivedBundle | null =>
  share.isHanded === true
    ? row(item, { state: 'same', ...sameAs(core, 'contentHash' in item ? item.contentHash : '') })
    : null

/** A school has nothing to do with what lies damaged in the folder of another one on the municipality's list. */
function takeDamaged(
  { core, workspace, share }: Receiving,
  item: ScanItem,
  reason: string,
): ReceivedBundle | null {
  if (workspace.role === 'municipality' || share.isHanded === true) return row(item, { reason })
  const isAnothers = institutionsOfAllOwners(core.db).some(
    ({ record: { id } }) => id !== workspace.workspaceId && item.file.key.startsWith(organisationFolder(id)),
  )
  return isAnothers ? null : row(item, { reason })
}

/** One file of the share: `null` where there is nothing to tell. */
async function takeItem(
  receiving: Receiving,
  item: ScanItem,
  asked: AskedGuard | null,
): Promise<ReceivedBundle | null> {
  switch (item.verdict) {
    case 'new':
      return item.own ? toldSame(receiving, item) : takeBundle(receiving, item, item.bundle, asked)
    case 'newer-program':
      return item.bundle ? takeBundle(receiving, item, item.bundle, asked) : unreadable(item)
    case 'sealed':
      return takeSealed(receiving, item)
    case 'damaged':
      return takeDamaged(receiving, item, item.reason)
    case 'same':
      keepIfRoom(receiving.core, () => remember(receiving, item))
      return toldSame(receiving, item)
    case 'foreign':
    case 'other-space':
      keepIfRoom(receiving.core, () => remember(receiving, item))
      return null
    case 'arriving':
      // Silence would look like "nothing was sent"; it is not remembered, so the next look finds it whole.
      return row(item, { reason: `arriving-${isStuckHere(receiving, item) ? 'long' : item.reason}` })
  }
}

/** What was listed is gone: a file or two, or the whole folder, which is not to be told as "nothing more came". */
async function requireStillThere({ core, share }: Receiving, isLess: boolean): Promise<void> {
  if (isLess && share.isHanded !== true) await openShare(core, share.folder, false)
}

/** Tells the senders on the share, and the window, that it was received; a look tells nobody. */
async function keepWord({ core, share, sealing, dryRun }: Receiving): Promise<void> {
  if (dryRun) return sealing.save()
  if (share.isHanded !== true) await tellReceipts(core, share, sealing)
  core.events.emit({ name: 'share.changed', payload: {} })
}

/** A file that came by hand is told by the name it came with. */
const byOwnName = (bundle: ReceivedBundle): ReceivedBundle => ({
  ...bundle,
  file: posix.basename(bundle.file),
})

/**
 * Reads what others wrote and merges it, one bundle at a time, each whole or not at all. A cancel stops
 * between two bundles: what was merged stays, the rest waits on the share.
 */
export async function receive(
  core: Core,
  share: OpenShare,
  { dryRun, only, confirmRemovals, ...wishes }: ReceiveWishes,
  { signal, progress }: CallContext,
): Promise<ReceiveReport> {
  const heads = await readHeads(share)
  const receiving: Receiving = {
    core,
    workspace: requireWorkspace(core),
    share,
    mergeId: core.ids.uuid(),
    at: core.clock.now().toISOString(),
    dryRun,
    overlay: new Map(),
    conflicts: [],
    from: lastPosition(core.db),
    changed: new Set(),
    // A look tells everything; what needs a word from a person is asked when it is merged.
    removals: createRemovalGuard(core.db, confirmRemovals),
    snapshot: { isMade: false },
    only: only === undefined ? null : new Set(only),
    strict: wishes.onlyPaired || onlyPaired(core.db),
    sealing: await openSealing(core, heads),
  }
  await receiving.sealing.save()
  const seen = seenFiles(core.db, share.spaceId)
  const scan = await scanShare(share.store, {
    seen,
    hasContent: (hash) => hasReceived(core.db, hash) || isOwnContent(core.db, hash),
    known: { format: NEWEST_FORMAT, schema: MODEL_VERSION, findKey: receiving.sealing.findKey },
    spaceId: share.spaceId,
    ownDeviceId: receiving.workspace.deviceId,
  })
  if (scan.state === 'unreachable') {
    throw new AppError('share-unreachable', `${share.folder}: ${scan.code}`, {
      details: { folder: share.folder },
    })
  }
  const bundles: ReceivedBundle[] = [...(await sameBundles(core, share))]
  let done = 0
  for await (const { item, asked } of guardAhead(receiving, scan.items)) {
    if (signal.aborted) break
    const taken = await takeItem(receiving, item, asked)
    if (taken) bundles.push(taken)
    if (!dryRun) receiving.overlay.clear()
    progress(++done, scan.toRead)
  }
  if (!signal.aborted) await requireStillThere(receiving, done < scan.toRead)
  const merged = !dryRun && lastPosition(core.db) > receiving.from
  keepIfRoom(core, () => keepReceipts(core, share, heads))
  await keepWord(receiving)
  const told = share.isHanded === true ? bundles.map(byOwnName) : bundles
  return { bundles: told, conflicts: receiving.conflicts, mergeId: merged ? receiving.mergeId : null }
}
