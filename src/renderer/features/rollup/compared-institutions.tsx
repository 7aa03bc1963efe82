import type { ComparedInstitutions as Row } from '#shared/domain/rollup/compared-institutions.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { RollupAsked } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import * as css from './rollup.css.ts'
import { useRollupPart } from './use-rollup-part.ts'

type Extreme = NonNullable<Row['least']>

/** Of each rule the mean of institutions, the least and the most with their names; a row opens them all. */
export const ComparedInstitutions = ({
  asked,
  onOpen,
}: {
  asked: RollupAsked
  onOpen: (figureId: string) => void
}) => {
  const query = useRollupPart('rollup.institutions', asked)
  return <QueryGate query={query}>{({ rows }) => <Rules rows={rows} onOpen={onOpen} />}</QueryGate>
}

const Rules = ({ rows, onOpen }: { rows: readonly Row[]; onOpen: (figureId: string) => void }) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  const words = (value: number | null, unit: string): string =>
    value === null ? '–' : `${number(value, Number.isInteger(value) ? 0 : 2)}${unit}`
  const names = ({ first, count }: Extreme): string =>
    count > first.length ? t('rollup.institutionCount', { count }) : first.map(nameOf).join(', ')
  const extreme = (row: Row, pick: 'least' | 'greatest') => {
    const told = row[pick]
    return (
      <span className={css.indicator}>
        <span className={css.figure}>{words(told?.value ?? null, row.unit)}</span>
        <span className={css.soft}>{told === null ? '' : names(told)}</span>
      </span>
    )
  }
  return (
    <Table<Row>
      label={t('compare.by.institutions')}
      rows={rows}
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
          id: 'told',
          label: t('compare.told'),
          align: 'end',
          width: '124px',
          cell: ({ told, of }) => t('rollup.parts', { numerator: told, denominator: of }),
          compare: (a, b) => a.told - b.told,
        },
        {
          id: 'mean',
          label: t('compare.mean'),
          align: 'end',
          width: '96px',
          cell: ({ mean, unit }) => <span className={css.figure}>{words(mean, unit)}</span>,
          compare: (a, b) => (a.mean ?? -1) - (b.mean ?? -1),
        },
        { id: 'least', label: t('compare.least'), width: '200px', cell: (row) => extreme(row, 'least') },
        {
          id: 'greatest',
          label: t('compare.greatest'),
          width: '200px',
          cell: (row) => extreme(row, 'greatest'),
        },
      ]}
    />
  )
}
