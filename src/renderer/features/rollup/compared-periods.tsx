import { useQuery } from '@tanstack/react-query'
import type { PeriodValues } from '#shared/domain/rollup/period-values.ts'
import { valueRange } from '#shared/domain/rollup/value-range.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate, type Words } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { VerdictShape } from '#renderer/ui/verdict-shape.tsx'
import { goalWords, partsWords, valueWords } from './figure-words.ts'
import { visuallyHidden } from '#renderer/ui/visually-hidden.css.ts'
import * as css from './rollup.css.ts'

type Row = PeriodValues['indicators'][number]
type Period = PeriodValues['periods'][number]

const periodWords = ({ schoolYear, half }: Period, t: Words): string =>
  half === null
    ? schoolYearWords(schoolYear)
    : t('compare.half', { year: schoolYear.replace('-', '–'), half })

interface ComparedPeriodsProps {
  by: 'school-year' | 'half-year'
  onOpen: (figureId: string) => void
}

/** Rules per school year, a column for each year or half of one, with mean and extremes. */
export const ComparedPeriods = ({ by, onOpen }: ComparedPeriodsProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.rollup, 'periods', by],
    queryFn: () => client.call('rollup.periods', { by }),
  })
  return (
    <QueryGate query={query}>
      {(values) => (
        <div className={layout.stack}>
          <PeriodTable values={values} onOpen={onOpen} />
          <TotalsTable periods={values.periods} />
          {values.wholeProject.length === 0 ? null : (
            <p className={css.soft}>{t('compare.wholeProject', { count: values.wholeProject.length })}</p>
          )}
        </div>
      )}
    </QueryGate>
  )
}

const PeriodTable = ({ values, onOpen }: { values: PeriodValues; onOpen: (id: string) => void }) => {
  const { t, number } = useTranslate()
  const rangeOf = ({ cells }: Row) => valueRange(cells.map(({ value }) => value))
  const shown = (row: Row, pick: 'mean' | 'least' | 'greatest'): string => {
    const range = rangeOf(row)
    if (range === null) return '–'
    return valueWords(
      { ...row, denominator: row.cells[0]?.denominator ?? null, value: range[pick] },
      t,
      number,
    )
  }
  return (
    <Table<Row>
      label={t('rollup.compareTab')}
      rows={values.indicators}
      rowId={({ id }) => id}
      onRowAction={onOpen}
      empty={<EmptyState sentence={t('compare.none')} />}
      columns={[
        {
          id: 'rule',
          label: t('compare.rule'),
          isRowHeader: true,
          cell: ({ printedNumber, title }) => [printedNumber, title].filter(Boolean).join(' '),
        },
        {
          id: 'goal',
          label: t('plan.target'),
          align: 'end',
          width: '96px',
          cell: (row) => goalWords(row, t, number),
        },
        ...values.periods.map((period, index) => ({
          id: `${period.schoolYear} ${period.half ?? ''}`,
          label: periodWords(period, t),
          align: 'end' as const,
          width: '120px',
          cell: (row: Row) => {
            const cell = row.cells[index]
            if (cell === undefined) return '–'
            return (
              <span className={css.compared} title={t(`verdict.${cell.verdict}`)}>
                <VerdictShape kind={cell.verdict} />
                <span className={visuallyHidden}>{t(`verdict.${cell.verdict}`)}</span>
                <span className={css.figure}>{valueWords({ ...row, ...cell }, t, number)}</span>
                <span className={css.soft}>{partsWords(cell, t, number)}</span>
              </span>
            )
          },
        })),
        ...(['mean', 'least', 'greatest'] as const).map((pick) => ({
          id: pick,
          label: t(`compare.${pick}`),
          align: 'end' as const,
          width: '88px',
          cell: (row: Row) => <span className={css.figure}>{shown(row, pick)}</span>,
        })),
      ]}
    />
  )
}

const TOTALS = ['attendance', 'events', 'hosts'] as const

/** Attendances, events and hosts of the same periods. */
const TotalsTable = ({ periods }: { periods: readonly Period[] }) => {
  const { t, number } = useTranslate()
  const words = (value: number): string => number(value, Number.isInteger(value) ? 0 : 2)
  return (
    <Table<(typeof TOTALS)[number]>
      label={t('compare.attendance')}
      rows={TOTALS}
      rowId={(id) => id}
      empty={null}
      columns={[
        { id: 'what', label: t('compare.what'), isRowHeader: true, cell: (id) => t(`compare.${id}`) },
        ...periods.map((period) => ({
          id: `${period.schoolYear} ${period.half ?? ''}`,
          label: periodWords(period, t),
          align: 'end' as const,
          width: '120px',
          cell: (id: (typeof TOTALS)[number]) => words(period[id]),
        })),
        ...(['mean', 'least', 'greatest'] as const).map((pick) => ({
          id: pick,
          label: t(`compare.${pick}`),
          align: 'end' as const,
          width: '88px',
          cell: (id: (typeof TOTALS)[number]) =>
            words(valueRange(periods.map((period) => period[id]))?.[pick] ?? 0),
        })),
      ]}
    />
  )
}
