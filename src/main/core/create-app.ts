import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { isProcedureName } from '#shared/contract/contract.ts'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { errorFacts } from './error-facts.ts'
import { backupFolder } from '../backup/backup-places.ts'
import { dropDrafts } from '../backup/drop-drafts.ts'
import { startRotation } from '../backup/rotate-backups.ts'
import { type Db, openDatabase } from '../db/database.ts'
import { databaseFile } from '../db/database-file.ts'
import { backupHandlers } from '../features/backup/backup-handlers.ts'
import { attachmentsHandlers } from '../features/attachments/attachments-handlers.ts'
import { exportHandlers } from '../features/export/export-handlers.ts'
import { historyHandlers } from '../features/history/history-handlers.ts'
import { homeHandlers } from '../features/home/home-handlers.ts'
import { minutesHandlers } from '../features/minutes/minutes-handlers.ts'
import { ordersHandlers } from '../features/orders/orders-handlers.ts'
import { planHandlers } from '../features/plan/plan-handlers.ts'
import { intakeHandlers } from '../features/intake/intake-handlers.ts'
import { printHandlers } from '../features/print/print-handlers.ts'
import { privacyHandlers } from '../features/privacy/privacy-handlers.ts'
import { recordsHandlers } from '../features/records/records-handlers.ts'
import { registersHandlers } from '../features/registers/registers-handlers.ts'
import { rollupHandlers } from '../features/rollup/rollup-handlers.ts'
import { schoolYearHandlers } from '../features/school-year/school-year-handlers.ts'
import { searchHandlers } from '../features/search/search-handlers.ts'
import { sheetRecipient } from '../features/share/sheet-recipient.ts'
import { shareHandlers } from '../features/share/share-handlers.ts'
import { spellingHandlers } from '../features/spelling/spelling-handlers.ts'
import { stepsHandlers } from '../features/steps/steps-handlers.ts'
import { supportHandlers } from '../features/support/support-handlers.ts'
import { windowHandlers } from '../features/window/window-handlers.ts'
import { workspaceHandlers } from '../features/workspace/workspace-handlers.ts'
import { worklistHandlers } from '../features/worklist/worklist-handlers.ts'
import { isFolderLocked } from '../lock/key-files.ts'
import { finishBegun } from '../lock/turn/begun-turn.ts'
import { finishTurn } from '../lock/turn/finish-turn.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { createDocumentShelf, type DocumentShelf } from '../records/document-shelf.ts'
import { createProjector, type Projector } from '../records/projector.ts'
import type { Printer } from '../print/create-printer.ts'
import { createRecordWriter } from '../records/record-writer.ts'
import { createGuard } from '../replica/guard.ts'
import { acquireDataFolderLock } from '../storage/data-folder-lock.ts'
import { ensureFolder } from '../storage/folders.ts'
import { refuseSharedPath } from '../storage/refuse-shared-path.ts'
import { classifyStorageError, type StorageErrorCode } from '../storage/storage-error.ts'
import { storageFailure } from './storage-failure.ts'
import type { App } from './app.ts'
import { type Core, today } from './core.ts'
import { createEventBus } from './event-bus.ts'
import type { HandlerTable } from './handlers.ts'
import { PROGRAM_VERSION } from './program-version.ts'
import { type StartChild, startNodeChild } from './own-child.ts'
import type { Clock, Ids, Log } from './ports.ts'
import { programHandlers } from './program-handlers.ts'
import { rollupSource } from './rollup-source.ts'
import { createRouter } from './router.ts'
import { checkAtStart, lookBefore, noteAtEnd } from './start-check.ts'

export interface AppOptions {
  /** On a local disk; made when it is missing. */
  readonly dataFolder: string
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Copies everything by itself every hour and at the end, as programs with a window do. */
  readonly rotatesBackups?: boolean
  /** Reads the database for damage at the start, as programs with a window do: they can tell and mend. */
  readonly checksAtStart?: boolean
  /** How the host starts a process of our own; as Node does, unless told. */
  readonly startChild?: StartChild
}

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

function openCore(options: AppOptions): { readonly core: Core; readonly found: Found } {
  const { dataFolder, clock, ids, log, startChild = startNodeChild } = options
  const vault = vaultOfFolder(dataFolder)
  const file = databaseFile(dataFolder)
  // A locked file is as it was left or does not open: there is nothing to compare.
  const left = vault === null ? lookBefore(file) : { bytes: 0, wasCut: true }
  const before = join(backupFolder(dataFolder), backupName(clock.now(), 'before-update'))
  const db = openDatabase(file, { copyBefore: before, vault, isWitnessed: true })
  try {
    const found = options.checksAtStart === true ? checkAtStart(db, left, today(clock)) : 'sound'
    const shelf = createDocumentShelf(db)
    const projector = createProjector(db, shelf)
    if (db.projectionIsEmpty || found === 'rows') projector.rebuild()
    return { core: coreOf(db, shelf, projector, { dataFolder, clock, ids, log, startChild }), found }
  } catch (error) {
    db.close()
    throw error
  }
}

function coreOf(
  db: Db,
  shelf: DocumentShelf,
  projector: Projector,
  {
    dataFolder,
    clock,
    ids,
    log,
    startChild,
  }: Pick<Core, 'dataFolder' | 'clock' | 'ids' | 'log' | 'startChild'>,
): Core {
  return {
    dataFolder,
    programVersion: PROGRAM_VERSION,
    db,
    shelf,
    projector,
    writer: createRecordWriter(db, shelf, projector, clock),
    rollups: rollupSource(db),
    guard: createGuard({ startChild }),
    startChild,
    events: createEventBus((error) => log.write('error', 'event.listener-failed', errorFacts(error))),
    clock,
    ids,
    log,
  }
}

/**
 * The whole program without a window: takes the data folder, opens the database, answers the contract.
 * Fails with `AppError` when the folder is shared, in use, unwritable, damaged or of a newer program.
 */
export async function createApp(
  options: AppOptions,
): Promise<App & { readonly core: Core; readonly found: Found; readonly printer: Printer }> {
  const lock = await takeFolder(options.dataFolder)
  let opened: ReturnType<typeof openCore>
  try {
    if (options.rotatesBackups === true) await dropDrafts(options.dataFolder)
    opened = openCore(options)
    await finishTurn(options.dataFolder)
  } catch (error) {
    lock.release()
    throw error
  }
  const { core, found } = opened
  const print = printHandlers(core)
  const handlers: HandlerTable = {
    ...workspaceHandlers(core),
    ...windowHandlers(core),
    ...programHandlers(core),
    ...recordsHandlers(core),
    ...minutesHandlers(core),
    ...ordersHandlers(core),
    ...planHandlers(core),
    ...registersHandlers(core),
    ...attachmentsHandlers(core),
    ...schoolYearHandlers(core),
    ...worklistHandlers(core),
    ...shareHandlers(core, print.printer),
    ...print.handlers,
    ...exportHandlers(core, print.printer),
    ...rollupHandlers(core),
    ...homeHandlers(core),
    ...intakeHandlers(core),
    ...backupHandlers(core, () => sheetRecipient(core)),
    ...searchHandlers(core),
    ...spellingHandlers(core),
    ...stepsHandlers(core),
    ...historyHandlers(core),
    ...supportHandlers(core),
    ...privacyHandlers(core),
  }
  const router = createRouter(handlers, (name, error) =>
    options.log.write(error.code === 'internal' ? 'error' : 'info', 'call.failed', {
      name: isProcedureName(name) ? name : '',
      ...errorFacts(error),
    }),
  )
  const rotation = options.rotatesBackups === true ? startRotation(core) : null
  return {
    core,
    found,
    printer: print.printer,
    call: (name, input, context) => router.call(name, input, context),
    onEvent: (listener) => core.events.onEvent(listener),
    async close() {
      // What was typed last may still stand in the queue.
      await router.idle()
      await rotation?.stop()
      await print.close()
      core.guard.close()
      try {
        noteAtEnd(core.db, databaseFile(options.dataFolder), options.checksAtStart === true)
      } catch (error) {
        // A full disk, say: the next start then compares nothing, for the first write took away what was noted before.
        core.log.write('warn', 'database.not-noted', errorFacts(error))
      }
      core.db.close()
      lock.release()
    },
  }
}
