import type { Survey } from '../../model/inquiry.ts'
import { placeIn, spanOf } from '../cadence/date-span.ts'
import type { Finding } from '../rollup/findings/finding.ts'
import { byText } from '../rollup/sorted-ids.ts'
import { dateColumns } from './dated.ts'
import { columnsOf, table, type TableFacts } from './table.ts'

interface StatementRow {
  readonly survey: Survey
  readonly statement: Survey['statements'][number]
  readonly place: number
}

function statementRows({ context }: TableFacts): readonly StatementRow[] {
  const { asOf, chosen } = context
  const isOpen = chosen.from === null && chosen.to === null
  return context
    .all('survey')
    .filter(({ date }) =>
      date === null ? isOpen : spanOf(date).from <= asOf && placeIn(chosen, date) !== 'outside',
    )
    .flatMap((survey) =>
      survey.statements.map((statement, index) => ({ survey, statement, place: index + 1 })),
    )
}

const ofStatement = columnsOf<StatementRow>()

export const surveysTable = table<StatementRow>({
  name: 'surveys',
  about: 'Statements of surveys with their answers; their words are left out',
  rows: statementRows,
  columns: [
    ofStatement.text('survey_id', 'The survey', ({ survey }) => survey.id),
    ofStatement.text('statement_id', 'The statement', ({ statement }) => statement.id),
    ofStatement.whole('place', 'Its place in the survey, from 1', ({ place }) => place),
    ofStatement.text('institution_id', 'Who asked', ({ survey }) => survey.institutionId),
    ofStatement.text('respondents', 'Who answered', ({ survey }) => survey.respondents),
    ofStatement.text('phase', '`before`, `after` or `none`', ({ survey }) => survey.phase),
    ofStatement.textOrNull(
      'compared_with_id',
      'Survey of the other phase',
      (row) => row.survey.comparedWithId,
    ),
    ofStatement.text('state', 'planned, ongoing or done', ({ survey }) => survey.state),
    ...dateColumns<StatementRow>(({ survey }) => survey.date),
    ofStatement.numberOrNull('planned_percent', 'Planned share', ({ statement }) => statement.planned),
    ofStatement.numberOrNull(
      'told_percent',
      'Reached share as it was told',
      ({ statement }) => statement.result,
    ),
    ofStatement.wholeOrNull('answers', 'Answers to the statement', ({ statement }) => statement.answers),
    ofStatement.wholeOrNull(
      'agreeing',
      'Of them those that fully agree',
      ({ statement }) => statement.agreeing,
    ),
    ofStatement.wholeOrNull('survey_answers', 'Who answered the survey at all', ({ survey }) => survey.n),
  ],
})

interface FindingRow {
  readonly finding: Finding
  readonly institutionId: string | null
}

/** Whose records a finding is about, where they are one institution's. */
function onlyInstitution({ context }: TableFacts, { records }: Finding): string | null {
  const holders = new Set(records.map((id) => context.find(id)?.institutionId ?? null))
  const [only = null] = holders
  return holders.size === 1 ? only : null
}

const ofFinding = columnsOf<FindingRow>()

export const findingsTable = table<FindingRow>({
  name: 'findings',
  about: 'Contradictions and gaps, each with what was decided about it',
  rows: (facts) =>
    facts.findings
      .toSorted((one, other) => byText(one.id, other.id))
      .map((finding) => ({ finding, institutionId: onlyInstitution(facts, finding) })),
  columns: [
    ofFinding.text(
      'finding_id',
      'The same contradiction has the same id on every machine',
      (row) => row.finding.id,
    ),
    ofFinding.text('rule', 'What was looked for', ({ finding }) => finding.rule),
    ofFinding.text('severity', 'error, warning or info', ({ finding }) => finding.severity),
    ofFinding.text('state', 'open, right-as-is, corrected or asked', ({ finding }) => finding.state),
    ofFinding.whole('records', 'Records it is about', ({ finding }) => finding.records.length),
    ofFinding.textOrNull(
      'institution_id',
      'Whose they are, where they are of one',
      (row) => row.institutionId,
    ),
  ],
})
