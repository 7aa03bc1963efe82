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

/** Rows that a slide holds at the most and a room can still read. */
const ROWS = 9
const STATEMENT_MM = 110
const PAPER_MM = 110
const INSTITUTION_MM = 80

/** One slide: its heading and what stands under it. */
const slide = (id: string, title: string, ...blocks: readonly PaperBlock[]): readonly PaperBlock[] => [
  heading(`slide/${id}`, title, 2),
  ...blocks,
]

/** Millimetres that a slide has for the rows of a table under its heading; of a line of them; of the room around it. */
const BODY_MM = 88
const LINE_MM = 4.9
const AROUND_MM = 2.4
/** A letter's width on the average, with what words leave at the ends of lines. */
const LETTER_MM = 2.3

/** How high a row comes to stand, with texts in columns of so many millimetres. */
const heightOf = (texts: readonly (readonly [text: string, width: number])[]): number =>
  AROUND_MM +
  LINE_MM * Math.max(1, ...texts.map(([text, width]) => Math.ceil((text.length * LETTER_MM) / width)))

/** As many rows a slide as it holds. */
function inParts<Row>(rows: readonly Row[], height: (row: Row) => number): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const one of rows) {
    const more = height(one)
    const isFull = used + more > BODY_MM || (parts.at(-1)?.length ?? 0) >= ROWS
    if (isFull) parts.push([one])
    else parts.at(-1)?.push(one)
    used = isFull ? more : used + more
  }
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
  const parts = inParts(statements, ({ statement }) => heightOf([[oneLine(statement.text), STATEMENT_MM]]))
  const tables = parts.map((part, index) =>
    slide(
      `results-${index}`,
      partTitle('Planuota ir pasiekta', index, parts.length),
      tableOf({
        columns: [
          { title: 'Teiginys', width: STATEMENT_MM },
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
  const parts = inParts(rows, ({ text, institutionId }) =>
    heightOf([
      [text, PAPER_MM],
      [source.institutionName(institutionId), INSTITUTION_MM],
    ]),
  )
  return parts.map((part, index) =>
    slide(
      `decisions-${index}`,
      partTitle('Sprendimai ir įsakymai', index, parts.length),
      tableOf({
        columns: [
          { title: 'Data', width: 26 },
          { title: 'Dokumentas', width: PAPER_MM },
          { title: 'Įstaiga', width: INSTITUTION_MM },
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
