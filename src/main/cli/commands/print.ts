import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { MadeFile } from '#shared/contract/export-contract.ts'
import type { ReportRequest } from '#shared/contract/report-contract.ts'
import { REPORT_NAMES } from '#shared/domain/paper/reports/report-names.ts'
import type { RunCommand } from '../command-entry.ts'
import type { Given } from '../given.ts'
import type { OpenApp } from '../open-app.ts'
import { asDay, asOneOf, asPages, asSchoolYear } from '../option-values.ts'
import { UsageError } from '../usage-error.ts'

const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'pdf-with-data'] as const
const PUBLIC_NAMES = ['initials', 'roles'] as const
const KINDS_WITH_PAPER: ReadonlySet<string> = new Set(['meeting', 'order'])
const COLUMN_SETS = ['simple', 'school', 'municipal', 'project'] as const

/** The report that was asked for; `undefined` where a record's own paper was. */
function reportRequest(given: Given): ReportRequest | undefined {
  const name = given.text('report')
  if (name === undefined) {
    if (given.text('record') === undefined) throw new UsageError('missing-option', { name: '--record' })
    return undefined
  }
  const columns = given.text('columns')
  return {
    name: asOneOf('--report', name, REPORT_NAMES),
    asOf: asDay(given.text('as-of')),
    schoolYear: asSchoolYear(given.text('school-year')),
    institutionId: given.text('institution') ?? null,
    bodyId: given.text('body') ?? null,
    planId: given.text('plan') ?? null,
    recordId: given.text('record') ?? null,
    item: given.text('item') ?? null,
    register: given.text('register') ?? null,
    period: given.text('period') ?? null,
    columns: columns === undefined ? null : asOneOf('--columns', columns, COLUMN_SETS),
    withNames: given.flag('names'),
    withFindings: given.flag('findings'),
    fitPages: asPages(given.text('fit')),
  }
}

type Format = (typeof FORMATS)[number]

async function recordFile(app: OpenApp, given: Given, format: Format): Promise<MadeFile> {
  const id = given.required('record')
  const { kind } = await app.call('records.get', { id })
  if (!KINDS_WITH_PAPER.has(kind)) {
    throw new AppError('invalid-input', `A ${kind} has no paper`, {
      details: { id, issues: [{ path: '--record', rule: 'no-paper', params: {} }] },
    })
  }
  const names = given.text('public')
  return app.call('export.record', {
    kind,
    id,
    format,
    form: given.flag('short') ? 'short' : 'full',
    publicNames: names === undefined ? null : asOneOf('--public', names, PUBLIC_NAMES),
  })
}

async function reportFile(app: OpenApp, request: ReportRequest, format: Format): Promise<MadeFile> {
  if (format === 'pdf-with-data') {
    throw new UsageError('not-one-of', {
      option: '--format',
      name: format,
      words: FORMATS.slice(0, 4).join(', '),
    })
  }
  return app.call('export.report', { request, format })
}

/** A file without pages of its own tells how many its paper has in print, which the PDF knows. */
async function pagesOf(
  app: OpenApp,
  given: Given,
  request: ReportRequest | undefined,
): Promise<number | null> {
  const printed =
    request === undefined ? await recordFile(app, given, 'pdf') : await reportFile(app, request, 'pdf')
  return printed.pages
}

/** Makes the paper of a record, or a report; the file is whole and read back, or was not touched. */
export const print: RunCommand = async (given, context) => {
  const format = asOneOf('--format', given.required('format'), FORMATS)
  const request = reportRequest(given)
  const file = resolve(context.workingFolder, given.required('out'))
  const [{ openFilledApp }, { writeFileAtomically }] = await Promise.all([
    import('../open-app.ts'),
    import('../../storage/write-file-atomically.ts'),
  ])
  const { pages, bytes, sha256 } = await openFilledApp(context, async (app) => {
    const made =
      request === undefined ? await recordFile(app, given, format) : await reportFile(app, request, format)
    const inPrint = made.pages ?? (await pagesOf(app, given, request))
    await writeFileAtomically(file, Buffer.from(made.base64, 'base64'))
    return { ...made, pages: inPrint }
  })
  return {
    json: { file, pages, bytes, sha256 },
    text: context.translate('cli.print.done', { file, pages, bytes }),
  }
}
