import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import { institutionsOfAllOwners } from '../../records/record-reader.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { ScanItem } from '../../share/scan.ts'
import { organisationFolder } from '../../share/share-key.ts'
import { isStuck } from './arriving.ts'
import { heldOf } from './covered-files.ts'
import { noteDevice } from './devices.ts'
import type { AskedGuard } from './guard-ahead.ts'
import { mergeBundle } from './merge-bundle.ts'
import { noteSkipped } from './receiving-notes.ts'
import { type ToRead, type SealedItem, type Receiving, receivedRow, senderOf } from './receiving.ts'
import { sameAs } from './same-bundles.ts'
import { framesForUs, judgeSender } from './sender-verdict.ts'
import { judgeSealed, metaOfSealed } from './take-sealed.ts'

async function takeBundle(
  receiving: Receiving,
  item: ToRead,
  bundle: Bundle,
  asked: AskedGuard | null,
): Promise<ReceivedBundle | null> {
  const { core, workspace } = receiving
  if (bundle.meta.kind === 'head') {
    receiving.seen.push(item.file)
    return null
  }
  if (receiving.only?.has(bundle.meta.orgId) === false) return null
  const sender = judgeSender(core.db, workspace, bundle, receiving.strict)
  if (sender.state === 'unknown-sender') {
    if (sender.reason === 'not-paired') noteDevice(core.db, bundle.meta)
    return receivedRow(item, {
      ...senderOf(bundle, item.contentHash),
      state: 'unknown-sender',
      reason: sender.reason,
    })
  }
  const isForUs = sender.state === 'accepted' && framesForUs(workspace, bundle).length > 0
  const held = heldOf(core.db, receiving.share.spaceId, bundle.meta)
  if (!isForUs || held === 'all') {
    noteSkipped(receiving, item, bundle)
    return null
  }
  return mergeBundle(receiving, item, bundle, asked)
}

/** A bundle whose very layout is newer: who wrote it with what is all that can be read. */
const unreadable = (item: Extract<ScanItem, { verdict: 'newer-program' }>): ReceivedBundle =>
  receivedRow(item, {
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
  return receivedRow(item, {
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
    ? receivedRow(item, { state: 'same', ...sameAs(core, 'contentHash' in item ? item.contentHash : '') })
    : null

/** A school has nothing to do with what lies damaged in the folder of another one on the municipality's list. */
function takeDamaged(
  { core, workspace, share }: Receiving,
  item: ScanItem,
  reason: string,
): ReceivedBundle | null {
  if (workspace.role === 'municipality' || share.isHanded === true) return receivedRow(item, { reason })
  const isAnothers = institutionsOfAllOwners(core.db).some(
    ({ record: { id } }) => id !== workspace.workspaceId && item.file.key.startsWith(organisationFolder(id)),
  )
  return isAnothers ? null : receivedRow(item, { reason })
}

/** One file of the share: `null` where there is nothing to tell. */
export async function takeItem(
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
      receiving.seen.push(item.file)
      return toldSame(receiving, item)
    case 'foreign':
    case 'other-space':
      receiving.seen.push(item.file)
      return null
    case 'arriving':
      // Silence would look like "nothing was sent"; it is not remembered, so the next look finds it whole.
      return receivedRow(item, { reason: `arriving-${isStuckHere(receiving, item) ? 'long' : item.reason}` })
  }
}
