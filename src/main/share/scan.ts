import { contentHash } from '#main/storage/content-hash.ts'
import type { ArrivingReason } from './bundle-envelope.ts'
import { decodeBundle } from './bundle-format.ts'
import type { Bundle, BundleDamage, BundleReader, DecodedBundle, KnownVersions } from './bundle-format.ts'
import { BUNDLE_LIMITS } from './bundle-frames.ts'
import type { NewerMeta } from './bundle-meta.ts'
import type { SealedMeta } from './seal/sealed-meta.ts'
import type { ShareEntry, ShareErrorCode, ShareStore } from './share-store.ts'

/** What to remember of a file so that it is not read again until it changes. `judgedAs`: the versions known then. */
export type SeenFile = {
  key: string
  size: number
  modifiedMs: number
  contentHash: string | null
  verdict: ScanItem['verdict']
  judgedAs: KnownVersions
}

/**
 * One file's verdict. `own`: it carries this device's id (after a restored
 * backup, or from a cloned computer). `same`: the content is already known,
 * under whatever name. `arriving`: ask again later; it is never reported as damage. `foreign`: not ours and not named
 * as if it were; nothing to tell anybody. `sealed`: whole and signed, but no key of this device opens it.
 */
export type ScanItem = { file: SeenFile } & (
  | { verdict: 'new'; bundle: Bundle; contentHash: string; own: boolean }
  | { verdict: 'same'; contentHash: string }
  | { verdict: 'damaged'; reason: BundleDamage }
  | { verdict: 'arriving'; reason: ArrivingReason | 'no-answer' | ShareErrorCode }
  | { verdict: 'newer-program'; meta: NewerMeta; bundle: Bundle | null; contentHash: string }
  | { verdict: 'other-space'; spaceId: string; contentHash: string }
  | { verdict: 'sealed'; meta: SealedMeta; contentHash: string; own: boolean }
  | { verdict: 'foreign' }
)

/** `toRead`: how many files will be looked at, for progress; some may vanish meanwhile. */
export type Scan =
  | { state: 'listed'; toRead: number; items: AsyncIterable<ScanItem> }
  | { state: 'unreachable'; code: ShareErrorCode }

export type ScanContext = {
  /** What earlier scans returned as `file`, by key. */
  seen: ReadonlyMap<string, SeenFile>
  /** Whether this content was already dealt with: taken in, or deliberately refused. */
  hasContent: (contentHash: string) => boolean
  known: BundleReader
  spaceId: string
  ownDeviceId: string
}

type Content<Item = ScanItem> = Item extends ScanItem ? Omit<Item, 'file'> : never

/**
 * Looks at every file on the share that is new or changed since it was seen. Reads one at a time and only when asked
 * for the next, so memory stays flat. Bad files become verdicts, never exceptions. Remember an item's `file` only
 * after its content is safely taken in: what is not remembered is found again.
 */
export async function scanShare(store: ShareStore, context: ScanContext): Promise<Scan> {
  const listing = await store.list('')
  if (listing.state === 'unreachable') return listing
  const unseen = unseenEntries(listing.entries, context)
  return { state: 'listed', toRead: unseen.length, items: readAll(store, unseen, context) }
}

/** Which files a scan would read. */
export const unseenEntries = (
  entries: readonly ShareEntry[],
  context: Pick<ScanContext, 'seen' | 'known' | 'hasContent'>,
): readonly ShareEntry[] => entries.filter((entry) => !isSettled(entry, context))

async function* readAll(
  store: ShareStore,
  entries: readonly ShareEntry[],
  context: ScanContext,
): AsyncGenerator<ScanItem> {
  const hashesOfThisScan = new Set<string>()
  for (const entry of entries) {
    const content = await judge(store, entry, context, hashesOfThisScan)
    if (content === null) continue
    const hash = 'contentHash' in content ? content.contentHash : null
    if (hash !== null) hashesOfThisScan.add(hash)
    const { key, size, modifiedMs } = entry
    const { verdict } = content
    const judgedAs = { format: context.known.format, schema: context.known.schema }
    yield { ...content, file: { key, size, modifiedMs, contentHash: hash, verdict, judgedAs } }
  }
}

function isSettled(
  entry: ShareEntry,
  { seen, known, hasContent }: Pick<ScanContext, 'seen' | 'known' | 'hasContent'>,
): boolean {
  const file = seen.get(entry.key)
  if (file === undefined || file.size !== entry.size || file.modifiedMs !== entry.modifiedMs) return false
  if (file.verdict === 'arriving' || file.verdict === 'sealed') return false
  // The copy it was the same as may have failed to be taken in and be gone by now.
  if (file.verdict === 'same') return file.contentHash !== null && hasContent(file.contentHash)
  const judgedByThisVersion = file.judgedAs.format === known.format && file.judgedAs.schema === known.schema
  return file.verdict !== 'newer-program' || judgedByThisVersion
}

async function judge(
  store: ShareStore,
  entry: ShareEntry,
  context: ScanContext,
  hashesOfThisScan: ReadonlySet<string>,
): Promise<Content | null> {
  const read = await store.get(entry.key, BUNDLE_LIMITS.bundle)
  switch (read.state) {
    case 'missing':
      return null
    case 'too-large':
      return entry.named ? { verdict: 'damaged', reason: 'too-large' } : { verdict: 'foreign' }
    case 'pending':
      return { verdict: 'arriving', reason: 'no-answer' }
    case 'failed':
      return { verdict: 'arriving', reason: read.code }
    case 'found':
      break
  }
  const hash = contentHash(read.bytes)
  if (hashesOfThisScan.has(hash) || context.hasContent(hash)) return { verdict: 'same', contentHash: hash }
  return judgeContent(decodeBundle(read.bytes, context.known), entry, context)
}

function judgeContent(decoded: DecodedBundle, entry: ShareEntry, context: ScanContext): Content {
  switch (decoded.state) {
    case 'damaged':
      return isForeign(decoded.reason, entry)
        ? { verdict: 'foreign' }
        : { verdict: 'damaged', reason: decoded.reason }
    case 'arriving':
      return { verdict: 'arriving', reason: decoded.reason }
    case 'newer-program':
      return judgeNewer(decoded, context)
    case 'sealed': {
      const { meta, contentHash: hash } = decoded
      if (meta.spaceId !== context.spaceId)
        return { verdict: 'other-space', spaceId: meta.spaceId, contentHash: hash }
      return { verdict: 'sealed', meta, contentHash: hash, own: meta.deviceId === context.ownDeviceId }
    }
    case 'ok': {
      const { bundle, contentHash: hash } = decoded
      const { spaceId, deviceId } = bundle.meta
      if (spaceId !== context.spaceId) return { verdict: 'other-space', spaceId, contentHash: hash }
      return { verdict: 'new', bundle, contentHash: hash, own: deviceId === context.ownDeviceId }
    }
  }
}

function judgeNewer(decoded: DecodedBundle & { state: 'newer-program' }, context: ScanContext): Content {
  const { meta, bundle, contentHash: hash } = decoded
  const spaceId = bundle?.meta.spaceId ?? context.spaceId
  return spaceId === context.spaceId
    ? { verdict: 'newer-program', meta, bundle, contentHash: hash }
    : { verdict: 'other-space', spaceId, contentHash: hash }
}

function isForeign(reason: BundleDamage, entry: ShareEntry): boolean {
  const notOurs =
    reason === 'not-a-bundle' || reason === 'html-page' || reason === 'empty' || reason === 'nul-filled'
  return notOurs && !entry.named
}
