import { posix } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ReceivedBundle, ReceiveReport } from '#shared/contract/share-contract.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { growSlowly } from '../../core/grow-slowly.ts'
import type { CallContext } from '../../core/handlers.ts'
import { NEWEST_FORMAT } from '../../share/bundle-format.ts'
import { type Scan, type SeenFile, scanShare } from '../../share/scan.ts'
import { changedRecords } from './changed-records.ts'
import { coveredFiles } from './covered-files.ts'
import { onlyPaired } from './devices.ts'
import { guardAhead } from './guard-ahead.ts'
import { listOnce } from './list-once.ts'
import { lastPosition, lastReceived } from './merges.ts'
import { readHeads } from './read-heads.ts'
import { keepReceipts } from './receipts.ts'
import { hasReceived, isOwnContent, seenFiles } from './received-files.ts'
import { keepIfRoom, keepSkipped, noteSeen } from './receiving-notes.ts'
import { type Receiving, type ReceiveWishes, TELLABLE } from './receiving.ts'
import { createRemovalGuard } from './removal-guard.ts'
import { sameBundles } from './same-bundles.ts'
import { openSealing } from './sealing.ts'
import { tellReceipts } from './send.ts'
import { openShare, type OpenShare } from './share-space.ts'
import { takeItem } from './take-item.ts'

/** As many as a few schools hand over in five years. */
const MANY_FILES = 500

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

/** Takes one file after the other, at the end those that a snapshot would have spared; gives how many were dealt with. */
async function takeAll(
  receiving: Receiving,
  scan: Extract<Scan, { state: 'listed' }>,
  bundles: ReceivedBundle[],
  { signal, progress }: CallContext,
): Promise<number> {
  let taken = 0
  let folder = ''
  for (const items of [() => scan.items, scan.late]) {
    for await (const { item, asked } of guardAhead(receiving, items())) {
      if (signal.aborted) break
      const inFolder = posix.dirname(item.file.key)
      if (inFolder !== folder) keepSkipped(receiving)
      folder = inFolder
      const told = await takeItem(receiving, item, asked)
      if (told) bundles.push(told)
      if (!receiving.dryRun) receiving.overlay.clear()
      progress(++taken + receiving.covered.passed, scan.toRead)
    }
    keepSkipped(receiving)
  }
  return taken + receiving.covered.passed
}

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
  const listed = listOnce(share.store)
  const heads = await readHeads({ ...share, store: listed.store })
  const workspace = requireWorkspace(core)
  const strict = wishes.onlyPaired || onlyPaired(core.db)
  const notes: SeenFile[] = []
  const { db } = core
  const { spaceId } = share
  const receiving: Receiving = {
    core,
    workspace,
    share,
    mergeId: core.ids.uuid(),
    at: core.clock.now().toISOString(),
    dryRun,
    overlay: new Map(),
    conflicts: [],
    from: lastPosition(core.db),
    changed: changedRecords(),
    tellable: { left: TELLABLE },
    // A look tells everything; what needs a word from a person is asked when it is merged.
    removals: createRemovalGuard(core.db, confirmRemovals),
    snapshot: { isMade: false },
    only: only === undefined ? null : new Set(only),
    strict,
    sealing: await openSealing(core, heads),
    seen: notes,
    skipped: [],
    covered: coveredFiles({
      db,
      workspace,
      spaceId,
      strict,
      dryRun,
      seen: notes,
      note: () => noteSeen({ core, share, dryRun, seen: notes }),
    }),
  }
  await receiving.sealing.save()
  const same = await sameBundles(core, { ...share, store: listed.store })
  const scan = await scanShare(listed.store, {
    seen: seenFiles(core.db, share.spaceId),
    hasContent: (hash) => hasReceived(core.db, hash) || isOwnContent(core.db, hash),
    known: { format: NEWEST_FORMAT, schema: MODEL_VERSION, findKey: receiving.sealing.findKey },
    spaceId: share.spaceId,
    ownDeviceId: receiving.workspace.deviceId,
    covering: receiving.covered,
  })
  if (scan.state === 'unreachable') {
    throw new AppError('share-unreachable', `${share.folder}: ${scan.code}`, {
      details: { folder: share.folder },
    })
  }
  listed.forget()
  if (scan.toRead >= MANY_FILES) growSlowly()
  const bundles: ReceivedBundle[] = [...same]
  const done = await takeAll(receiving, scan, bundles, { signal, progress })
  noteSeen(receiving)
  if (!signal.aborted) await requireStillThere(receiving, done < scan.toRead)
  const merged = !dryRun && lastReceived(core.db, receiving.from) > receiving.from
  keepIfRoom(core, () => keepReceipts(core, share, heads))
  await keepWord(receiving)
  const told = share.isHanded === true ? bundles.map(byOwnName) : bundles
  return { bundles: told, conflicts: receiving.conflicts, mergeId: merged ? receiving.mergeId : null }
}
