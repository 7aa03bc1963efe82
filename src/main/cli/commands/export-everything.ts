import { resolve } from 'node:path'
import { LOCKED_ENDING } from '#shared/domain/backup/backup-facts.ts'
import type { RunCommand } from '../command-entry.ts'
import { passphraseOf } from '../read-passphrase.ts'

/** Every record of the data folder as one JSON file; the file is whole and read back, or was not touched. */
export const exportEverything: RunCommand = async (given, context) => {
  const passphrase = await passphraseOf(given, 'lock-with', context)
  const out = resolve(context.workingFolder, given.required('out'))
  const file = passphrase === null || out.endsWith(LOCKED_ENDING) ? out : `${out}${LOCKED_ENDING}`
  const [{ openFilledApp }, { writeFileAtomically }] = await Promise.all([
    import('../open-app.ts'),
    import('../../storage/write-file-atomically.ts'),
  ])
  const { records, bytes, sha256 } = await openFilledApp(context, async (app) => {
    const made = await app.call('export.everything', { passphrase })
    await writeFileAtomically(file, Buffer.from(made.base64, 'base64'))
    return made
  })
  return {
    json: { file, records, bytes, sha256 },
    text: context.translate('cli.export.done', { file, records, bytes }),
  }
}
