import { basename, join, resolve } from 'node:path'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { backupFolder } from '../../backup/backup-places.ts'
import { compareBackup } from '../../backup/compare-backup.ts'
import { describeBackup, listBackups } from '../../backup/list-backups.ts'
import { makeBackup } from '../../backup/make-backup.ts'
import { requireBackup, restoreBackup } from '../../backup/restore-backup.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { isSoundBackup } from '../../db/backup-file.ts'

/** Copies of everything that is here, and the way back to one of them. */
export function backupHandlers(core: Core): Handlers<'backup'> {
  const chosen = (folder: string | null): string =>
    folder === null ? backupFolder(core.dataFolder) : resolve(folder)
  return {
    'backup.list': async ({ folder }) => ({
      folder: chosen(folder),
      backups: [...(await listBackups(chosen(folder)))],
    }),
    'backup.make': ({ folder }) =>
      makeBackup(core, {
        to: folder === null ? null : join(resolve(folder), backupName(core.clock.now(), 'asked')),
        reason: 'asked',
      }),
    'backup.preview': async ({ file }) => {
      const digest = await requireBackup(file)
      const { counts: differences, gone, back, changed } = compareBackup(core, file)
      return {
        ...(await describeBackup(file, basename(file))),
        isSound: isSoundBackup(file, digest),
        gone: [...gone],
        back: [...back],
        changed: [...changed],
        differences,
      }
    },
    'backup.restore': ({ file }) => restoreBackup(core, resolve(file)),
  }
}
