import { CELL_STATES } from '../rollup/matrix.ts'
import type { IndicatorFigure, LeftOutWhy } from '../rollup/rollup.ts'
import { byText } from '../rollup/sorted-ids.ts'
import { dateColumns } from './dated.ts'
import { columnsOf, table, type TableFacts } from './table.ts'

const ofFigure = columnsOf<IndicatorFigure>()

const figures = ({ rollup }: TableFacts): readonly IndicatorFigure[] =>
  rollup.indicators.toSorted((one, other) => byText(one.id, other.id))

export const indicatorsTable = table<IndicatorFigure>({
  name: 'indicators',
  about: 'Rules of the plan with their figures and verdicts',
  rows: figures,
  columns: [
    ofFigure.text('indicator_id', 'The rule', ({ id }) => id),
    ofFigure.text('plan_id', 'Its plan', ({ planId }) => planId),
    ofFigure.text('activity_id', 'Its activity', ({ activityId }) => activityId),
    ofFigure.text('printed_number', 'As printed in the plan; may be empty', (one) => one.printedNumber),
    ofFigure.text('title', 'As printed in the plan', ({ title }) => title),
    ofFigure.text('kind', 'How it is computed', ({ kind }) => kind),
    ofFigure.text('comparator', '`>=`, `<=`, `=` or `none`', ({ comparator }) => comparator),
    ofFigure.numberOrNull('target', 'In the unit of `value`', ({ target }) => target),
    ofFigure.textOrNull(
      'target_date',
      'Of deadlines: a day, or `--MM-DD` every year',
      (one) => one.targetDate,
    ),
    ofFigure.text('unit', 'What the plan counts in; may be empty', ({ unit }) => unit),
    ofFigure.text('counts', 'What numerator and denominator count', ({ formula }) => formula.counts),
    ofFigure.numberOrNull('numerator', 'Of what `counts` says', ({ numerator }) => numerator),
    ofFigure.numberOrNull('denominator', 'Of what `counts` says', ({ denominator }) => denominator),
    ofFigure.numberOrNull(
      'value',
      'Shares: percent with two decimals; counts: the number; deadlines: days after it; null: no data, never 0',
      ({ value }) => value,
    ),
    ofFigure.text('verdict', 'met, not-met, not-computable, partly, planned …', ({ verdict }) => verdict),
    ofFigure.text('reason_code', 'Why, as a word', ({ reasonCode }) => reasonCode),
    ofFigure.text('reason', 'Why, in Lithuanian', ({ reason }) => reason),
    ofFigure.dayOrNull('period_from', 'First day counted', ({ formula }) => formula.period.from),
    ofFigure.dayOrNull('period_to', 'Last day counted', ({ formula }) => formula.period.to),
    ofFigure.whole('institutions_covered', 'Institutions in the figure', ({ coverage }) => coverage.length),
    ofFigure.whole(
      'institutions_missing',
      'Institutions asked and not in it',
      ({ missing }) => missing.length,
    ),
    ofFigure.numberOrNull('printed_value', 'What the printed report states', ({ printed }) => printed),
  ],
})

interface MatrixRow {
  readonly indicatorId: string
  readonly institutionId: string
  readonly state: string
  readonly records: number
  readonly share: IndicatorFigure['formula']['shares'][number] | undefined
  readonly count: number | null
  readonly isReached: boolean | null
}

function matrixRows({ rollup, matrix }: TableFacts): readonly MatrixRow[] {
  const known = new Map(rollup.indicators.map((one) => [one.id, one]))
  return matrix.rows
    .toSorted((one, other) => byText(one.id, other.id))
    .flatMap(({ id, cells }) => {
      const formula = known.get(id)?.formula
      const shares = new Map(formula?.shares.map((one) => [one.institutionId, one]))
      const counts = new Map(formula?.byInstitution.map((one) => [one.institutionId, one]))
      return cells.map(({ state, records }, place): MatrixRow => {
        const institutionId = matrix.institutions[place] ?? ''
        const counted = counts.get(institutionId)
        return {
          indicatorId: id,
          institutionId,
          state,
          records: records.length,
          share: shares.get(institutionId),
          count: counted?.count ?? null,
          isReached: counted?.reached ?? null,
        }
      })
    })
}

const ofCell = columnsOf<MatrixRow>()

export const indicatorInstitutionsTable = table<MatrixRow>({
  name: 'indicator_institutions',
  about: 'Every rule against every institution that takes part or was heard',
  rows: matrixRows,
  columns: [
    ofCell.text('indicator_id', 'The rule', ({ indicatorId }) => indicatorId),
    ofCell.text('institution_id', 'The institution', ({ institutionId }) => institutionId),
    ofCell.text('state', `How well it is proved: ${CELL_STATES.join(', ')}`, ({ state }) => state),
    ofCell.whole('records', 'Records behind the state', ({ records }) => records),
    ofCell.numberOrNull('count', 'Proofs of the institution, where they are counted', ({ count }) => count),
    {
      name: 'is_reached',
      type: 'flag',
      isNullable: true,
      about: 'Enough of them',
      of: (row) => row.isReached,
    },
    ofCell.numberOrNull('numerator', 'Its part of a told share', ({ share }) => share?.numerator ?? null),
    ofCell.numberOrNull('denominator', 'Its part of a told share', ({ share }) => share?.denominator ?? null),
  ],
})

interface EvidenceRow {
  readonly indicatorId: string
  readonly recordId: string
  readonly recordKind: string
  readonly institutionId: string
  readonly date: string | null
  readonly amount: number | null
  readonly why: LeftOutWhy | null
}

function evidenceRows(facts: TableFacts): readonly EvidenceRow[] {
  const { context } = facts
  const kindOf = (id: string) => context.find(id)?.kind ?? (context.get('evidence', id) && 'evidence') ?? ''
  return figures(facts).flatMap(({ id, formula }) => {
    const counted = formula.counted.map((one): EvidenceRow => ({
      ...one,
      indicatorId: id,
      recordKind: kindOf(one.recordId),
      why: null,
    }))
    const left = formula.leftOut.map((one): EvidenceRow => ({
      ...one,
      indicatorId: id,
      recordKind: kindOf(one.recordId),
      amount: null,
    }))
    const key = (one: EvidenceRow) =>
      [one.recordId, one.institutionId, one.date ?? '', one.why ?? ''].join('\n')
    return [...counted, ...left].toSorted((one, other) => byText(key(one), key(other)))
  })
}

const ofEvidence = columnsOf<EvidenceRow>()

export const evidenceTable = table<EvidenceRow>({
  name: 'evidence',
  about: 'Records behind the figures: those that counted, and those left out with the reason',
  rows: evidenceRows,
  columns: [
    ofEvidence.text('indicator_id', 'The rule', ({ indicatorId }) => indicatorId),
    ofEvidence.text('record_id', 'The record, or the link that names none', ({ recordId }) => recordId),
    ofEvidence.text('record_kind', 'Kind of record; empty where it is not here', (row) => row.recordKind),
    ofEvidence.text('institution_id', 'Whose proof it is', ({ institutionId }) => institutionId),
    ...dateColumns<EvidenceRow>(({ date }) => date),
    ofEvidence.flag('is_counted', 'In the figure', ({ why }) => why === null),
    ofEvidence.numberOrNull('amount', 'What it added', ({ amount }) => amount),
    ofEvidence.textOrNull('left_out', 'Why it is not in the figure', ({ why }) => why),
  ],
})
