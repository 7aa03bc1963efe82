import type { RecordOf } from '../../../model/kinds.ts'
import { longDateInSentence } from '../../lithuanian/long-date.ts'
import { formatNumber, formatPercent } from '../../lithuanian/format-number.ts'
import { schoolYearText } from '../../lithuanian/school-year-text.ts'
import { deadlineText } from '../../rollup/deadline-words.ts'
import { heading, prose, words } from '../document-blocks.ts'
import { band, type ColumnPlan, emptyRow, row, tableOf, textCell } from '../document-cells.ts'
import type { DocumentPaper, PaperBlock, PaperCell, PaperTable } from '../paper-model.ts'
import { oneLine, orGap } from '../paper-text.ts'
import { stampsOf } from './approval-stamp.ts'
import { activityNumbers, type PlannedActivity, type PlanTree, planTree } from './plan-tree.ts'
import { reportPaper } from './report-head.ts'
import type { ReportChoice, ReportSource } from './report-source.ts'

/** One column of a plan: what stands in it. */
interface PlanColumn extends ColumnPlan {
  readonly cell: (planned: PlannedActivity, number: string) => PaperCell
}

type ColumnSet = NonNullable<ReportChoice['columns']>

/** When, in the plan's own words, else its dates as far as known. */
export function termText({ term, startsOn, endsOn }: RecordOf<'activity'>): string {
  const typed = oneLine(term)
  if (typed !== '') return typed
  const dates = [startsOn, endsOn].filter((date) => date !== null).map(longDateInSentence)
  return [...new Set(dates)].join(' – ')
}

const isShare = ({ kind }: RecordOf<'indicator'>): boolean =>
  kind.startsWith('share-') || kind === 'survey-share'

/** "ne mažiau kaip 80 %", "iki spalio 10 d."; what is counted stands in the indicator's own words. Empty without a target. */
export function targetText(indicator: RecordOf<'indicator'>): string {
  const { target, comparator, targetDate } = indicator
  if (target === null) return targetDate === null ? '' : deadlineText(targetDate)
  const number = isShare(indicator) ? formatPercent(target, 'table') : formatNumber(target)
  const opening = { '>=': 'ne mažiau kaip ', '<=': 'ne daugiau kaip ', '=': '', none: '' }[comparator]
  return `${opening}${number}`
}

function indicatorText(indicator: RecordOf<'indicator'>): string {
  const number = oneLine(indicator.printedNumber)
  return [number, oneLine(indicator.title)].filter(Boolean).join(' ')
}

const stateText = {
  none: '',
  planned: 'Numatyta',
  ongoing: 'Vykdoma',
  done: 'Įvykdyta',
  dropped: 'Nevykdoma',
}

const NUMBER: PlanColumn = {
  title: 'Eil. Nr.',
  width: 12,
  align: 'center',
  cell: ({ activity }, number) => textCell(`${activity.id}/printedNumber`, number),
}
const activityColumn = (title: string, width: number): PlanColumn => ({
  title,
  width,
  cell: ({ activity }) => textCell(`${activity.id}/title`, activity.title),
})
const termColumn = (title: string, width: number): PlanColumn => ({
  title,
  width,
  cell: ({ activity }) => textCell(`${activity.id}/term`, termText(activity)),
})
const whoColumn = (title: string, width: number): PlanColumn => ({
  title,
  width,
  cell: ({ activity }) => textCell(`${activity.id}/responsible`, activity.responsible),
})
const ownColumn = (
  field: 'funds' | 'participants' | 'resources',
  title: string,
  width: number,
): PlanColumn => ({
  title,
  width,
  cell: ({ activity }) => textCell(`${activity.id}/${field}`, activity[field]),
})
const resultColumn = (title: string, width: number): PlanColumn => ({
  title,
  width,
  cell: ({ activity, indicators }) => {
    const own = textCell(`${activity.id}/expectedResults`, activity.expectedResults)
    if (own.lines.length > 0) return own
    return textCell(`${activity.id}/indicators`, indicators.map(indicatorText).join('\n'))
  },
})
const notesColumn = (title: string, width: number): PlanColumn => ({
  title,
  width,
  cell: ({ activity }) => textCell(`${activity.id}/state`, stateText[activity.state]),
})
const indicatorColumn = (title: string, width: number): PlanColumn => ({
  title,
  width,
  cell: ({ activity, indicators }) =>
    textCell(
      `${activity.id}/indicators`,
      indicators
        .map((one) => {
          const baseline = one.baseline === null ? '' : formatNumber(one.baseline)
          const values = [baseline, targetText(one)].filter(Boolean).join(' / ')
          return values === '' ? indicatorText(one) : `${indicatorText(one)} (${values})`
        })
        .join('\n'),
    ),
})

/** The usual column sets (documents.md 3.2); a day in words stands in one line. */
const COLUMNS: Readonly<Record<ColumnSet, readonly PlanColumn[]>> = {
  simple: [
    termColumn('Data', 41),
    activityColumn('Renginio pavadinimas', 66),
    whoColumn('Atsakingas', 38),
    notesColumn('Pastabos', 25),
  ],
  school: [
    NUMBER,
    activityColumn('Veikla (priemonė)', 72),
    termColumn('Terminas', 41),
    whoColumn('Atsakingas', 40),
    resultColumn('Laukiamas rezultatas', 66),
    notesColumn('Pastabos', 26),
  ],
  municipal: [
    NUMBER,
    activityColumn('Priemonė', 66),
    whoColumn('Vykdytojas', 38),
    termColumn('Terminas', 41),
    ownColumn('funds', 'Lėšos (Eur) ir finansavimo šaltinis', 32),
    indicatorColumn('Rezultato vertinimo rodiklis (pradinė / siekiama reikšmė)', 68),
  ],
  project: [
    NUMBER,
    activityColumn('Veikla', 60),
    termColumn('Laikas', 41),
    whoColumn('Atsakingi', 36),
    ownColumn('participants', 'Dalyviai', 30),
    ownColumn('resources', 'Išteklių poreikis', 30),
    resultColumn('Rezultatas', 60),
  ],
}

/** A plan, or a level of it, that nobody has filled yet. */
export const NO_ACTIVITIES = 'Veiklų dar nėra.'

/** Four columns fit upright; more need the paper turned (documents.md 3.2). */
const UPRIGHT_COLUMNS = 4

function planRows(tree: PlanTree, columns: readonly PlanColumn[]): PaperTable['rows'] {
  const numberOf = activityNumbers(tree)
  return tree.levels.flatMap(({ level, activities }) => [
    ...(level === null ? [] : [band(`${level.id}/title`, level.title)]),
    ...(activities.length === 0 ? [emptyRow(level?.id ?? '', NO_ACTIVITIES, columns.length)] : []),
    ...activities.map((planned) => row(...columns.map(({ cell }) => cell(planned, numberOf(planned))))),
  ])
}

function introduction(plan: RecordOf<'plan'> | null): PaperBlock[] {
  if (plan === null) return []
  const theme = oneLine(plan.theme)
  const goal = prose(`${plan.id}/goal`, plan.goal)
  return [
    ...(theme === '' ? [] : [words(`Tema – ${theme}.`)]),
    ...(goal.length === 0 ? [] : [heading(`${plan.id}/goal`, 'Tikslas', 2), ...goal]),
  ]
}

/** "KALNELIO MOKYKLA / 2018–2019 M. M. VEIKLOS PLANAS", unless the plan's own title says it is a plan. */
function planTitle(plan: RecordOf<'plan'> | null, { choice }: ReportSource): string {
  const title = oneLine(plan?.title ?? '')
  if (/plan/iu.test(title)) return title
  const year = plan?.schoolYear ?? choice.schoolYear
  const opening = year === null || year === undefined ? '' : `${schoolYearText(year)} `
  return `${opening}veiklos planas${title === '' ? '' : ` „${title}“`}`
}

/** What a plan says under its title, and how its paper lies. */
export interface PlanBody {
  readonly titleText: string
  readonly orientation: DocumentPaper['orientation']
  readonly blocks: readonly PaperBlock[]
}

/** The body of an activity plan in one of the usual sets of columns; wide ones lie on their side. */
export function planBody(source: ReportSource, tree: PlanTree = planTree(source)): PlanBody {
  const columns = COLUMNS[source.choice.columns ?? 'school']
  return {
    titleText: planTitle(tree.plan, source),
    orientation: columns.length > UPRIGHT_COLUMNS ? 'landscape' : 'portrait',
    blocks: [
      ...introduction(tree.plan),
      tableOf({
        columns,
        rows: planRows(tree, columns),
        ...(tree.levels.length === 0 ? { note: NO_ACTIVITIES } : {}),
      }),
      { block: 'end-line' },
    ],
  }
}

/** The activity plan with the stamp of the order that approved it. */
export function activityPlanPaper(source: ReportSource): DocumentPaper {
  const tree = planTree(source)
  return reportPaper(source, {
    ...planBody(source, tree),
    stamps: stampsOf(source, tree.plan?.id ?? null),
    // The day of approval stands in the stamp; a plan has no other date.
    register: [{ field: 'institution/place', text: orGap(source.owner.place) }],
  })
}
