import type { Rollup } from '#shared/domain/rollup/rollup.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { ROLES } from '#shared/model/event.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { AttendanceTotalsTable } from './attendance-totals-table.tsx'

interface AttendanceViewProps {
  rollup: Rollup
  onOpenRecord: (kind: Kind, id: string) => void
}

/** Who attended, by institution and by event, and who hosted in each school year. */
export const AttendanceView = ({ rollup, onOpenRecord }: AttendanceViewProps) => {
  const { t } = useTranslate()
  return (
    <>
      <AttendanceTotalsTable attendance={rollup.attendance} />
      <Section title={t('rollup.byEvent')}>
        <EventTable rollup={rollup} onOpen={(id) => onOpenRecord('event', id)} />
      </Section>
      <Section title={t('rollup.hosts')}>
        <HostTable rollup={rollup} />
      </Section>
    </>
  )
}

const EventTable = ({ rollup, onOpen }: { rollup: Rollup; onOpen: (id: string) => void }) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  const events = new Map(useRecords('event').records.map((one) => [one.id, one]))
  const rows = Object.entries(rollup.attendance.byEvent).map(([id, counts]) => ({ id, ...counts }))
  type Row = (typeof rows)[number]
  const words = (value: number | null): string => (value === null ? '·' : number(value))
  return (
    <Table<Row>
      label={t('rollup.byEvent')}
      rows={rows}
      rowId={({ id }) => id}
      onRowAction={onOpen}
      empty={<EmptyState sentence={t('rollup.noAttendance')} />}
      columns={[
        {
          id: 'date',
          label: t('reports.date'),
          width: '104px',
          cell: ({ id }) => events.get(id)?.date ?? '–',
          compare: (a, b) => (events.get(a.id)?.date ?? '').localeCompare(events.get(b.id)?.date ?? ''),
        },
        {
          id: 'title',
          label: t('kind.event'),
          isRowHeader: true,
          cell: ({ id }) => events.get(id)?.title ?? id,
        },
        {
          id: 'host',
          label: t('rollup.host'),
          cell: ({ id }) => nameOf(events.get(id)?.record.hostId ?? null),
        },
        ...ROLES.map((role) => ({
          id: role,
          label: t(`role.${role}`),
          align: 'end' as const,
          cell: (row: Row) => words(row[role]),
        })),
        { id: 'sum', label: t('events.total'), align: 'end', cell: (row) => words(row.total) },
      ]}
    />
  )
}

/** A sign where an institution hosted in a school year; those that never did are asked next. */
const HostTable = ({ rollup }: { rollup: Rollup }) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const years = Object.entries(rollup.events.bySchoolYear)
  const { heardFrom, missing } = rollup.institutions
  const rows = [...new Set([...heardFrom, ...missing, ...rollup.events.hosts])].toSorted((a, b) =>
    compareLithuanian(nameOf(a), nameOf(b)),
  )
  return (
    <Table<string>
      label={t('rollup.hosts')}
      rows={years.length === 0 ? [] : rows}
      rowId={(id) => id}
      empty={<EmptyState sentence={t('rollup.noHosts')} />}
      columns={[
        { id: 'institution', label: t('events.institution'), isRowHeader: true, cell: (id) => nameOf(id) },
        ...years.map(([year, { hosts }]) => ({
          id: year,
          label: schoolYearWords(year),
          width: '150px',
          cell: (id: string) => t(hosts.includes(id) ? 'rollup.hosted' : 'rollup.didNotHost'),
          compare: (a: string, b: string) => Number(hosts.includes(b)) - Number(hosts.includes(a)),
        })),
      ]}
    />
  )
}
