import type { RecordOf } from '../../../model/kinds.ts'
import { surveyChart } from '../../charts/survey-chart.ts'
import { createTranslate } from '../../../i18n/translate.ts'
import { heading, pageBreak, words } from '../document-blocks.ts'
import { dateCell, numberCell, percentCell, row, tableOf, textCell } from '../document-cells.ts'
import { changeInPoints, isPlannedReached, statementShare } from '../../surveys/statement-share.ts'
import type { Verdict } from '../../rollup/rollup.ts'
import type { DocumentPaper, PaperBlock } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { planTree } from './plan-tree.ts'
import { citationsOf } from './record-citation.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'
import { heardText } from './rollup-report.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

const translate = createTranslate('lt')

/** Rows that a slide holds and a room can still read. */
const ROWS = 9

/** One slide: its heading and what stands under it. */
const slide = (id: string, title: string, ...blocks: readonly PaperBlock[]): readonly PaperBlock[] => [
  heading(`slide/${id}`, title, 2),
  ...blocks,
]

function inParts<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  for (let from = 0; from < rows.length; from += ROWS) parts.push(rows.slice(from, from + ROWS))
  return parts
}

const partTitle = (title: string, index: number, of: number): string =>
  of === 1 ? title : `${title} (${index + 1} iš ${of})`

type Slide = readonly PaperBlock[]

function verdictSlides(source: ReportSource): readonly Slide[] {
  const { indicators } = source.rollup()
  const counts = new Map<Verdict, number>()
  for (const { verdict } of indicators) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const rows = Object.entries(VERDICT_WORDS)
    .map(([verdict, name]) => ({ name, count: counts.get(verdict as Verdict) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => row(textCell('verdict', name), numberCell('count', count)))
  return [
    slide(
      'verdicts',
      'Rodikliai',
      words(heardText(source, source.rollup()), 'plain'),
      tableOf({
        columns: [
          { title: 'Įvertinimas', width: 60 },
          { title: 'Rodiklių', width: 30, align: 'right' },
        ],
        rows,
      }),
    ),
  ]
}

function resultSlides(source: ReportSource): readonly Slide[] {
  const { records, choice } = source
  const statements = records.survey
    .filter(({ institutionId }) => choice.institutionId === null || institutionId === choice.institutionId)
    .flatMap((survey) => survey.statements.map((statement) => ({ survey, statement })))
    .filter(({ statement }) => statement.planned !== null || statementShare(statement).percent !== null)
  const parts = inParts(statements)
  const tables = parts.map((part, index) =>
    slide(
      `results-${index}`,
      partTitle('Planuota ir pasiekta', index, parts.length),
      tableOf({
        columns: [
          { title: 'Teiginys', width: 110 },
          { title: 'Planuota', width: 25, align: 'right' },
          { title: 'Rezultatas', width: 25, align: 'right' },
          { title: 'Skirtumas (proc. p.)', width: 28, align: 'right' },
          { title: 'Pasiekta', width: 22, align: 'center' },
        ],
        rows: part.map(({ statement }) => {
          const { percent } = statementShare(statement)
          const isReached = isPlannedReached(statement)
          const field = `statements/${statement.id}`
          return row(
            textCell(field, oneLine(statement.text)),
            percentCell(field, statement.planned),
            percentCell(field, percent),
            numberCell(field, changeInPoints(statement.planned, percent)),
            textCell(field, isReached === null ? '–' : isReached ? 'taip' : 'ne'),
          )
        }),
      }),
    ),
  )
  const charts = records.survey
    .filter((survey) => survey.statements.length > 0 && survey.statements.length <= ROWS)
    .map((survey) => slide(survey.id, oneLine(survey.title), surveyChart(survey, translate)))
  return [...tables, ...charts]
}

function themeSlides(source: ReportSource): readonly Slide[] {
  const { plan } = planTree(source)
  const themes = [plan?.theme ?? '', plan?.goal ?? ''].map(oneLine).filter(Boolean)
  const changes = source.records.adjustment
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
    .slice(-ROWS)
    .map(({ date, what, why }) => {
      const when = date === null ? '' : `${date}: `
      return `${when}${sentence(oneLine(what))}${oneLine(why) === '' ? '' : ` ${sentence(oneLine(why))}`}`
    })
  if (themes.length + changes.length === 0) return []
  return [slide('themes', 'Temos', ...[...themes, ...changes].map((text) => words(text, 'plain')))]
}

const isStanding = ({ state }: RecordOf<'order'>): boolean => state !== 'draft' && state !== 'annulled'

function decisionSlides(source: ReportSource): readonly Slide[] {
  const known = citationsOf(source)
  const orders = new Map(source.records.order.filter(isStanding).map((order) => [order.id, order]))
  const rows = [...known.values()]
    .filter(({ id, date }) => orders.has(id) && (date === null || date <= source.asOf))
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''))
  const parts = inParts(rows)
  return parts.map((part, index) =>
    slide(
      `decisions-${index}`,
      partTitle('Sprendimai ir įsakymai', index, parts.length),
      tableOf({
        columns: [
          { title: 'Data', width: 26 },
          { title: 'Dokumentas', width: 110 },
          { title: 'Įstaiga', width: 80 },
        ],
        rows: part.map(({ id, date, text, institutionId }) =>
          row(
            dateCell(`${id}/date`, date),
            textCell(`${id}/title`, text),
            textCell(`${id}/institutionId`, source.institutionName(institutionId)),
          ),
        ),
      }),
    ),
  )
}

/** The outline of a presentation: what was planned and reached, themes, numbers of decisions; a page a slide. */
export function slidesPaper(source: ReportSource): DocumentPaper {
  const slides = [
    ...verdictSlides(source),
    ...resultSlides(source),
    ...themeSlides(source),
    ...decisionSlides(source),
  ]
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}pokyčio projekto pristatymas`,
    orientation: 'landscape',
    pageFormat: 'slide',
    hasCover: true,
    blocks: slides.flatMap((blocks, index) => (index === 0 ? blocks : [pageBreak('landscape'), ...blocks])),
  })
}
