import type { Output } from '#shared/contract/contract.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { type Core, currentWorkspace } from '../../core/core.ts'
import { chosenShare } from '../../records/outbox-state.ts'
import { NEWEST_FORMAT } from '../../share/bundle-format.ts'
import { unseenEntries } from '../../share/scan.ts'
import { deviceFolder } from '../../share/share-key.ts'
import { contentHash } from '../../storage/content-hash.ts'
import { openPlace } from './share-place.ts'
import { hasReceived, isOwnContent, seenFiles } from './received-files.ts'

const NOTHING = { files: 0, mark: '' }

/**
 * Lists the chosen folder without opening a file: how many files others have left that were not dealt with, and a mark
 * that is another one as soon as any of them is. Signs of life are left aside, since they change all the time.
 */
export async function noticeShare(core: Core): Promise<Output<'share.notice'>> {
  const known = chosenShare(core.db)
  const workspace = currentWorkspace(core)
  if (!known || !workspace) return { state: 'not-chosen', ...NOTHING }
  const opened = await openPlace(core, known.folder, { expectSpaceId: known.spaceId })
  if (opened.state !== 'ok') return { state: 'not-reachable', ...NOTHING }
  const listing = await opened.store.list('')
  if (listing.state === 'unreachable') return { state: 'not-reachable', ...NOTHING }
  const own = deviceFolder(workspace.workspaceId, workspace.deviceId)
  const unseen = unseenEntries(listing.entries, {
    seen: seenFiles(core.db, known.spaceId),
    known: { format: NEWEST_FORMAT, schema: MODEL_VERSION },
    hasContent: (hash) => hasReceived(core.db, hash) || isOwnContent(core.db, hash),
  }).filter(({ key }) => !key.startsWith(own) && !key.endsWith('/head.kmd'))
  if (unseen.length === 0) return { state: 'ok', ...NOTHING }
  const names = unseen.map(({ key, size, modifiedMs }) => [key, size, modifiedMs])
  const mark = contentHash(new TextEncoder().encode(JSON.stringify(names)))
  return { state: 'ok', files: unseen.length, mark }
}
