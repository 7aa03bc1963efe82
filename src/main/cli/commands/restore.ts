import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { RestoredBackup } from '../../backup/restore-backup.ts'
import type { RunCommand } from '../command-entry.ts'
import { passphraseOf } from '../read-passphrase.ts'

/** Puts a copy in the place of a data folder's content, which is copied first; also of one that cannot be read. */
export const restore: RunCommand = async (given, context) => {
  const file = resolve(context.workingFolder, given.argument(0) ?? '')
  const secret = await passphraseOf(given, 'unlock-with', context)
  const [{ openApp }, { requireBackup, restoreBackup }, { setDamagedAside, settleDamaged }] =
    await Promise.all([
      import('../open-app.ts'),
      import('../../backup/restore-backup.ts'),
      import('../../backup/set-damaged-aside.ts'),
    ])
  // Looked at first: a wrong file must not make a data folder, nor move a damaged one away.
  await requireBackup(file, secret)
  const putBack = (): Promise<RestoredBackup> =>
    openApp(context, ({ core }) => restoreBackup(core, file, secret))
  const done = await putBack().catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'database-damaged') throw error
    const aside = await setDamagedAside(context.dataFolder, new Date())
    const back = await putBack()
    return { ...back, previous: await settleDamaged(aside) }
  })
  return {
    json: done,
    text: context.translate('cli.restore.done', {
      file: done.restored,
      previous: done.previous ?? '',
      hadData: String(done.previous !== null),
      missing: done.missingFiles,
    }),
  }
}
