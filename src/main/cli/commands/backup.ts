import { resolve } from 'node:path'
import type { CliContext } from '../cli-context.ts'
import type { RunCommand } from '../command-entry.ts'
import { passphraseOf } from '../read-passphrase.ts'
import { UsageError } from '../usage-error.ts'

async function lockedBackup(to: string, passphrase: string, withSheet: boolean, context: CliContext) {
  const [{ openFilledApp }, { makeLockedBackup }, { sheetRecipient }] = await Promise.all([
    import('../open-app.ts'),
    import('../../backup/make-backup.ts'),
    import('../../features/share/sheet-recipient.ts'),
  ])
  return openFilledApp(context, async ({ core }) => {
    const sheet = withSheet ? await sheetRecipient(core) : null
    return makeLockedBackup(core, resolve(context.workingFolder, to), { passphrase, sheet })
  })
}

/** Copies everything of a data folder into one checked file, which may be locked with a passphrase. */
export const backup: RunCommand = async (given, context) => {
  const to = given.text('to')
  const passphrase = await passphraseOf(given, 'lock-with', context)
  if (passphrase !== null) {
    if (to === undefined) throw new UsageError('missing-option', { name: '--to' })
    const { file, bytes, keyFile } = await lockedBackup(to, passphrase, given.flag('with-sheet'), context)
    return {
      json: { file, bytes, keyFile },
      text: context.translate('cli.backup.locked', {
        file,
        bytes,
        keyFile: keyFile ?? '',
        hasKey: String(keyFile !== null),
      }),
    }
  }
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
