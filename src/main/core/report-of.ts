import { AppError } from '#shared/contract/app-error.ts'
import type { ReportRequest } from '#shared/contract/report-contract.ts'
import type { ReportName } from '#shared/domain/paper/reports/report-names.ts'
import { reportPaperOf } from '#shared/domain/paper/reports/report-papers.ts'
import { fittedOn } from '#shared/domain/paper/paper-model.ts'
import { paperThemeOf } from '#shared/domain/paper/paper-theme.ts'
import { REPORT_KINDS, type ReportSource } from '#shared/domain/paper/reports/report-source.ts'
import { withReasons } from '#shared/domain/rollup/with-reasons.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { findRecord, loadAll } from '../records/record-reader.ts'
import { type Core, requireWorkspace, today } from './core.ts'
import { institutionOf, type PaperToPrint } from './paper-of.ts'
import { registerToPrint } from './register-to-print.ts'

const translate = createTranslate('lt')

/** Names of the files, as the reports are called on paper. */
const FILE_WORDS: Readonly<Record<ReportName, string>> = {
  plan: 'veiklos-planas',
  implementation: 'plano-įgyvendinimo-ataskaita',
  register: 'registracijos-žurnalas',
  chronology: 'chronologija',
  municipal: 'ataskaita',
  evidence: 'įrodymų-priedas',
  surveys: 'apklausos',
  talks: 'pokalbiai',
  'minute-book': 'protokolų-knyga',
  attendance: 'dalyvių-sąrašas',
  extract: 'protokolo-išrašas',
  annexes: 'įsakymo-priedai',
  forms: 'duomenų-rinkimo-lapai',
  rollup: 'suvestinė',
  slides: 'skaidrės',
}

/** What was named must be there: a misspelt id is told, not quietly left out. */
function refuseUnknown(core: Core, request: ReportRequest, ownerId: string): void {
  const asked: readonly (readonly [string | null, Kind | undefined])[] = [
    [request.bodyId, 'body'],
    [request.planId, 'plan'],
    [request.recordId, undefined],
    [request.institutionId === ownerId ? null : request.institutionId, 'institution'],
  ]
  for (const [id, kind] of asked) {
    if (id === null) continue
    const found = findRecord(core.db, ownerId, id, kind)
    if (!found || found.deleted) throw new AppError('not-found', `No record ${id}`, { details: { id } })
  }
}

function recordsOf(core: Core): ReportSource['records'] {
  return Object.fromEntries(
    REPORT_KINDS.map((kind) => [kind, loadAll(core.db, kind).map(({ record }) => record)]),
  ) as unknown as ReportSource['records']
}

/** Every institution by its stored name. */
function namesOf(core: Core): (id: string) => string {
  const names = new Map<string, string>()
  for (const kind of ['institution', 'municipality'] as const) {
    for (const { record } of loadAll(core.db, kind)) names.set(record.id, record.name)
  }
  return (id) => names.get(id) ?? id
}

/** The paper of a report about this workspace; ids that nobody knows are `not-found`. */
export function reportOf(core: Core, request: ReportRequest): PaperToPrint {
  const { workspaceId } = requireWorkspace(core)
  refuseUnknown(core, request, workspaceId)
  const asOf = request.asOf ?? today(core.clock)
  const { name, asOf: _asOf, register, period, fitPages, ...choice } = request
  const owner = institutionOf(core, workspaceId)
  const source: ReportSource = {
    asOf,
    owner,
    theme: paperThemeOf(owner),
    choice,
    records: recordsOf(core),
    institutionName: namesOf(core),
    rollup: () =>
      withReasons(core.rollups.answer({ schoolYear: request.schoolYear, asOf }).rollup, translate),
    findings: () => core.rollups.answer({ schoolYear: request.schoolYear, asOf }).findings,
    register: () =>
      registerToPrint(core, request.institutionId ?? workspaceId, {
        register,
        period,
        schoolYear: request.schoolYear,
      }),
  }
  return {
    paper: fittedOn(reportPaperOf(name, source), fitPages),
    fileName: `${asOf}_${FILE_WORDS[name]}.pdf`,
  }
}
