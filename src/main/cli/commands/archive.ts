import { resolve } from 'node:path'
import type { RunCommand } from '../command-entry.ts'
import { passphraseOf } from '../read-passphrase.ts'
import { asOneOf } from '../option-values.ts'

const PACKINGS = ['zip', 'folder'] as const

/** Papers of a year with an index, as one zip or one folder. */
export const archive: RunCommand = async (given, context) => {
  const passphrase = await passphraseOf(given, 'lock-with', context)
  const { openFilledApp } = await import('../open-app.ts')
  const made = await openFilledApp(context, (app) =>
    app.call('export.archive', {
      period: given.required('period'),
      institutionId: given.text('institution') ?? null,
      packing: asOneOf('--packing', given.text('packing') ?? 'zip', PACKINGS),
      formats: given.flag('word') ? ['pdf', 'docx'] : ['pdf'],
      folder: resolve(context.workingFolder, given.required('to')),
      passphrase,
    }),
  )
  const { path, documents, bytes, failed } = made
  const left = failed.map(({ title, reason }) => `  ${title}: ${reason}`)
  const done = context.translate('cli.archive.done', { documents, file: path, failed: failed.length })
  return { json: { file: path, documents, bytes, failed }, text: [done, ...left].join('\n') }
}
