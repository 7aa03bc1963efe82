import type { Translate } from '../../i18n/translate.ts'
import type { RecordOf } from '../../model/kinds.ts'
import { formatNumber, formatPercent } from '../lithuanian/format-number.ts'
import type { PaperBars } from '../paper/paper-model.ts'
import { oneLine } from '../paper/paper-text.ts'
import { changeInPoints, statementShare } from '../surveys/statement-share.ts'

type Survey = RecordOf<'survey'>
type Statement = Survey['statements'][number]

const resultOf = (statement: Statement): number | null => statementShare(statement).percent

/** What was planned of each statement and what came of it, with the change in points. */
export function surveyChart(survey: Survey, translate: Translate): PaperBars {
  const shown = (value: number | null): string => (value === null ? '–' : formatPercent(value, 'table', 1))
  const said = (value: number | null): string => (value === null ? translate('chart.unknown') : shown(value))
  const told = survey.statements.map((statement, index) =>
    translate('chart.surveyTold', {
      number: index + 1,
      planned: said(statement.planned),
      result: said(resultOf(statement)),
    }),
  )
  return {
    block: 'chart',
    chart: 'bars',
    caption: { field: 'statements', text: translate('chart.survey') },
    description: `${told.join('; ')}.`,
    series: [translate('chart.planned'), translate('chart.surveyResult')],
    looks: ['outline', 'fill'],
    noteTitle: translate('chart.change'),
    maximum: 100,
    groups: survey.statements.map((statement, index) => {
      const change = changeInPoints(statement.planned, resultOf(statement))
      return {
        label: { field: `statements/${statement.id}/text`, text: `${index + 1}. ${oneLine(statement.text)}` },
        values: [statement.planned, resultOf(statement)].map((value) => ({ value, text: shown(value) })),
        note: change === null ? '' : `${change > 0 ? '+' : ''}${formatNumber(change, 1)}`,
      }
    }),
  }
}
