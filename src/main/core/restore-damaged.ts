import { AppError } from '#shared/contract/app-error.ts'
import { requireBackup, restoreBackup, type RestoredBackup } from '../backup/restore-backup.ts'
import { bringDamagedBack, setDamagedAside, settleDamaged } from '../backup/set-damaged-aside.ts'
import { isSoundBackup } from '../db/backup-file.ts'
import { acquireDataFolderLock } from '../storage/data-folder-lock.ts'
import type { AppOptions } from './app-options.ts'
import { type StartedApp, startApp } from './create-app.ts'

/** Which copy to restore, and what opens it where it is locked. */
export interface AskedCopy {
  readonly file: string
  readonly secret: string | null
}

/** Restores a copy over what is open. */
export const restoreInto = async (app: StartedApp, { file, secret }: AskedCopy): Promise<RestoredBackup> =>
  restoreBackup((await app.whole()).core, file, secret)

/**
 * Restores a copy in the place of data that cannot be opened; those are set aside, and brought back where it fails. Gives the
 * app on what was restored.
 */
export async function restoreDamaged(
  options: AppOptions,
  { file, secret }: AskedCopy,
): Promise<{ readonly app: StartedApp; readonly done: RestoredBackup }> {
  const { dataFolder: folder, clock } = options
  const { source, digest } = await requireBackup(file, secret)
  // Read whole before anything is moved: a bad copy must leave everything as it is.
  if (!isSoundBackup(source, digest)) {
    throw new AppError('backup-damaged', `${file} is damaged`, { details: { path: file } })
  }
  const lock = await acquireDataFolderLock(folder)
  if (lock.state !== 'acquired') throw new AppError('data-folder-in-use', `${folder} is in use`)
  const aside = await setDamagedAside(folder, clock.now()).finally(() => lock.release())
  const app = await startApp(options)
  try {
    const done = await restoreInto(app, { file, secret })
    return { app, done: { ...done, previous: await settleDamaged(aside) } }
  } catch (error) {
    await app.close()
    await bringDamagedBack(aside, folder)
    throw error
  }
}
