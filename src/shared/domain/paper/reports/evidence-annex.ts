import { heading, words } from '../document-blocks.ts'
import { dateCell, row, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperBlock } from '../paper-model.ts'
import { oneLine } from '../paper-text.ts'
import type { RecordOf } from '../../../model/kinds.ts'
import type { IndicatorFigure } from '../../rollup/rollup.ts'
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

type Evidence = RecordOf<'evidence'>
type Citations = ReadonlyMap<string, Citation>

function proofText(evidence: Evidence, cited: Citation | undefined): string {
  const file = evidence.file.sha256 === null ? '' : `Rinkmena: ${oneLine(evidence.file.name)}`
  return [cited?.text ?? oneLine(evidence.raw), file].filter(Boolean).join('\n') || 'Įrodymas nenurodytas'
}

interface Proof {
  readonly id: string
  readonly date: string | null
  readonly text: string
  readonly institutionId: string
  readonly state: string
}

/** Links that people made, and records that count by themselves (hosted events, meetings of a rhythm). */
function proofsOf(
  figure: IndicatorFigure | undefined,
  links: readonly Evidence[],
  citations: Citations,
): Proof[] {
  const linked = new Set(links.map(({ recordId }) => recordId))
  const counted = (figure?.evidence ?? [])
    .filter((id) => !linked.has(id))
    .flatMap((id) => citations.get(id) ?? [])
  const proofs = [
    ...links.map((one): Proof => {
      const cited = citations.get(one.recordId ?? '')
      return {
        id: one.id,
        date: cited?.date ?? one.date,
        text: proofText(one, cited),
        institutionId: one.institutionId,
        state: STATES[one.state],
      }
    }),
    ...counted.map((cited): Proof => ({ ...cited, state: STATES.done })),
  ]
  return proofs.toSorted(
    (one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999') || (one.id < other.id ? -1 : 1),
  )
}

function indicatorBlocks(
  indicator: RecordOf<'indicator'>,
  proofs: readonly Proof[],
  source: ReportSource,
): PaperBlock[] {
  const title = [oneLine(indicator.printedNumber), oneLine(indicator.title)].filter(Boolean).join(' ')
  const opening = heading(`${indicator.id}/title`, title, 2)
  if (proofs.length === 0) return [opening, words('Įrodymų nėra.', 'plain')]
  const rows = proofs.map((one, index) =>
    row(
      textCell(`${one.id}/number`, `${index + 1}.`),
      dateCell(`${one.id}/date`, one.date),
      textCell(`${one.id}/recordId`, one.text),
      textCell(`${one.id}/institutionId`, source.institutionName(one.institutionId)),
      textCell(`${one.id}/state`, one.state),
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
  const figures = new Map(source.rollup().indicators.map((figure) => [figure.id, figure]))
  const isAsked = (one: Proof) => choice.institutionId === null || one.institutionId === choice.institutionId
  const blocks = planTree(source).levels.flatMap(({ level, activities }): PaperBlock[] => [
    ...(level === null ? [] : [heading(`${level.id}/title`, oneLine(level.title))]),
    ...(activities.every(({ indicators }) => indicators.length === 0)
      ? [words('Rodiklių dar nėra.', 'plain')]
      : []),
    ...activities.flatMap(({ indicators }) =>
      indicators.flatMap((one) => {
        const proofs = proofsOf(figures.get(one.id), byIndicator.get(one.id) ?? [], citations)
        return indicatorBlocks(one, proofs.filter(isAsked), source)
      }),
    ),
  ])
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}įrodymų priedas`,
    blocks: blocks.length === 0 ? [words('Plano rodiklių dar nėra.', 'plain')] : blocks,
  })
}
