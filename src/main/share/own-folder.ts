import { contentHash } from '#main/storage/content-hash.ts'
import { decodeBundle } from './bundle-format.ts'
import type { Bundle, BundleReader } from './bundle-format.ts'
import { BUNDLE_LIMITS } from './bundle-frames.ts'
import { bundleKey, deviceFolder, sequenceInName } from './share-key.ts'
import type { ShareEntry, ShareErrorCode, ShareStore } from './share-store.ts'

/** Who writes: a device of one organisation. */
export type OwnIdentity = { orgId: string; deviceId: string; publicKey: string }

/** A row of this device's own table of bundles: all it ever made and has not compacted. `size` in bytes. */
export type OwnBundle = {
  kind: 'segment' | 'snapshot'
  sequence: number
  contentHash: string
  size: number
  /** `null` where it cannot be made again: then what lies on the share is all there is. */
  bytes: () => Promise<Uint8Array | null>
}

/** A valid bundle of this device that its own table does not know: the database is older than the share. */
export type AheadBundle = {
  key: string
  contentHash: string
  size: number
  bytes: Uint8Array
  bundle: Bundle
}

/** `names`: trust name and size, for every cycle. `content`: read and hash all, now and then and on request. */
export type CheckDepth = 'names' | 'content'

/**
 * What lies in this device's own folder compared with its own table. `toWrite`: missing or differing.
 * `nextSequence` is above every number in use, also of files that cannot be read.
 * `device-cloned`: another computer writes under this device's id (same number with another content, or another key).
 */
export type OwnFolderReport =
  | { state: 'compared'; toWrite: OwnBundle[]; ahead: AheadBundle[]; nextSequence: number }
  | { state: 'device-cloned'; sequence: number; key: string }
  | { state: 'unreachable'; code: ShareErrorCode }

type Judged =
  | { state: 'present'; own: OwnBundle }
  | { state: 'ahead'; ahead: AheadBundle }
  | { state: 'cloned'; sequence: number }
  | { state: 'unreadable'; code: ShareErrorCode }
  | { state: 'of-no-account' }

type Table = {
  me: OwnIdentity
  known: BundleReader
  byKey: Map<string, OwnBundle>
  own: readonly OwnBundle[]
}

export async function compareOwnFolder(
  store: ShareStore,
  me: OwnIdentity,
  own: readonly OwnBundle[],
  known: BundleReader,
  depth: CheckDepth,
): Promise<OwnFolderReport> {
  const listing = await store.list(deviceFolder(me.orgId, me.deviceId))
  if (listing.state === 'unreachable') return listing
  const byKey = new Map(own.map((bundle) => [bundleKey(me.orgId, me.deviceId, bundle), bundle]))
  const table: Table = { me, known, byKey, own }
  const present = new Set<OwnBundle>()
  const ahead: AheadBundle[] = []
  for (const entry of listing.entries) {
    const judged = await judge(store, entry, table, depth)
    if (judged.state === 'cloned')
      return { state: 'device-cloned', sequence: judged.sequence, key: entry.key }
    if (judged.state === 'unreadable') return { state: 'unreachable', code: judged.code }
    if (judged.state === 'present') present.add(judged.own)
    if (judged.state === 'ahead') ahead.push(judged.ahead)
  }
  return {
    state: 'compared',
    toWrite: own.filter((bundle) => !present.has(bundle)),
    ahead,
    nextSequence: 1 + highest(own, ahead, listing.entries),
  }
}

async function judge(store: ShareStore, entry: ShareEntry, table: Table, depth: CheckDepth): Promise<Judged> {
  const expected = table.byKey.get(entry.key)
  if (depth === 'names' && expected?.size === entry.size) return { state: 'present', own: expected }
  const read = await store.get(entry.key, BUNDLE_LIMITS.bundle)
  if (read.state === 'failed' || read.state === 'pending') {
    // Without an answer nothing can be said about this number, so nothing may be written over or after it.
    const code = read.state === 'failed' ? read.code : 'locked'
    return sequenceInName(entry.key) === null ? { state: 'of-no-account' } : { state: 'unreadable', code }
  }
  if (read.state !== 'found') return { state: 'of-no-account' }
  const hash = contentHash(read.bytes)
  if (expected?.contentHash === hash) return { state: 'present', own: expected }
  if (table.own.some((bundle) => bundle.contentHash === hash)) return { state: 'of-no-account' }
  return judgeUnknown(entry.key, read.bytes, table)
}

function judgeUnknown(key: string, bytes: Uint8Array, { me, own, known }: Table): Judged {
  const decoded = decodeBundle(bytes, known)
  const bundle = decoded.state === 'ok' || decoded.state === 'newer-program' ? decoded.bundle : null
  const meta = decoded.state === 'sealed' ? decoded.meta : bundle?.meta
  if (meta?.deviceId !== me.deviceId) return { state: 'of-no-account' }
  const { sequence, publicKey, kind } = meta
  if (publicKey !== me.publicKey) return { state: 'cloned', sequence }
  if (kind === 'head') return { state: 'of-no-account' }
  if (own.some((mine) => mine.sequence === sequence)) return { state: 'cloned', sequence }
  // Sealed with a key that is lost here: its number stays taken, what it holds cannot come back this way.
  if (bundle === null) return { state: 'of-no-account' }
  const hash = contentHash(bytes)
  return { state: 'ahead', ahead: { key, contentHash: hash, size: bytes.length, bytes, bundle } }
}

function highest(
  own: readonly OwnBundle[],
  ahead: readonly AheadBundle[],
  entries: readonly ShareEntry[],
): number {
  const numbers = [
    ...own.map((bundle) => bundle.sequence),
    ...ahead.map((found) => found.bundle.meta.sequence),
    ...entries.map((entry) => sequenceInName(entry.key) ?? 0),
  ]
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}
