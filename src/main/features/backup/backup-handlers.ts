import { basename, join, resolve } from 'node:path'
import type { Output } from '#shared/contract/contract.ts'
import { backupName } from '#shared/domain/backup/backup-facts.ts'
import { proposePassphrase } from '../../age/propose-passphrase.ts'
import { backupFolder } from '../../backup/backup-places.ts'
import { compareBackup } from '../../backup/compare-backup.ts'
import { describeBackup, listBackups } from '../../backup/list-backups.ts'
import { makeBackup, makeLockedBackup } from '../../backup/make-backup.ts'
import { requireBackup, restoreBackup } from '../../backup/restore-backup.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { isSoundBackup } from '../../db/backup-file.ts'

/** The recipient that this organisation's recovery sheet is, as age writes it; `null` where it has no sheet. */
export type SheetRecipient = () => Promise<string | null>

async function preview(core: Core, file: string, secret: string | null): Promise<Output<'backup.preview'>> {
  const { source, digest } = await requireBackup(file, secret)
  const { counts: differences, gone, back, changed } = compareBackup(core, source)
  return {
    ...(await describeBackup(file, basename(file), source)),
    isSound: isSoundBackup(source, digest),
    gone: [...gone],
    back: [...back],
    changed: [...changed],
    differences,
  }
}

/** Copies of everything that is here, and the way back to one of them. */
export function backupHandlers(core: Core, sheetRecipient: SheetRecipient): Handlers<'backup'> {
  const chosen = (folder: string | null): string =>
    folder === null ? backupFolder(core.dataFolder) : resolve(folder)
  const nameIn = (folder: string): string => join(resolve(folder), backupName(core.clock.now(), 'asked'))
  return {
    'backup.list': async ({ folder }) => ({
      folder: chosen(folder),
      backups: [...(await listBackups(chosen(folder)))],
    }),
    'backup.make': ({ folder }) =>
      makeBackup(core, { to: folder === null ? null : nameIn(folder), reason: 'asked' }),
    'backup.proposePassphrase': async () => ({
      passphrase: proposePassphrase(),
      hasSheet: (await sheetRecipient()) !== null,
    }),
    'backup.makeLocked': async ({ folder, passphrase, sheet }) =>
      makeLockedBackup(core, nameIn(folder), { passphrase, sheet: sheet ? await sheetRecipient() : null }),
    'backup.preview': ({ file, secret }) => preview(core, file, secret),
    'backup.restore': ({ file, secret }) => restoreBackup(core, resolve(file), secret),
  }
}
