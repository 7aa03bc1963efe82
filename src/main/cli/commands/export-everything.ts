import { resolve } from 'node:path'
import type { RunCommand } from '../command-entry.ts'

/** Every record of the data folder as one JSON file; the file is whole and read back, or was not touched. */
export const exportEverything: RunCommand = async (given, context) => {
  const file = resolve(context.workingFolder, given.required('out'))
  const [{ openFilledApp }, { writeFileAtomically }] = await Promise.all([
    import('../open-app.ts'),
    import('../../storage/write-file-atomically.ts'),
  ])
  const { records, bytes, sha256 } = await openFilledApp(context, async (app) => {
    const made = await app.call('export.everything', {})
    await writeFileAtomically(file, Buffer.from(made.base64, 'base64'))
    return made
  })
  return {
    json: { file, records, bytes, sha256 },
    text: context.translate('cli.export.done', { file, records, bytes }),
  }
}
