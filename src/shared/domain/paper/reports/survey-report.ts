import type { RecordOf } from '../../../model/kinds.ts'
import { createTranslate } from '../../../i18n/translate.ts'
import { surveyChart } from '../../charts/survey-chart.ts'
import { changeInPoints, isPlannedReached, statementShare } from '../../surveys/statement-share.ts'
import { heading, words } from '../document-blocks.ts'
import { percentCell, row, tableOf, textCell } from '../document-cells.ts'
import { shortDate } from '../../lithuanian/long-date.ts'
import type { DocumentPaper, PaperBlock, PaperCell } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

type Survey = RecordOf<'survey'>
type Statement = Survey['statements'][number]

const translate = createTranslate('lt')

const RESPONDENTS = {
  teachers: 'mokytojai',
  pupils: 'mokiniai',
  parents: 'tėvai',
  mixed: 'kelios grupės',
  other: 'nenurodyta',
} as const

function changeCell(statement: Statement): PaperCell {
  const change = changeInPoints(statement.planned, statementShare(statement).percent)
  const field = `statements/${statement.id}/result`
  if (change === null) return percentCell(field, null)
  const cell = percentCell(field, change)
  const text = (cell.lines[0]?.text ?? '').replace(/\u00A0%$/u, '')
  // Differences of percents are percentage points, not percents.
  return { ...cell, format: 'decimal', lines: [{ field, text: change > 0 ? `+${text}` : text }] }
}

function reachedText(statement: Statement): string {
  const isReached = isPlannedReached(statement)
  if (isReached === null) return '–'
  return isReached ? 'taip' : 'ne'
}

const COLUMNS = [
  { title: 'Eil. Nr.', width: 12, align: 'center' },
  { title: 'Teiginys', width: 78 },
  { title: 'Planuota', width: 22, align: 'right' },
  { title: 'Rezultatas', width: 23, align: 'right' },
  { title: 'Skirtumas (proc. p.)', width: 23, align: 'right' },
  { title: 'Pasiekta', width: 20, align: 'center' },
] as const

function factsText(survey: Survey, source: ReportSource): string {
  const scale = [...new Set(survey.statements.map(({ scaleAnswer }) => oneLine(scaleAnswer)).filter(Boolean))]
  const when = oneLine(survey.window) || (survey.date === null ? '' : shortDate(survey.date))
  const parts = [
    source.institutionName(survey.institutionId),
    `respondentai – ${RESPONDENTS[survey.respondents]}`,
    ...(survey.n === null ? [] : [`atsakė ${survey.n}`]),
    ...(survey.populationCount === null ? [] : [`visuma – ${survey.populationCount}`]),
    ...(when === '' ? [] : [`laikas – ${when}`]),
    ...(oneLine(survey.tool) === '' ? [] : [`priemonė – ${oneLine(survey.tool)}`]),
    ...(scale.length === 0 ? [] : [`dalis atsakiusių: ${scale.join(', ')}`]),
  ]
  return sentence(parts.join('; '))
}

/** One survey: its facts, planned and reached shares of its statements, and their chart. */
export function surveyBlocks(survey: Survey, source: ReportSource): PaperBlock[] {
  const rows = survey.statements.map((statement, index) => {
    const field = `statements/${statement.id}`
    return row(
      textCell(`${field}/number`, `${index + 1}.`),
      textCell(`${field}/text`, statement.text),
      percentCell(`${field}/planned`, statement.planned),
      percentCell(`${field}/result`, statementShare(statement).percent),
      changeCell(statement),
      textCell(`${field}/result`, reachedText(statement)),
    )
  })
  return [
    heading(`${survey.id}/title`, oneLine(survey.title), 2),
    words(factsText(survey, source), 'plain'),
    ...(rows.length === 0
      ? [words('Teiginių nėra.', 'plain')]
      : [tableOf({ columns: COLUMNS, rows }), surveyChart(survey, translate)]),
  ]
}

/** Planned and result values of the surveys' statements with their charts (model.md, section 5). */
export function surveysPaper(source: ReportSource): DocumentPaper {
  const { records, choice } = source
  const surveys = records.survey
    .filter(({ id }) => choice.recordId === null || id === choice.recordId)
    .filter(({ institutionId }) => choice.institutionId === null || institutionId === choice.institutionId)
    .toSorted(
      (one, other) =>
        (one.date ?? '9999').localeCompare(other.date ?? '9999') ||
        one.title.localeCompare(other.title, 'lt') ||
        (one.id < other.id ? -1 : 1),
    )
  return reportPaper(source, {
    titleText: `${yearInTitle(source)}apklausų teiginiai: planuota ir pasiekta`,
    blocks:
      surveys.length === 0
        ? [words('Apklausų dar nėra.', 'plain')]
        : surveys.flatMap((one) => surveyBlocks(one, source)),
  })
}
