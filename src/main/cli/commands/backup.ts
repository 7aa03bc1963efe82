import { resolve } from 'node:path'
import type { RunCommand } from '../command-entry.ts'

/** Copies everything of a data folder into one checked file. */
export const backup: RunCommand = async (given, context) => {
  const to = given.text('to')
  const [{ openFilledApp }, { makeBackup }] = await Promise.all([
    import('../open-app.ts'),
    import('../../backup/make-backup.ts'),
  ])
  const made = await openFilledApp(context, ({ core }) =>
    makeBackup(core, { to: to === undefined ? null : resolve(context.workingFolder, to), reason: 'asked' }),
  )
  const { file, bytes } = made
  return { json: { file, bytes }, text: context.translate('cli.backup.done', { file, bytes }) }
}
