import { contentHash } from '#main/storage/content-hash.ts'
import { BUNDLE_FORMAT, type BundleReader, encodeBundle, NEWEST_FORMAT } from './bundle-format.ts'
import { BUNDLE_LIMITS } from './bundle-frames.ts'
import type { BundleFrame } from './bundle-frames.ts'
import type { Covers, UnsignedMeta } from './bundle-meta.ts'
import type { DeviceKey } from './device-key.ts'
import { compareOwnFolder } from './own-folder.ts'
import type { AheadBundle, CheckDepth, OwnBundle, OwnFolderReport, OwnIdentity } from './own-folder.ts'
import { receiptCode } from './receipt-code.ts'
import type { SealNotice } from './seal/seal-notice.ts'
import { encodeSealedBundle, outerBytes, type SealWith } from './seal/sealed-bundle.ts'
import { bundleKey, headKey } from './share-key.ts'
import type { ShareErrorCode, ShareStore } from './share-store.ts'

/** What the writer says about itself in every bundle. */
export type WriterMeta = Omit<
  UnsignedMeta,
  'format' | 'kind' | 'sequence' | 'createdAt' | 'applied' | 'covers' | 'seal'
>

/** A finished bundle on its way to the share. */
export type PreparedBundle = {
  kind: 'segment' | 'snapshot'
  key: string
  sequence: number
  contentHash: string
  bytes: Uint8Array
  /** What is needed, beside its frames and its key, to make it again. */
  description: Uint8Array
}

export type OutboxContext = {
  store: ShareStore
  meta: WriterMeta
  key: DeviceKey
  /** This device's own table, newest state. */
  own: readonly OwnBundle[]
  /** The present moment, ISO 8601. */
  now: string
  /** Opens this device's own sealed bundles. */
  findKey?: NonNullable<BundleReader['findKey']>
}

export type SegmentToWrite = {
  kind: 'segment' | 'snapshot'
  frames: readonly BundleFrame[]
  /** Own bundles that a snapshot stands for. */
  covers?: Covers | undefined
  /** Left out: the bundle is open. */
  seal?: SealWith | undefined
  /**
   * Called with the finished bundle before anything touches the share; must have put it into the own table when it
   * resolves. A crash after that leaves a bundle to heal, never one that the table does not know.
   */
  remember: (prepared: PreparedBundle) => Promise<void>
}

/** Why nothing new may be written; see {@link OwnFolderReport}. `share-ahead`: take these in first, then try again. */
export type WriterObstacle =
  | { state: 'device-cloned'; sequence: number; key: string }
  | { state: 'share-ahead'; ahead: AheadBundle[] }
  | { state: 'not-written'; code: ShareErrorCode }

/** `not-written` after `remember`: the bundle stays in the own table and {@link healOwnFolder} will write it. */
export type SegmentWritten =
  | { state: 'written'; bundle: PreparedBundle; receipt: string }
  | { state: 'too-large' }
  | WriterObstacle

export type Healed = { state: 'healed'; rewritten: number[]; ahead: AheadBundle[] } | WriterObstacle

/**
 * Writes one new bundle under the next free number. `written` means: a complete copy with this content was read
 * back from the share.
 */
export async function writeSegment(context: OutboxContext, segment: SegmentToWrite): Promise<SegmentWritten> {
  const folder = await compare(context, 'names')
  if (folder.state !== 'compared') return obstacle(folder)
  if (folder.ahead.length > 0) return { state: 'share-ahead', ahead: folder.ahead }
  const prepared = prepare(context, segment, folder.nextSequence)
  if (prepared === null) return { state: 'too-large' }
  await segment.remember(prepared)
  const code = await putVerified(context.store, prepared.key, prepared.bytes)
  if (code !== null) return { state: 'not-written', code }
  return { state: 'written', bundle: prepared, receipt: receiptCode(prepared.contentHash) }
}

/**
 * Writes again what the own table has and the own folder lacks or holds damaged; `rewritten` lists the numbers.
 * Removes nothing. Also delivers what a crash or a full share left behind.
 */
export async function healOwnFolder(context: OutboxContext, depth: CheckDepth): Promise<Healed> {
  const folder = await compare(context, depth)
  if (folder.state !== 'compared') return obstacle(folder)
  const rewritten: number[] = []
  for (const bundle of folder.toWrite) {
    const bytes = await bundle.bytes()
    if (bytes === null) continue
    const key = bundleKey(context.meta.orgId, context.meta.deviceId, bundle)
    const intact = contentHash(bytes) === bundle.contentHash
    const code = intact ? await putVerified(context.store, key, bytes) : 'corrupted'
    if (code !== null) return { state: 'not-written', code }
    rewritten.push(bundle.sequence)
  }
  return { state: 'healed', rewritten, ahead: folder.ahead }
}

/**
 * Overwrites this device's head: a sign of life, the highest own number (`sequence`) and what it has applied of others.
 * Null when written.
 */
export async function writeHead(
  context: OutboxContext,
  applied: Readonly<Record<string, number>>,
  seal: SealNotice | null = null,
): Promise<ShareErrorCode | null> {
  const { meta, key, now, own, store } = context
  const sequence = own.reduce((most, bundle) => Math.max(most, bundle.sequence), 0)
  const bytes = encodeBundle(
    {
      ...meta,
      format: BUNDLE_FORMAT,
      kind: 'head',
      sequence,
      createdAt: now,
      applied: { ...applied },
      ...(seal === null ? {} : { seal }),
    },
    [],
    key,
  )
  const put = await store.putOwnHead(headKey(meta.orgId, meta.deviceId), bytes)
  return put.state === 'failed' ? put.code : null
}

function compare(context: OutboxContext, depth: CheckDepth): Promise<OwnFolderReport> {
  const { store, meta, key, own, findKey } = context
  const me: OwnIdentity = { orgId: meta.orgId, deviceId: meta.deviceId, publicKey: key.publicKey }
  const reader = { format: NEWEST_FORMAT, schema: meta.schema, ...(findKey ? { findKey } : {}) }
  return compareOwnFolder(store, me, own, reader, depth)
}

function obstacle(folder: Exclude<OwnFolderReport, { state: 'compared' }>): WriterObstacle {
  return folder.state === 'unreachable' ? { state: 'not-written', code: folder.code } : folder
}

function prepare(
  { meta, key, now }: OutboxContext,
  { kind, frames, covers, seal }: SegmentToWrite,
  sequence: number,
): PreparedBundle | null {
  try {
    const unsigned = {
      ...meta,
      format: BUNDLE_FORMAT,
      kind,
      sequence,
      createdAt: now,
      ...(covers === undefined ? {} : { covers }),
    }
    const { bytes, description } = seal
      ? encodeSealedBundle(unsigned, frames, key, seal)
      : openBundle(encodeBundle(unsigned, frames, key))
    const hash = contentHash(bytes)
    const name = { kind, sequence, contentHash: hash }
    return { ...name, key: bundleKey(meta.orgId, meta.deviceId, name), bytes, description }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function openBundle(bytes: Uint8Array): Pick<PreparedBundle, 'bytes' | 'description'> {
  return { bytes, description: outerBytes(bytes) }
}

/** Null when the share gives back exactly these bytes. */
async function putVerified(
  store: ShareStore,
  key: string,
  bytes: Uint8Array,
): Promise<ShareErrorCode | null> {
  const first = await store.putIfAbsent(key, bytes)
  if (first.state === 'failed') return first.code
  if (await holds(store, key, bytes)) return null
  // The name carries the content's hash, so whatever else lies there is a damaged copy of this very bundle.
  const second = await store.putOwnHead(key, bytes)
  if (second.state === 'failed') return second.code
  return (await holds(store, key, bytes)) ? null : 'corrupted'
}

async function holds(store: ShareStore, key: string, bytes: Uint8Array): Promise<boolean> {
  const read = await store.get(key, BUNDLE_LIMITS.bundle)
  return read.state === 'found' && contentHash(read.bytes) === contentHash(bytes)
}
