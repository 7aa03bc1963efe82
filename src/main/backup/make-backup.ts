import { dirname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import {
  BACKUP_FORMAT,
  type BackupFacts,
  backupName,
  type BackupReason,
} from '#shared/domain/backup/backup-facts.ts'
import { type Core, currentWorkspace } from '../core/core.ts'
import {
  type BackupFile,
  completeBackup,
  contentDigest,
  isSoundBackup,
  liveCounts,
} from '../db/backup-file.ts'
import { DATABASE_FILE } from '../db/database-file.ts'
import { NEWEST_DATABASE } from '../db/migrations/migrations.ts'
import { copyFileAtomically, moveFile } from '../storage/copy-file.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { refuseSharedPath } from '../storage/refuse-shared-path.ts'
import { readFileSize } from '../storage/file-size.ts'
import { annexesBeside, annexesInside } from './annex-files.ts'
import { backupFolder } from './backup-places.ts'

export interface MadeBackup {
  readonly file: string
  readonly bytes: number
}

function factsOf(core: Core, reason: BackupReason, files: readonly BackupFile[]): BackupFacts {
  const workspace = currentWorkspace(core)
  const database = join(core.dataFolder, DATABASE_FILE)
  return {
    format: BACKUP_FORMAT,
    program: core.programVersion,
    database: NEWEST_DATABASE,
    madeAt: core.clock.now().toISOString(),
    reason,
    workspaceId: workspace?.workspaceId ?? '',
    name: workspace?.name ?? '',
    role: workspace?.role ?? '',
    isPractice: workspace?.isPractice ?? false,
    deviceId: workspace?.deviceId ?? '',
    counts: liveCounts(database),
    digest: contentDigest(database),
    files: files.length,
    fileBytes: files.reduce((sum, { size }) => sum + size, 0),
  }
}

/** A copy holds the texts of records too, so it never goes where everybody of a share reads. */
async function refuseShare(file: string): Promise<void> {
  const place = await refuseSharedPath(dirname(file))
  if (place.state === 'refused' && place.reason === 'komanda-share') {
    throw new AppError('backup-in-share', `${file} lies in a share`, { details: { folder: place.at } })
  }
}

async function freeName(folder: string, name: string): Promise<string> {
  for (let turn = 1; ; turn++) {
    const file = join(folder, turn === 1 ? name : name.replace('.komanda', `_${turn}.komanda`))
    if ((await entryKind(file)) === 'missing') return file
  }
}

/** Writes, completes and checks a copy under a name that nobody takes for a finished one. */
async function writeChecked(core: Core, reason: BackupReason, isAlone: boolean): Promise<string> {
  const folder = backupFolder(core.dataFolder)
  await ensureFolder(folder)
  const draft = join(folder, `draft-${core.ids.short()}.tmp`)
  const files = await (isAlone ? annexesInside : annexesBeside)(core.dataFolder)
  try {
    // Nothing is awaited between the copy and its facts, so both speak of the same moment.
    core.db.copyInto(draft)
    const facts = factsOf(core, reason, files)
    completeBackup(draft, facts, files)
    if (!isSoundBackup(draft, facts.digest))
      throw new AppError('storage-failed', 'The copy reads differently')
    return draft
  } catch (error) {
    await removeFile(draft)
    throw error
  }
}

/**
 * Copies everything this data folder holds into one file, checks the copy by reading all of it, and only then gives
 * it its name. Without `to` it lies among the program's own copies. What had the name before is replaced whole or
 * not at all.
 */
export async function makeBackup(
  core: Core,
  { to, reason }: { readonly to: string | null; readonly reason: BackupReason },
): Promise<MadeBackup> {
  if (to !== null) await refuseShare(to)
  const draft = await writeChecked(core, reason, to !== null)
  try {
    const file = to ?? (await freeName(backupFolder(core.dataFolder), backupName(core.clock.now(), reason)))
    await ensureFolder(dirname(file))
    if (to === null) await moveFile(draft, file)
    else await copyFileAtomically(draft, file)
    core.log.write('info', 'backup.made', { reason })
    return { file, bytes: await readFileSize(file) }
  } finally {
    await removeFile(draft)
  }
}
