import { useMemo, useState } from 'react'
import { periodText } from '#shared/domain/cadence/period-text.ts'
import { promiseWords } from '#shared/domain/cadence/promise-words.ts'
import { cadenceChart } from '#shared/domain/charts/cadence-chart.ts'
import { CADENCE_VERDICTS, type CadencePage } from '#shared/domain/rollup/cadence-page.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { RollupAsked } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ChartFigure } from '#renderer/layout/chart-figure.tsx'
import { MoreButton } from '#renderer/layout/more-button.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { SHAPE_OF_CADENCE } from '#renderer/layout/promise-standing.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import * as css from './rollup.css.ts'
import { FindingsMark } from './touching-findings.tsx'
import { useRollupPart } from './use-rollup-part.ts'

type Row = CadencePage['rows'][number]

const ALL = 'all'
/** So many rhythms are shown at a time; a strip of more nobody follows. */
const STEP = 30

/** Which teams kept the rhythm they promised, and what is missing. */
export const CadenceView = ({ asked }: { asked: RollupAsked }) => {
  const { t } = useTranslate()
  const [verdict, setVerdict] = useState<Row['verdict'] | typeof ALL>(ALL)
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(STEP)
  const wanted = verdict === ALL ? null : verdict
  const query = useRollupPart('rollup.cadence', { ...asked, verdict: wanted, text: text.trim(), limit })
  return (
    <QueryGate query={query}>
      {(page) => {
        const all = CADENCE_VERDICTS.reduce((sum, one) => sum + page.verdicts[one], 0)
        return (
          <div className={layout.stack}>
            <div className={css.fields}>
              <Select
                label={t('standing.show')}
                placeholder={t('form.choose')}
                value={verdict}
                onChange={setVerdict}
                options={[
                  { id: ALL, label: t('cadence.filter.all', { count: all }) },
                  ...CADENCE_VERDICTS.map((id) => ({
                    id,
                    label: `${t(`cadenceVerdict.${id}`)} (${page.verdicts[id]})`,
                  })),
                ]}
              />
              <SearchField
                label={t('cadence.find')}
                placeholder={t('cadence.find')}
                clearLabel={t('matrix.clear')}
                value={text}
                onChange={setText}
              />
            </div>
            <CadenceTable page={page} />
            <MoreButton shown={page.rows.length} total={page.total} onMore={() => setLimit(limit + STEP)} />
          </div>
        )
      }}
    </QueryGate>
  )
}

const CadenceTable = ({ page }: { page: CadencePage }) => {
  const { t, translateShared, number } = useTranslate()
  const { nameOf } = useDirectory()
  const chart = useMemo(
    () => cadenceChart(page.rows, page.asOf, nameOf, translateShared),
    [page, nameOf, translateShared],
  )
  return (
    <div className={css.block}>
      {chart === null ? null : <ChartFigure chart={chart} width={1000} />}
      <Table<Row>
        label={t('rollup.cadence')}
        rows={page.rows}
        rowId={({ bodyId, ruleId }) => `${bodyId} ${ruleId}`}
        empty={<EmptyState sentence={t('rollup.noCadence')} />}
        columns={[
          {
            id: 'body',
            label: t('minutes.body'),
            isRowHeader: true,
            cell: (row) => (
              <span className={css.indicator}>
                <span>{row.bodyName}</span>
                <span className={css.soft}>{nameOf(row.institutionId)}</span>
                <span className={css.soft}>{promiseWords(row.promise, translateShared)}</span>
                <FindingsMark touch={row.touch} />
              </span>
            ),
            compare: (a, b) => compareLithuanian(nameOf(a.institutionId), nameOf(b.institutionId)),
          },
          {
            id: 'source',
            label: t('rollup.cadenceSource'),
            width: '130px',
            cell: (row) => t(`cadenceSource.${row.source}`),
          },
          {
            id: 'held',
            label: t('rollup.held'),
            align: 'end',
            width: '96px',
            cell: (row) => t('rollup.parts', { numerator: row.held, denominator: row.expected }),
          },
          {
            id: 'verdict',
            label: t('rollup.verdict'),
            width: '140px',
            cell: (row) => (
              <Verdict kind={SHAPE_OF_CADENCE[row.verdict]} word={t(`cadenceVerdict.${row.verdict}`)} />
            ),
            compare: (a, b) => a.verdict.localeCompare(b.verdict),
          },
          {
            id: 'gaps',
            label: t('rollup.longestGap'),
            align: 'end',
            width: '112px',
            cell: (row) => (row.gapsDays.length === 0 ? '–' : number(Math.max(...row.gapsDays))),
            compare: (a, b) => Math.max(0, ...a.gapsDays) - Math.max(0, ...b.gapsDays),
          },
          {
            id: 'missing',
            label: t('rollup.missingPeriods'),
            cell: (row) =>
              row.missingPeriods.length === 0 ? '–' : row.missingPeriods.map(periodText).join(', '),
          },
          { id: 'next', label: t('rollup.nextDue'), width: '104px', cell: (row) => row.nextDue ?? '–' },
        ]}
      />
    </div>
  )
}
