import { filesOf, KINDS_WITH_FILES } from '#shared/domain/attachments/files-of.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import { attachmentStore } from '../../attachments/attachment-store.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { listRecords } from '../../records/record-reader.ts'
import { receivedContents } from './received-contents.ts'

function handedOver(db: ReadDb, spaceId: string): ReadonlySet<string | null> {
  const rows = db.all(
    sql
      .selectFrom('own_segment')
      .select('content_sha256')
      .where('space_id', '=', spaceId)
      .where('content_sha256', 'is not', null),
  )
  return new Set(rows.map((row) => row.content_sha256))
}

/**
 * Files of one's own records that lie here whole and that no bundle of this space carries yet, each with its
 * content, one at a time. A file that was added on another PC of the school is that one's to hand over.
 */
export async function* waitingFiles(
  core: Core,
  spaceId: string,
): AsyncGenerator<{ readonly sha256: string; readonly bytes: Uint8Array }> {
  const own = requireWorkspace(core).workspaceId
  const known = new Set([...handedOver(core.db, spaceId), ...receivedContents(core.db, spaceId)])
  const wanted = new Set(
    KINDS_WITH_FILES.flatMap((kind) =>
      listRecords(core.db, own, { kind })
        .filter(({ ownerId }) => ownerId === own)
        .flatMap(({ record }) => filesOf(kind, record as AnyRecord))
        .map(({ sha256 }) => sha256),
    ),
  )
  const store = attachmentStore(core.dataFolder)
  for (const sha256 of wanted) {
    if (known.has(sha256)) continue
    const content = await store.get(sha256)
    if (content.state === 'found') yield { sha256, bytes: content.bytes }
  }
}
