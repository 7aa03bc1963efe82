import { filesOf, KINDS_WITH_FILES } from '#shared/domain/attachments/files-of.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import { attachmentStore } from '../../attachments/attachment-store.ts'
import { onDisk } from '../../attachments/on-disk.ts'
import { type Core, ownId } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { listRecords } from '../../records/record-reader.ts'
import type { IntegrityProblem } from './integrity-problem.ts'

export interface CheckedFiles {
  /** Files of annexes that lie here whole. */
  readonly here: number
  /** Files that one's own records speak of and that have not come to this device. */
  readonly awaited: number
  readonly problems: readonly IntegrityProblem[]
}

/** Own records' files by hash, each with a name to tell it by. */
function wantedFiles(core: Core): ReadonlyMap<string, string> {
  const own = ownId(core)
  return new Map(
    KINDS_WITH_FILES.flatMap((kind) =>
      listRecords(core.db, own, { kind })
        .filter(({ ownerId }) => ownerId === own)
        .flatMap(({ record }) => filesOf(kind, record as AnyRecord))
        .map(({ sha256, name }) => [sha256, name || sha256.slice(0, 12)] as const),
    ),
  )
}

/** Files that were here once: they came with a bundle, or went out with one. */
function knownFiles(core: Core): ReadonlySet<string | null> {
  const came = core.db.all(sql.selectFrom('received_content').select('sha256'))
  const went = core.db.all(sql.selectFrom('own_segment').select('content_sha256'))
  return new Set([...came.map((row) => row.sha256), ...went.map((row) => row.content_sha256)])
}

/**
 * Reads every file of annexes and compares it with its hash. One that never came is no problem: it is told as
 * awaited. One that was here and is gone is.
 */
export async function checkFiles(core: Core): Promise<CheckedFiles> {
  const store = attachmentStore(core.dataFolder)
  const wanted = wantedFiles(core)
  const known = knownFiles(core)
  const problems: IntegrityProblem[] = []
  let here = 0
  let awaited = 0
  for (const sha256 of new Set([...wanted.keys(), ...(await store.list())])) {
    const { state } = await onDisk(core.dataFolder, () => store.get(sha256))
    const detail = wanted.get(sha256) ?? sha256.slice(0, 12)
    if (state === 'found') here += 1
    else if (state === 'damaged') problems.push({ code: 'file-damaged', detail })
    else if (known.has(sha256)) problems.push({ code: 'file-missing', detail })
    else awaited += 1
  }
  return { here, awaited, problems }
}
