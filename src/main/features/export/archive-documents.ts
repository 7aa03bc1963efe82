import { ReportRequest } from '#shared/contract/report-contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { KIND_WORDS } from '#shared/domain/rollup-report/report-words.ts'
import { schoolYearBounds } from '#shared/model/dates.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { type PaperToPrint, paperOf } from '../../core/paper-of.ts'
import { reportOf } from '../../core/report-of.ts'
import { listRecords } from '../../records/record-reader.ts'

/** One document to be put into an archive. */
export interface ArchiveDocument {
  readonly kind: Kind
  readonly id: string
  readonly kindWord: string
  readonly title: string
  readonly date: string | null
  readonly number: string | null
  readonly institutionId: string | null
  /** Not given out yet: it is listed, not filed. */
  readonly isDraft: boolean
  paper(): PaperToPrint
}

export interface ArchiveChoice {
  /** `2018-2019` or `2018`. */
  readonly period: string
  readonly institutionId: string | null
}

const isSchoolYear = (period: string): boolean => period.length === 9

function boundsOf(period: string): { readonly from: string; readonly to: string } {
  return isSchoolYear(period) ? schoolYearBounds(period) : { from: `${period}-01-01`, to: `${period}-12-31` }
}

/** Dates known in part belong to a period as far as they are known. */
function isWithin(
  date: string | null,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  return date !== null && date >= from.slice(0, date.length) && date <= to.slice(0, date.length)
}

const DRAFTS: ReadonlySet<string | null> = new Set(['planned', 'draft', 'in-progress'])

function recordDocument(core: Core, stored: StoredRecord): ArchiveDocument {
  const { kind, id, title, date, number, state, institutionId } = stored
  return {
    kind,
    id,
    kindWord: KIND_WORDS[kind],
    title,
    date,
    number,
    institutionId,
    isDraft: DRAFTS.has(state),
    paper: () => paperOf(core, kind, id),
  }
}

const REPORTS = [
  ['plan', 'Veiklos planas'],
  ['implementation', 'Plano įgyvendinimo ataskaita'],
  ['register', 'Registracijos žurnalas'],
  ['chronology', 'Chronologija'],
] as const satisfies readonly (readonly [ReportRequest['name'], string])[]

/** Papers of the whole year, where the period is a school year: the day they speak of is its last one. */
function reportDocuments(core: Core, { period, institutionId }: ArchiveChoice): ArchiveDocument[] {
  if (!isSchoolYear(period)) return []
  const { workspaceId } = requireWorkspace(core)
  const { to } = boundsOf(period)
  return REPORTS.map(([name, words]) => ({
    kind: 'plan',
    id: name,
    kindWord: words,
    title: words,
    date: to,
    number: null,
    institutionId: institutionId ?? workspaceId,
    isDraft: false,
    paper: () => reportOf(core, ReportRequest.parse({ name, asOf: to, schoolYear: period, institutionId })),
  }))
}

/** Minutes and orders of the period by date and number, then the papers of the year. */
export function archiveDocuments(core: Core, choice: ArchiveChoice): ArchiveDocument[] {
  const bounds = boundsOf(choice.period)
  const records = (['meeting', 'order'] as const).flatMap((kind) =>
    listRecords(core.db, ownId(core), {
      kind,
      ...(choice.institutionId === null ? {} : { institutionId: choice.institutionId }),
    }).filter(({ date }) => isWithin(date, bounds)),
  )
  return [...records.map((stored) => recordDocument(core, stored)), ...reportDocuments(core, choice)]
}
