import { useMemo } from 'react'
import { activeMembers } from '#shared/domain/paper/active-members.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useInstitutionColumn } from '#renderer/layout/institution-column.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { Verdict } from '#renderer/ui/verdict.tsx'

type Row = TypedRecord<'body'>

interface BodiesOverviewProps {
  bodies: readonly Row[]
  onOpen: (id: string) => void
}

/** All teams at once: has each an order, how many belong to it, when did it last meet. */
export const BodiesOverview = ({ bodies, onOpen }: BodiesOverviewProps) => {
  const { t } = useTranslate()
  const institutionColumn = useInstitutionColumn(bodies)
  const { today } = useWorkspace()
  const { records: meetings } = useRecords('meeting')
  const lastMeetings = useMemo(() => {
    const last = new Map<string, string>()
    for (const { record, date } of meetings) {
      if (date === null || date > today || record.bodyId === null) continue
      if (date > (last.get(record.bodyId) ?? '')) last.set(record.bodyId, date)
    }
    return last
  }, [meetings, today])
  const lastOf = (id: string): string => lastMeetings.get(id) ?? ''
  const sizeOf = ({ record }: Row): number | null => activeMembers(record, today).length || record.size
  return (
    <Section title={t('bodies.overview')} meta={t('bodies.chooseOne')}>
      <Table<Row>
        // Whether others' are among them is known once they are read.
        key={institutionColumn.length}
        label={t('bodies.overview')}
        rows={bodies}
        rowId={({ id }) => id}
        empty={null}
        onRowAction={onOpen}
        initialSort={{
          columnId: institutionColumn.length === 0 ? 'name' : 'institution',
          direction: 'ascending',
        }}
        moreLabel={(count) => t('table.more', { count })}
        columns={[
          {
            id: 'name',
            label: t('bodies.name'),
            isRowHeader: true,
            cell: ({ record }) => record.name,
            compare: (a, b) => compareLithuanian(a.title, b.title),
          },
          ...institutionColumn,
          {
            id: 'size',
            label: t('bodies.members'),
            align: 'end',
            width: '80px',
            cell: (row) => sizeOf(row) ?? '–',
            compare: (a, b) => (sizeOf(a) ?? -1) - (sizeOf(b) ?? -1),
          },
          {
            id: 'order',
            label: t('bodies.hasOrder'),
            width: '112px',
            cell: ({ record }) => (
              <Verdict
                kind={record.foundingOrderId === null ? 'not-met' : 'met'}
                word={t(record.foundingOrderId === null ? 'yesNo.no' : 'yesNo.yes')}
              />
            ),
            compare: (a, b) =>
              Number(a.record.foundingOrderId !== null) - Number(b.record.foundingOrderId !== null),
          },
          {
            id: 'last',
            label: t('bodies.lastMeeting'),
            width: '120px',
            isOneLine: true,
            cell: ({ id }) => lastOf(id) || '–',
            compare: (a, b) => lastOf(a.id).localeCompare(lastOf(b.id)),
          },
        ]}
      />
    </Section>
  )
}
