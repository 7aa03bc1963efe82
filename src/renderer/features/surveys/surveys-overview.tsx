import { isPlannedReached } from '#shared/domain/surveys/statement-share.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useInstitutionColumn } from '#renderer/layout/institution-column.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'

interface SurveysOverviewProps {
  surveys: readonly TypedRecord<'survey'>[]
  onOpen: (id: string) => void
}

type Row = TypedRecord<'survey'>

const planned = ({ record }: Row) => record.statements.filter((one) => one.planned !== null)
const reached = (row: Row) => planned(row).filter((one) => isPlannedReached(one) === true)
const unknown = (row: Row) => planned(row).filter((one) => isPlannedReached(one) === null)

/** All surveys side by side: how many of the planned shares were reached. */
export const SurveysOverview = ({ surveys, onOpen }: SurveysOverviewProps) => {
  const { t } = useTranslate()
  const institutionColumn = useInstitutionColumn(surveys)
  return (
    <Section title={t('surveys.overview')} meta={t('surveys.chooseOne')}>
      <Table<Row>
        label={t('surveys.overview')}
        rows={surveys}
        rowId={({ id }) => id}
        empty={null}
        onRowAction={onOpen}
        initialSort={{ columnId: 'date', direction: 'descending' }}
        moreLabel={(count) => t('table.more', { count })}
        columns={[
          {
            id: 'title',
            label: t('surveys.name'),
            isRowHeader: true,
            cell: ({ record }) => record.title,
            compare: (a, b) => compareLithuanian(a.record.title, b.record.title),
          },
          ...institutionColumn,
          {
            id: 'date',
            label: t('surveys.date'),
            width: '104px',
            isOneLine: true,
            cell: ({ date }) => date ?? '–',
            compare: (a, b) => (a.date ?? '').localeCompare(b.date ?? ''),
          },
          {
            id: 'n',
            label: t('surveys.n'),
            align: 'end',
            width: '88px',
            cell: ({ record }) => record.n ?? '–',
            compare: (a, b) => (a.record.n ?? -1) - (b.record.n ?? -1),
          },
          {
            id: 'reached',
            label: t('surveys.reachedOf'),
            align: 'end',
            width: '128px',
            cell: (row) =>
              planned(row).length === 0
                ? '–'
                : t('rollup.parts', { numerator: reached(row).length, denominator: planned(row).length }),
          },
          {
            id: 'unknown',
            label: t('surveys.unknown'),
            align: 'end',
            width: '128px',
            cell: (row) => unknown(row).length || '–',
          },
        ]}
      />
    </Section>
  )
}
