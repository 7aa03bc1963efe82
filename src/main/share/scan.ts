import { contentHash } from '#main/storage/content-hash.ts'
import type { ArrivingReason } from './bundle-envelope.ts'
import { decodeBundle } from './bundle-format.ts'
import type { Bundle, BundleDamage, BundleReader, DecodedBundle, KnownVersions } from './bundle-format.ts'
import { BUNDLE_LIMITS } from './bundle-frames.ts'
import type { NewerMeta } from './bundle-meta.ts'
import type { SealedMeta } from './seal/sealed-meta.ts'
import { isSnapshotKey } from './share-key.ts'
import type { ShareEntry, ShareErrorCode, ShareStore } from './share-store.ts'

/** What to remember of a file so that it is not read again until it changes. `judgedAs`: the versions known then. */
export type SeenFile = {
  key: string
  size: number
  modifiedMs: number
  contentHash: string | null
  /** `covered`: a snapshot that was taken in stands for it; it was not read. */
  verdict: ScanItem['verdict'] | 'covered'
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

/**
 * `toRead`: how many files will be looked at, for progress; some may vanish meanwhile. `late`: what snapshots left to the
 * end, to be read after all `items` were dealt with.
 */
export type Scan =
  | { state: 'listed'; toRead: number; items: AsyncIterable<ScanItem>; late: () => AsyncIterable<ScanItem> }
  | { state: 'unreachable'; code: ShareErrorCode }

export type ScanContext = {
  /** What earlier scans returned as `file`, by key. */
  seen: ReadonlyMap<string, SeenFile>
  /** Whether this content was already dealt with: taken in, or deliberately refused. */
  hasContent: (contentHash: string) => boolean
  known: BundleReader
  spaceId: string
  ownDeviceId: string
  covering?: Covering
}

/** Which files need not be read because a snapshot stands for them. */
export type Covering = {
  /** A snapshot that stands for it was taken in: it is passed over, and noted as such. */
  isCovered: (file: SeenFile) => boolean
  /** A snapshot that was read stands for it, and may yet be refused: it waits for the end. */
  isExpected: (key: string) => boolean
  /** Told each bundle before it is handed on; `true`: a snapshot that may be needless once all else is read. */
  waits: (item: ScanItem) => boolean
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
  const reading: Reading = { store, context, hashes: new Set(), late: [] }
  return {
    state: 'listed',
    toRead: unseen.length,
    items: readAll(reading, snapshotsFirst(unseen)),
    late: () => readLate(reading),
  }
}

/** Which files a scan would read. */
export const unseenEntries = (
  entries: readonly ShareEntry[],
  context: Pick<ScanContext, 'seen' | 'known' | 'hasContent'>,
): readonly ShareEntry[] => entries.filter((entry) => !isSettled(entry, context))

type Reading = {
  readonly store: ShareStore
  readonly context: ScanContext
  /** Of this scan. */
  readonly hashes: Set<string>
  readonly late: ShareEntry[]
}

const folderOf = ({ key }: ShareEntry): string => key.slice(0, key.lastIndexOf('/') + 1)

/** The snapshots of each folder before all else in it: what they stand for need not be read. */
function* snapshotsFirst(entries: readonly ShareEntry[]): Generator<ShareEntry> {
  for (let at = 0; at < entries.length;) {
    const from = at
    const folder = folderOf(entries[from] as ShareEntry)
    while (entries[at]?.key.startsWith(folder) === true) at += 1
    const inFolder = entries.slice(from, at)
    yield* inFolder.filter(({ key }) => isSnapshotKey(key))
    yield* inFolder.filter(({ key }) => !isSnapshotKey(key))
  }
}

async function* readAll(reading: Reading, entries: Iterable<ShareEntry>): AsyncGenerator<ScanItem> {
  const { context, hashes, late } = reading
  for (const entry of entries) {
    if (context.covering?.isCovered(fileOf(entry, context, 'covered', null)) === true) continue
    if (context.covering?.isExpected(entry.key) === true) {
      late.push(entry)
      continue
    }
    const item = await readOne(reading, entry)
    if (item === null) continue
    if (context.covering?.waits(item) === true) {
      hashes.delete(item.file.contentHash ?? '')
      late.push(entry)
    } else yield item
  }
}

async function* readLate(reading: Reading): AsyncGenerator<ScanItem> {
  const { context, late } = reading
  // What the snapshots that came late stand for was read before.
  for (const entry of late) {
    if (context.covering?.isCovered(fileOf(entry, context, 'covered', null)) === true) continue
    const item = await readOne(reading, entry)
    if (item !== null) yield item
  }
}

async function readOne({ store, context, hashes }: Reading, entry: ShareEntry): Promise<ScanItem | null> {
  const content = await judge(store, entry, context, hashes)
  if (content === null) return null
  const hash = 'contentHash' in content ? content.contentHash : null
  if (hash !== null) hashes.add(hash)
  return { ...content, file: fileOf(entry, context, content.verdict, hash) }
}

const fileOf = (
  { key, size, modifiedMs }: ShareEntry,
  { known: { format, schema } }: ScanContext,
  verdict: SeenFile['verdict'],
  contentHash: string | null,
): SeenFile => ({ key, size, modifiedMs, contentHash, verdict, judgedAs: { format, schema } })

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
