import { dirname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import {
  BACKUP_FORMAT,
  type BackupFacts,
  backupName,
  type BackupReason,
  keyFileOf,
  LOCKED_ENDING,
} from '#shared/domain/backup/backup-facts.ts'
import { type LockWork, lockWithAge, openWithAge, requireLockable } from '../age/age-file.ts'
import { usedPassphrase } from '../age/age-lock.ts'
import { requirePassphrase } from '../age/require-passphrase.ts'
import { type Core, currentWorkspace } from '../core/core.ts'
import { type BackupFile, completeBackup, completeImage, isSoundBackup } from '../db/backup-file.ts'
import { databaseFile } from '../db/database-file.ts'
import { isLockedCopy, takeCopyAway } from '../db/homes/copy-files.ts'
import { NEWEST_DATABASE } from '../db/migrations/migrations.ts'
import { contentHash } from '../storage/content-hash.ts'
import { copyFileAtomically, moveFile } from '../storage/copy-file.ts'
import { ensureFolder, entryKind, removeFile } from '../storage/folders.ts'
import { refuseSharedPath } from '../storage/refuse-shared-path.ts'
import { readFileSize } from '../storage/file-size.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'
import { annexBytes, annexesBeside, annexesInside } from './annex-files.ts'
import { backupFolder } from './backup-places.ts'

export interface MadeBackup {
  readonly file: string
  readonly bytes: number
}

function factsOf(core: Core, reason: BackupReason, files: readonly BackupFile[]): BackupFacts {
  const workspace = currentWorkspace(core)
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
    ...core.db.contents(),
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
    if (!isSoundBackup(draft, facts.digest)) throw unlike()
    return draft
  } catch (error) {
    await removeFile(draft)
    throw error
  }
}

const unlike = (): AppError => new AppError('storage-failed', 'The copy reads differently')

/** A copy in memory, complete and read whole; nothing of it lies open on a disk on the way. */
async function checkedImage(core: Core, reason: BackupReason): Promise<Uint8Array> {
  requireLockable((await annexBytes(core.dataFolder)) + (await readFileSize(databaseFile(core.dataFolder))))
  const files = await annexesInside(core.dataFolder)
  // Nothing is awaited between the image and its facts, so both speak of the same moment.
  const image = core.db.image()
  const facts = factsOf(core, reason, files)
  const copy = completeImage(image, facts, files)
  if (!isSoundBackup(copy, facts.digest)) throw unlike()
  return copy
}

/** What a copy is locked with: a passphrase, and the recipient that a recovery sheet is, where it is to open it too. */
export interface CopyLock {
  readonly passphrase: string
  readonly sheet: string | null
}

/** What locks, opened again by itself, or nothing is written. */
async function lockChecked(copy: Uint8Array, { passphrase }: CopyLock, work: LockWork): Promise<Uint8Array> {
  const locked = await lockWithAge(copy, { passphrase }, work)
  if (contentHash(await openWithAge(locked, { passphrase })) !== contentHash(copy)) throw unlike()
  return locked
}

/**
 * A locked copy for a person to take away: an age file, which any age program opens with the passphrase. With a `sheet`
 * a small file stands beside it that holds the passphrase, locked to the sheet; it is written first, so that no copy is
 * without it. What had the names before is replaced whole or not at all.
 */
export async function makeLockedBackup(
  core: Core,
  to: string,
  lock: CopyLock,
  work: LockWork = {},
): Promise<MadeBackup & { readonly keyFile: string | null }> {
  requirePassphrase(lock.passphrase)
  await refuseShare(to)
  const file = to.endsWith(LOCKED_ENDING) ? to : `${to}${LOCKED_ENDING}`
  const locked = await lockChecked(await checkedImage(core, 'asked'), lock, work)
  await ensureFolder(dirname(file))
  const keyFile = lock.sheet === null ? null : keyFileOf(file)
  if (lock.sheet !== null && keyFile !== null) {
    const words = Buffer.from(usedPassphrase(lock.passphrase), 'utf8')
    await writeFileAtomically(keyFile, await lockWithAge(words, { recipients: [lock.sheet] }))
  }
  await writeFileAtomically(file, locked)
  core.log.write('info', 'backup.made', { reason: 'asked' })
  return { file, bytes: locked.length, keyFile }
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
    else if (isLockedCopy(draft)) takeCopyAway(draft, file)
    else await copyFileAtomically(draft, file)
    core.log.write('info', 'backup.made', { reason })
    return { file, bytes: await readFileSize(file) }
  } finally {
    await removeFile(draft)
  }
}
