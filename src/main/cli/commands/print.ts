import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { ReportRequest } from '#shared/contract/report-contract.ts'
import { REPORT_NAMES } from '#shared/domain/paper/reports/report-papers.ts'
import type { RunCommand } from '../command-entry.ts'
import type { Given } from '../given.ts'
import type { OpenApp } from '../open-app.ts'
import { asDay, asOneOf, asSchoolYear } from '../option-values.ts'
import { UsageError } from '../usage-error.ts'

/** Papers that this version makes. */
const FORMATS = ['pdf'] as const
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
    columns: columns === undefined ? null : asOneOf('--columns', columns, COLUMN_SETS),
    withNames: given.flag('names'),
  }
}

async function recordPdf(app: OpenApp, id: string, form: 'full' | 'short'): Promise<Output<'print.pdf'>> {
  const { kind } = await app.call('records.get', { id })
  if (!KINDS_WITH_PAPER.has(kind)) {
    throw new AppError('invalid-input', `A ${kind} has no paper`, {
      details: { id, issues: [{ path: '--record', rule: 'no-paper', params: {} }] },
    })
  }
  return app.call('print.pdf', { kind, id, form })
}

/** Makes the paper of a record, or a report; the file is whole and read back, or was not touched. */
export const print: RunCommand = async (given, context) => {
  asOneOf('--format', given.required('format'), FORMATS)
  const request = reportRequest(given)
  const file = resolve(context.workingFolder, given.required('out'))
  const [{ openFilledApp }, { writeFileAtomically }] = await Promise.all([
    import('../open-app.ts'),
    import('../../storage/write-file-atomically.ts'),
  ])
  const printed = await openFilledApp(context, async (app) => {
    const pdf =
      request === undefined
        ? await recordPdf(app, given.required('record'), given.flag('short') ? 'short' : 'full')
        : await app.call('print.reportPdf', request)
    await writeFileAtomically(file, Buffer.from(pdf.base64, 'base64'))
    return pdf
  })
  const { pages, bytes, sha256 } = printed
  return {
    json: { file, pages, bytes, sha256 },
    text: context.translate('cli.print.done', { file, pages, bytes }),
  }
}
