import type { RecordOf } from '../../../model/kinds.ts'
import type { IndicatorFigure } from '../../rollup/rollup.ts'
import { band, emptyRow, linesCell, row, spanning, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperCell, PaperLine, PaperRow, PaperTable } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { NO_ACTIVITIES } from './activity-plan.ts'
import { activityNumbers, type PlannedActivity, planTree } from './plan-tree.ts'
import { citationsOf, citedText, type Citation } from './record-citation.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

/** What the cells of the fourth column are made from. */
interface Proofs {
  readonly source: ReportSource
  readonly figures: ReadonlyMap<string, IndicatorFigure>
  readonly citations: ReadonlyMap<string, Citation>
}

function ruleText(indicator: RecordOf<'indicator'>): string {
  return sentence([oneLine(indicator.printedNumber), oneLine(indicator.title)].filter(Boolean).join(' '))
}

/** "Pasiekta. Yra 1; …": the verdict, and why, said once. */
function verdictText({ verdict, reason }: IndicatorFigure): string {
  const word = VERDICT_WORDS[verdict]
  return reason.startsWith(word) ? reason : `${word}. ${reason}`.trim()
}

/** "Antanavo pagrindinė mokykla: 2018-01-25 …; 2018-02-20 …" – what each institution proved it with. */
function proofLines(figure: IndicatorFigure, { source, citations }: Proofs): PaperLine[] {
  const cited = figure.evidence.flatMap((id) => citations.get(id) ?? [])
  const byInstitution = Map.groupBy(cited, ({ institutionId }) => institutionId)
  return [...byInstitution]
    .map(([id, list]) => [source.institutionName(id), list] as const)
    .toSorted(([one], [other]) => one.localeCompare(other, 'lt'))
    .map(([name, list]) => ({
      field: `${figure.id}/evidence`,
      text: sentence(`${name}: ${list.map(citedText).join('; ')}`),
    }))
}

/** The promise, what became of it, and what proves it: target and proof share one cell, but as lines apart. */
function indicatorCell(indicator: RecordOf<'indicator'>, proofs: Proofs): PaperCell {
  const figure = proofs.figures.get(indicator.id)
  const result: PaperLine[] =
    figure === undefined
      ? []
      : [{ field: `${indicator.id}/verdict`, text: verdictText(figure) }, ...proofLines(figure, proofs)]
  return linesCell([{ field: `${indicator.id}/title`, text: ruleText(indicator) }, ...result])
}

function activityRows(planned: PlannedActivity, number: string, proofs: Proofs): PaperRow[] {
  const { activity, indicators } = planned
  const rows = Math.max(1, indicators.length)
  const [first, ...others] = indicators
  const own = [
    textCell(`${activity.id}/printedNumber`, number),
    textCell(`${activity.id}/title`, activity.title),
    textCell(`${activity.id}/expectedResults`, activity.expectedResults),
  ].map((cell) => spanning(cell, { rows }))
  return [
    row(...own, first === undefined ? textCell(activity.id, '') : indicatorCell(first, proofs)),
    ...others.map((indicator) => row(indicatorCell(indicator, proofs))),
  ]
}

const COLUMNS = [
  { title: 'Eil. Nr.', width: 12, align: 'center' },
  { title: 'Pagrindinės veiklos', width: 55 },
  { title: 'Laukiami rezultatai (kokybiniai)', width: 65 },
  { title: 'Sėkmės rodikliai (kiekybiniai) ir jų įrodymai', width: 125 },
] as const

/** The plan in the four columns and three levels that municipalities report in, each promise with its proof. */
export function implementationTable(source: ReportSource): PaperTable {
  const proofs: Proofs = {
    source,
    figures: new Map(source.rollup().indicators.map((figure) => [figure.id, figure])),
    citations: citationsOf(source),
  }
  const tree = planTree(source)
  const numberOf = activityNumbers(tree)
  const rows = tree.levels.flatMap(({ level, activities }) => [
    ...(level === null ? [] : [band(`${level.id}/title`, level.title)]),
    ...(activities.length === 0 ? [emptyRow(level?.id ?? '', NO_ACTIVITIES, COLUMNS.length)] : []),
    ...activities.flatMap((planned) => activityRows(planned, numberOf(planned), proofs)),
  ])
  return tableOf({
    columns: COLUMNS,
    rows,
    size: 'small',
    ...(rows.length === 0 ? { note: NO_ACTIVITIES } : {}),
  })
}

/** Implementation report of the plan: four columns grouped under the levels (documents.md 3.3, model.md). */
export function implementationPaper(source: ReportSource): DocumentPaper {
  const { plan } = planTree(source)
  const title = oneLine(plan?.title ?? '')
  const name = title === '' ? 'veiklos plano' : `plano „${title}“`
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}${name} įgyvendinimo ataskaita`,
    orientation: 'landscape',
    blocks: [implementationTable(source)],
  })
}
