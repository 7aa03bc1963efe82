import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useInstitutionColumn } from '#renderer/layout/institution-column.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'

type Row = TypedRecord<'reflection-method'>
type Use = Row['record']['uses'][number]

interface MethodsOverviewProps {
  methods: readonly Row[]
  onOpen: (id: string) => void
}

const latest = (uses: readonly Use[]): Use | undefined =>
  uses.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0]

const inWords = (use: Use | undefined): string =>
  use === undefined ? '–' : [use.date, use.audience || use.place].filter(Boolean).join(' · ') || '–'

/** The whole bank: where each method was last used and to whom it was shown. */
export const MethodsOverview = ({ methods, onOpen }: MethodsOverviewProps) => {
  const { t } = useTranslate()
  const institutionColumn = useInstitutionColumn(methods)
  return (
    <Section title={t('methods.overview')} meta={t('methods.chooseOne')}>
      <Table<Row>
        label={t('methods.overview')}
        rows={methods}
        rowId={({ id }) => id}
        empty={null}
        onRowAction={onOpen}
        initialSort={{ columnId: 'title', direction: 'ascending' }}
        moreLabel={(count) => t('table.more', { count })}
        columns={[
          {
            id: 'title',
            label: t('methods.name'),
            isRowHeader: true,
            cell: ({ record }) => record.title,
            compare: (a, b) => compareLithuanian(a.title, b.title),
          },
          ...institutionColumn,
          {
            id: 'uses',
            label: t('methods.uses'),
            align: 'end',
            width: '96px',
            cell: ({ record }) => record.uses.length,
            compare: (a, b) => a.record.uses.length - b.record.uses.length,
          },
          { id: 'used', label: t('methods.lastUsed'), cell: ({ record }) => inWords(latest(record.uses)) },
          {
            id: 'shown',
            label: t('methods.lastShown'),
            cell: ({ record }) => inWords(latest(record.presentations)),
          },
        ]}
      />
    </Section>
  )
}
