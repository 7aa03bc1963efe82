import { attachmentStore } from '../../attachments/attachment-store.ts'
import { onDisk } from '../../attachments/on-disk.ts'
import type { Core } from '../../core/core.ts'
import { type Db, type ReadDb, sql } from '../../db/database.ts'
import type { BundleFrame } from '../../share/bundle-frames.ts'
import { filesInFrames } from './attachment-frames.ts'

function rememberContent(db: Db, spaceId: string, sha256: string): void {
  db.run(
    sql
      .insertInto('received_content')
      .values({ space_id: spaceId, sha256 })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** Files that bundles of a space brought here. */
export function receivedContents(db: ReadDb, spaceId: string): ReadonlySet<string> {
  const rows = db.all(sql.selectFrom('received_content').select('sha256').where('space_id', '=', spaceId))
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Keeps the whole files among frames; what is not the content its name says is left out. */
export async function keepFiles(core: Core, spaceId: string, frames: readonly BundleFrame[]): Promise<void> {
  const files = filesInFrames(frames)
  const store = attachmentStore(core.dataFolder)
  for (const bytes of files) {
    rememberContent(core.db, spaceId, await onDisk(core.dataFolder, () => store.put(bytes)))
  }
}
