import type { RecordOf } from '../../../model/kinds.ts'
import { formatPercent } from '../../lithuanian/format-number.ts'
import { heading, words } from '../document-blocks.ts'
import { percentCell, row, tableOf, textCell } from '../document-cells.ts'
import { shortDate } from '../../lithuanian/long-date.ts'
import type { DocumentPaper, PaperBars, PaperBlock, PaperCell } from '../paper-model.ts'
import { oneLine, sentence } from '../paper-text.ts'
import { reportPaper, yearInTitle } from './report-head.ts'
import type { ReportSource } from './report-source.ts'

type Survey = RecordOf<'survey'>
type Statement = Survey['statements'][number]

const RESPONDENTS = {
  teachers: 'mokytojai',
  pupils: 'mokiniai',
  parents: 'tėvai',
  mixed: 'kelios grupės',
  other: 'nenurodyta',
} as const

/** The share that was told, else the one computed from how many agree of all who answered. */
export function resultOf({ result, agreeing, answers }: Statement): number | null {
  if (result !== null) return result
  return agreeing === null || answers === null || answers === 0 ? null : (agreeing / answers) * 100
}

const shown = (value: number | null): string =>
  value === null ? 'neapskaičiuojama' : formatPercent(value, 'table', 1)

function changeCell(statement: Statement): PaperCell {
  const result = resultOf(statement)
  const change = result === null || statement.planned === null ? null : result - statement.planned
  const field = `statements/${statement.id}/result`
  if (change === null) return percentCell(field, null)
  const cell = percentCell(field, change)
  const text = (cell.lines[0]?.text ?? '').replace(/\u00A0%$/u, '')
  // Differences of percents are percentage points, not percents.
  return { ...cell, format: 'decimal', lines: [{ field, text: change > 0 ? `+${text}` : text }] }
}

function reachedText(statement: Statement): string {
  const result = resultOf(statement)
  if (result === null || statement.planned === null) return '–'
  return result >= statement.planned ? 'taip' : 'ne'
}

const COLUMNS = [
  { title: 'Eil. Nr.', width: 12, align: 'center' },
  { title: 'Teiginys', width: 78 },
  { title: 'Planuota', width: 22, align: 'right' },
  { title: 'Rezultatas', width: 23, align: 'right' },
  { title: 'Skirtumas (proc. p.)', width: 23, align: 'right' },
  { title: 'Pasiekta', width: 20, align: 'center' },
] as const

function barsOf(survey: Survey): PaperBars {
  const groups = survey.statements.map((statement, index) => {
    const values = [statement.planned, resultOf(statement)]
    return {
      label: { field: `statements/${statement.id}/text`, text: `${index + 1}. ${oneLine(statement.text)}` },
      values: values.map((value) => ({
        value,
        text: value === null ? '–' : formatPercent(value, 'table', 1),
      })),
    }
  })
  const told = survey.statements.map(
    (statement, index) =>
      `${index + 1} teiginys: planuota ${shown(statement.planned)}, rezultatas ${shown(resultOf(statement))}`,
  )
  return {
    block: 'chart',
    chart: 'bars',
    caption: { field: 'statements', text: 'Planuota ir pasiekta' },
    description: sentence(told.join('; ')),
    series: ['Planuota', 'Rezultatas'],
    maximum: 100,
    groups,
  }
}

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
      percentCell(`${field}/result`, resultOf(statement)),
      changeCell(statement),
      textCell(`${field}/result`, reachedText(statement)),
    )
  })
  return [
    heading(`${survey.id}/title`, oneLine(survey.title), 2),
    words(factsText(survey, source), 'plain'),
    ...(rows.length === 0
      ? [words('Teiginių nėra.', 'plain')]
      : [tableOf({ columns: COLUMNS, rows }), barsOf(survey)]),
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
