import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { backupFolder } from '../backup/backup-places.ts'
import { dropDrafts } from '../backup/drop-drafts.ts'
import { openDatabase } from '../db/database.ts'
import { databaseFile } from '../db/database-file.ts'
import { isFolderLocked } from '../lock/is-folder-locked.ts'
import { finishBegun } from '../lock/turn/begun-turn.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { acquireDataFolderLock } from '../storage/data-folder-lock.ts'
import { ensureFolder } from '../storage/folders.ts'
import { refuseSharedPath } from '../storage/refuse-shared-path.ts'
import { classifyStorageError, type StorageErrorCode } from '../storage/storage-error.ts'
import type { AppOptions } from './app-options.ts'
import { type Ground, today } from './core.ts'
import { errorFacts } from './error-facts.ts'
import { createEventBus } from './event-bus.ts'
import { startNodeChild } from './own-child.ts'
import { PROGRAM_VERSION } from './program-version.ts'
import { checkAtStart, lookBefore } from './start-check.ts'
import { storageFailure } from './storage-failure.ts'

const folderFailure = (code: StorageErrorCode, folder: string, cause?: unknown): AppError =>
  storageFailure(code, `Data folder ${folder}: ${code}`, {
    corrupted: 'database-damaged',
    cause,
    details: { folder },
  })

async function takeFolder(folder: string): Promise<{ release(): void }> {
  const place = await refuseSharedPath(folder)
  if (place.state === 'refused') {
    throw new AppError('data-folder-shared', `${folder}: ${place.reason}`, {
      details: { folder, reason: place.reason, at: place.at },
    })
  }
  try {
    await ensureFolder(folder)
  } catch (error) {
    throw folderFailure(classifyStorageError(error), folder, error)
  }
  const lock = await acquireDataFolderLock(folder)
  switch (lock.state) {
    case 'acquired':
      return settleFolder(folder, lock)
    case 'held':
      throw new AppError('data-folder-in-use', `${folder} is in use`, { details: { folder } })
    case 'failed':
      throw folderFailure(lock.code, folder)
  }
}

/** What a folder that is ours now needs before its database is opened. */
async function settleFolder(folder: string, lock: { release(): void }): Promise<{ release(): void }> {
  try {
    await finishBegun(folder)
    if (vaultOfFolder(folder) === null && (await isFolderLocked(folder))) {
      throw new AppError('data-locked', `${folder} is locked`, { details: { folder } })
    }
    await ensureFolder(backupFolder(folder))
    return lock
  } catch (error) {
    lock.release()
    throw error instanceof AppError ? error : folderFailure(classifyStorageError(error), folder, error)
  }
}

type Found = ReturnType<typeof checkAtStart>

function readGround(options: AppOptions): { readonly ground: Ground; readonly found: Found } {
  const { dataFolder, clock, ids, log, startChild = startNodeChild } = options
  const vault = vaultOfFolder(dataFolder)
  const file = databaseFile(dataFolder)
  // A locked file is as it was left or does not open: there is nothing to compare.
  const left = vault === null ? lookBefore(file) : { bytes: 0, wasCut: true }
  const before = join(backupFolder(dataFolder), backupName(clock.now(), 'before-update'))
  const db = openDatabase(file, { copyBefore: before, vault, isWitnessed: true })
  try {
    const found = options.checksAtStart === true ? checkAtStart(db, left, today(clock)) : 'sound'
    const events = createEventBus((error) => log.write('error', 'event.listener-failed', errorFacts(error)))
    const ground = { dataFolder, programVersion: PROGRAM_VERSION, db, startChild, events, clock, ids, log }
    return { ground, found }
  } catch (error) {
    db.close()
    throw error
  }
}

/** The database of a folder that nobody else has now, and what its check found. */
export interface OpenedGround {
  readonly ground: Ground
  readonly found: Found
  /** Closes the database and gives the folder free. */
  close(): void
}

/**
 * Takes the data folder and opens its database. Fails with `AppError` when the folder is shared, in use, unwritable,
 * locked, damaged or of a newer program.
 */
export async function openGround(options: AppOptions): Promise<OpenedGround> {
  const lock = await takeFolder(options.dataFolder)
  try {
    if (options.rotatesBackups === true) await dropDrafts(options.dataFolder)
    const { ground, found } = readGround(options)
    return {
      ground,
      found,
      close() {
        ground.db.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
