import { institutionValues } from '#shared/domain/rollup/institution-values.ts'
import type { IndicatorFigure, Rollup } from '#shared/domain/rollup/rollup.ts'
import { type ValueRange, valueRange } from '#shared/domain/rollup/value-range.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import * as css from './rollup.css.ts'

interface Row {
  readonly figure: IndicatorFigure
  readonly unit: string
  readonly range: ValueRange | null
  readonly of: number
  /** Who has the least and the most; several with the same value stand together. */
  readonly least: readonly string[]
  readonly greatest: readonly string[]
}

function rowOf(figure: IndicatorFigure): Row {
  const { rows, unit } = institutionValues(figure)
  const range = valueRange(rows.map(({ value }) => value))
  const whoHas = (wanted: number | undefined) =>
    rows.filter(({ value }) => value !== null && value === wanted).map(({ institutionId }) => institutionId)
  return {
    figure,
    unit,
    range,
    of: rows.length,
    least: whoHas(range?.least),
    greatest: whoHas(range?.greatest),
  }
}

/** More names than these are only counted. */
const NAMED = 2

/** Of each rule the mean of institutions, the least and the most with their names; a row opens them all. */
export const ComparedInstitutions = ({
  rollup,
  onOpen,
}: {
  rollup: Rollup
  onOpen: (figureId: string) => void
}) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  const rows = rollup.indicators.map(rowOf).filter(({ of }) => of > 0)
  const words = (value: number | undefined, unit: string): string =>
    value === undefined ? '–' : `${number(value, Number.isInteger(value) ? 0 : 2)}${unit}`
  const names = (ids: readonly string[]): string =>
    ids.length > NAMED ? t('rollup.institutionCount', { count: ids.length }) : ids.map(nameOf).join(', ')
  const extreme = (row: Row, pick: 'least' | 'greatest') => (
    <span className={css.indicator}>
      <span className={css.figure}>{words(row.range?.[pick], row.unit)}</span>
      <span className={css.soft}>{names(row[pick])}</span>
    </span>
  )
  return (
    <Table<Row>
      label={t('compare.by.institutions')}
      rows={rows}
      rowId={({ figure }) => figure.id}
      onRowAction={onOpen}
      empty={<EmptyState sentence={t('compare.none')} />}
      columns={[
        {
          id: 'rule',
          label: t('compare.rule'),
          isRowHeader: true,
          cell: ({ figure }) => [figure.printedNumber, figure.title].filter(Boolean).join(' '),
        },
        {
          id: 'told',
          label: t('compare.told'),
          align: 'end',
          width: '96px',
          cell: ({ range, of }) => t('rollup.parts', { numerator: range?.count ?? 0, denominator: of }),
          compare: (a, b) => (a.range?.count ?? 0) - (b.range?.count ?? 0),
        },
        {
          id: 'mean',
          label: t('compare.mean'),
          align: 'end',
          width: '96px',
          cell: ({ range, unit }) => <span className={css.figure}>{words(range?.mean, unit)}</span>,
          compare: (a, b) => (a.range?.mean ?? -1) - (b.range?.mean ?? -1),
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
