import { useMemo } from 'react'
import { periodText } from '#shared/domain/cadence/period-text.ts'
import { promiseWords } from '#shared/domain/cadence/promise-words.ts'
import { cadenceChart } from '#shared/domain/charts/cadence-chart.ts'
import { touchingRhythm } from '#shared/domain/rollup/findings/touching.ts'
import type { Rollup } from '#shared/domain/rollup/rollup.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ChartFigure } from '#renderer/layout/chart-figure.tsx'
import { SHAPE_OF_CADENCE } from '#renderer/layout/promise-standing.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'
import * as css from './rollup.css.ts'
import { FindingsMark } from './touching-findings.tsx'
import { useTouched } from './use-findings.ts'

type Row = Rollup['cadence'][number]

/** Which teams kept the rhythm they promised, and what is missing. */
export const CadenceTable = ({ cadence, asOf }: Pick<Rollup, 'cadence' | 'asOf'>) => {
  const { t, translateShared, number } = useTranslate()
  const { nameOf } = useDirectory()
  const touched = useTouched()
  const chart = useMemo(
    () => cadenceChart(cadence, asOf, nameOf, translateShared),
    [cadence, asOf, nameOf, translateShared],
  )
  return (
    <div className={css.block}>
      {chart === null ? null : <ChartFigure chart={chart} width={1000} />}
      <Table<Row>
        label={t('rollup.cadence')}
        rows={cadence}
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
                <FindingsMark findings={touchingRhythm(touched, row)} />
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
