import { heading, words } from '../document-blocks.ts'
import { dateCell, row, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperBlock } from '../paper-model.ts'
import { oneLine } from '../paper-text.ts'
import type { RecordOf } from '../../../model/kinds.ts'
import { planTree } from './plan-tree.ts'
import { type Citation, citationsOf } from './record-citation.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

const STATES = {
  done: 'įvyko',
  planned: 'planuojama',
  ongoing: 'vyksta',
  'named-only': 'tik paminėta',
  unclear: 'neaišku',
} as const

const COLUMNS = [
  { title: 'Eil. Nr.', width: 12, align: 'center' },
  { title: 'Data', width: 24, align: 'center' },
  { title: 'Įrodymas', width: 75 },
  { title: 'Įstaiga', width: 42 },
  { title: 'Būsena', width: 24 },
] as const

function proofText(evidence: RecordOf<'evidence'>, cited: Citation | undefined): string {
  const file = evidence.file.sha256 === null ? '' : `Rinkmena: ${oneLine(evidence.file.name)}`
  return [cited?.text ?? oneLine(evidence.raw), file].filter(Boolean).join('\n') || 'Įrodymas nenurodytas'
}

function indicatorBlocks(
  indicator: RecordOf<'indicator'>,
  proofs: readonly RecordOf<'evidence'>[],
  source: ReportSource,
  citations: ReadonlyMap<string, Citation>,
): PaperBlock[] {
  const title = [oneLine(indicator.printedNumber), oneLine(indicator.title)].filter(Boolean).join(' ')
  const opening = heading(`${indicator.id}/title`, title, 2)
  if (proofs.length === 0) return [opening, words('Įrodymų nėra.', 'plain')]
  const dateOf = (one: RecordOf<'evidence'>) => citations.get(one.recordId ?? '')?.date ?? one.date
  const sorted = proofs.toSorted(
    (one, other) =>
      (dateOf(one) ?? '9999').localeCompare(dateOf(other) ?? '9999') || (one.id < other.id ? -1 : 1),
  )
  const rows = sorted.map((one, index) =>
    row(
      textCell(`${one.id}/number`, `${index + 1}.`),
      dateCell(`${one.id}/date`, dateOf(one)),
      textCell(`${one.id}/recordId`, proofText(one, citations.get(one.recordId ?? ''))),
      textCell(`${one.id}/institutionId`, source.institutionName(one.institutionId)),
      textCell(`${one.id}/state`, STATES[one.state]),
    ),
  )
  return [opening, tableOf({ columns: COLUMNS, rows })]
}

/** Annex of evidence: under each indicator, in the plan's order, what proves it. */
export function evidencePaper(source: ReportSource): DocumentPaper {
  const citations = citationsOf(source)
  const { choice, records } = source
  const asked = records.evidence.filter(
    ({ institutionId }) => choice.institutionId === null || institutionId === choice.institutionId,
  )
  const byIndicator = Map.groupBy(asked, ({ indicatorId }) => indicatorId)
  const blocks = planTree(source).levels.flatMap(({ level, activities }): PaperBlock[] => [
    ...(level === null ? [] : [heading(`${level.id}/title`, oneLine(level.title))]),
    ...activities.flatMap(({ indicators }) =>
      indicators.flatMap((one) => indicatorBlocks(one, byIndicator.get(one.id) ?? [], source, citations)),
    ),
  ])
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}įrodymų priedas`,
    blocks: blocks.length === 0 ? [words('Plano rodiklių dar nėra.', 'plain')] : blocks,
  })
}
