import type { ReceivedBundle, ReceiveReport } from '#shared/contract/share-contract.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import type { Core } from '../../core/core.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { receiptCode } from '../../share/receipt-code.ts'
import type { ScanItem, SeenFile } from '../../share/scan.ts'
import { SEALED_FORMAT } from '../../share/seal/sealed-bundle.ts'
import type { ChangedRecords } from './changed-records.ts'
import type { CoveredFiles } from './covered-files.ts'
import type { RemovalGuard } from './removal-guard.ts'
import type { Sealing } from './sealing.ts'
import type { OpenShare } from './share-space.ts'

/** A file that holds a bundle this program can open. */
export type ToRead = Extract<ScanItem, { verdict: 'new' | 'newer-program' }>
export type SealedItem = Extract<ScanItem, { verdict: 'sealed' }>
type Conflict = ReceiveReport['conflicts'][number]

/** A file with a bundle in it. */
export interface NotedFile extends Pick<ScanItem, 'file'> {
  readonly contentHash: string
}

/** A bundle that is not for us, to be noted together with others: a commit for each would take longer than reading it. */
interface SkippedBundle extends NotedFile {
  readonly meta: BundleMeta
}

/** One receiving: what it looks at, and what it has done so far. */
export interface Receiving {
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
  readonly changed: ChangedRecords
  /** How many more of them are told one by one. */
  readonly tellable: { left: number }
  readonly removals: RemovalGuard
  readonly snapshot: { isMade: boolean }
  /** Whose bundles are wanted; `null`: everybody's. */
  readonly only: ReadonlySet<string> | null
  /** Only paired devices are believed. */
  readonly strict: boolean
  readonly sealing: Sealing
  /** Files that changed nothing, to be noted together: a commit for each costs more than reading it. */
  readonly seen: SeenFile[]
  /** Bundles that are not for us, of the folder that is read, still to be noted. */
  readonly skipped: SkippedBundle[]
  readonly covered: CoveredFiles
}

export interface ReceiveWishes {
  readonly dryRun: boolean
  readonly only?: readonly string[] | undefined
  readonly confirmRemovals: boolean
  readonly onlyPaired: boolean
}

/**
 * So many changed records are told one by one; beyond that a bundle tells only how many there are. A person reads the
 * first dozen, and a whole country's would take more memory than all else of its first receive.
 */
export const TELLABLE = 5000

const NO_CHANGES = { added: 0, changed: 0, removed: 0 }

/** A file as the report tells it; damaged unless more is said. */
export const receivedRow = (item: ScanItem, extra: Partial<ReceivedBundle>): ReceivedBundle => ({
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

export const senderOf = ({ meta }: Pick<Bundle, 'meta'>, hash: string): Partial<ReceivedBundle> => ({
  from: meta.orgId,
  fromName: meta.orgName,
  device: meta.deviceLabel || meta.deviceId,
  receipt: receiptCode(hash),
  createdAt: meta.createdAt,
  ...(meta.format === SEALED_FORMAT ? { sealed: true } : {}),
})
