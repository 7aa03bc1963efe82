import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { RunCommand } from '../command-entry.ts'
import { asOneOf } from '../option-values.ts'

/** Papers that this version makes. */
const FORMATS = ['pdf'] as const
const KINDS_WITH_PAPER: ReadonlySet<string> = new Set(['meeting', 'order'])

/** Makes the paper of a record; the file is whole and read back, or was not touched. */
export const print: RunCommand = async (given, context) => {
  asOneOf('--format', given.required('format'), FORMATS)
  const id = given.required('record')
  const file = resolve(context.workingFolder, given.required('out'))
  const [{ openFilledApp }, { writeFileAtomically }] = await Promise.all([
    import('../open-app.ts'),
    import('../../storage/write-file-atomically.ts'),
  ])
  const printed = await openFilledApp(context, async (app) => {
    const { kind } = await app.call('records.get', { id })
    if (!KINDS_WITH_PAPER.has(kind)) {
      throw new AppError('invalid-input', `A ${kind} has no paper`, {
        details: { id, issues: [{ path: '--record', rule: 'no-paper', params: {} }] },
      })
    }
    const pdf = await app.call('print.pdf', { kind, id })
    await writeFileAtomically(file, Buffer.from(pdf.base64, 'base64'))
    return pdf
  })
  const { pages, bytes, sha256 } = printed
  return {
    json: { file, pages, bytes, sha256 },
    text: context.translate('cli.print.done', { file, pages, bytes }),
  }
}
