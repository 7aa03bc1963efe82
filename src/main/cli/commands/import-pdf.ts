import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { fieldWords, wholeValueWords } from '#shared/i18n/field-words.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { requireWorkspace } from '../../core/core.ts'
import type { CliContext } from '../cli-context.ts'
import type { Outcome } from '../outcome.ts'

/** In base64 a PDF must pass through the contract of `export.readPdf`. */
const LIMIT_BYTES = 36 * 1024 * 1024

type Found = Extract<Output<'export.readPdf'>, { readonly state: 'found' }>

export interface PdfToImport {
  readonly path: string
  readonly bytes: Uint8Array
  readonly isDryRun: boolean
}

const STATES = { missing: 'new', differs: 'changed', equal: 'same' } as const

function foundOf(carried: Output<'export.readPdf'>, path: string, translate: Translate): Found {
  if (carried.state === 'found') return carried
  const refused = carried.state === 'unreadable' ? carried.reason : carried.state
  throw new AppError('file-unreadable', `No record in ${path}: ${refused}`, {
    details: { path, refused, reason: translate(`cli.pdf.refused.${refused}`) },
  })
}

function pagesText({ pagesMatch }: Found, translate: Translate): string {
  if (pagesMatch === null) return translate('cli.pdf.pages.unknown')
  return translate(pagesMatch ? 'cli.pdf.pages.match' : 'cli.pdf.pages.differ')
}

function textOf(found: Found, isRestored: boolean, translate: Translate): string {
  const { kind, date, number, title, comparison, differences, canRestore } = found
  const record = [title, date, number === null ? null : `Nr. ${number}`].filter(Boolean).join(', ')
  return [
    translate(`cli.pdf.${comparison}`, { record, count: differences.length }),
    ...differences.map(({ path, before, after }) =>
      translate('cli.pdf.difference', {
        path: fieldWords(kind, path, [], translate),
        before: wholeValueWords(before, translate),
        after: wholeValueWords(after, translate),
      }),
    ),
    pagesText(found, translate),
    ...(canRestore || comparison === 'equal' ? [] : [translate('cli.pdf.not-own')]),
    ...(isRestored ? [translate('cli.pdf.restored')] : []),
  ].join('\n')
}

/**
 * Shows the record that a PDF carries beside the one here, tells whether its pages are those of the record, and
 * unless it is a dry run puts it back; another's record is refused, as any change of it would be.
 */
export async function importPdf(file: PdfToImport, context: CliContext): Promise<Outcome> {
  const { path, bytes, isDryRun } = file
  if (bytes.length > LIMIT_BYTES) {
    throw new AppError('too-large', `${path} is larger than ${LIMIT_BYTES}`, {
      details: { path, limitBytes: LIMIT_BYTES },
    })
  }
  const { openFilledApp } = await import('../open-app.ts')
  const { translate } = context
  const input = { base64: Buffer.from(bytes).toString('base64') }
  const { found, saved } = await openFilledApp(context, async (app) => {
    requireWorkspace(app.core)
    const read = foundOf(await app.call('export.readPdf', input), path, translate)
    const isLeft = isDryRun || read.comparison === 'equal'
    return { found: read, saved: isLeft ? [] : (await app.call('export.restorePdf', input)).saved }
  })
  const { kind, id, title, date, number, comparison, differences, pagesMatch, canRestore } = found
  return {
    json: {
      proposed: [{ id, kind, state: STATES[comparison], title, date, number, changes: differences }],
      applied: saved.filter(({ state }) => state !== 'unchanged').length,
      saved,
      questions: [],
      leftovers: [],
      tables: [],
      carried: { comparison, pagesMatch, canRestore },
    },
    text: textOf(found, saved.length > 0, translate),
  }
}
