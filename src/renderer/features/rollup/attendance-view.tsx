import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { RollupOverview } from '#shared/domain/rollup/rollup-overview.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { ROLES } from '#shared/model/event.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { RollupAsked } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { MoreButton } from '#renderer/layout/more-button.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { AttendanceTotalsTable } from './attendance-totals-table.tsx'
import { useRollupPart } from './use-rollup-part.ts'

interface AttendanceViewProps {
  rollup: RollupOverview
  asked: RollupAsked
  onOpenRecord: (kind: Kind, id: string) => void
}

type Told = Output<'rollup.attendance'>

/** So many events more are brought at a time. */
const STEP = 100

/** Who attended, by institution and by event, and who hosted in each school year. */
export const AttendanceView = ({ rollup, asked, onOpenRecord }: AttendanceViewProps) => {
  const { t } = useTranslate()
  const [limit, setLimit] = useState(STEP)
  const query = useRollupPart('rollup.attendance', { ...asked, limit })
  return (
    <QueryGate query={query}>
      {(told) => (
        <>
          <AttendanceTotalsTable attendance={told.attendance} />
          <Section title={t('rollup.byEvent')}>
            <EventTable told={told} onOpen={(id) => onOpenRecord('event', id)} />
            <MoreButton shown={told.events.length} total={told.total} onMore={() => setLimit(limit + STEP)} />
          </Section>
          <Section title={t('rollup.hosts')}>
            <HostTable rollup={rollup} hosts={told.hosts} />
          </Section>
        </>
      )}
    </QueryGate>
  )
}

const EventTable = ({ told, onOpen }: { told: Told; onOpen: (id: string) => void }) => {
  const { t, number } = useTranslate()
  const { nameOf } = useDirectory()
  const rows = told.events
  // Of some only the whole could be put in another order.
  const isWhole = rows.length === told.total
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
          cell: ({ date }) => date ?? '–',
          ...(isWhole ? { compare: (a, b) => (a.date ?? '').localeCompare(b.date ?? '') } : {}),
        },
        {
          id: 'title',
          label: t('kind.event'),
          isRowHeader: true,
          cell: ({ id, title }) => title || id,
        },
        {
          id: 'host',
          label: t('rollup.host'),
          cell: ({ hostId }) => nameOf(hostId),
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
const HostTable = ({ rollup, hosts: told }: { rollup: RollupOverview; hosts: Told['hosts'] }) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const years = Object.entries(told).map(([year, { hosts }]) => [year, new Set(hosts)] as const)
  const { heardFrom, missing } = rollup.institutions
  const rows = [...new Set([...heardFrom, ...missing, ...years.flatMap(([, hosts]) => [...hosts])])].toSorted(
    (a, b) => compareLithuanian(nameOf(a), nameOf(b)),
  )
  return (
    <Table<string>
      label={t('rollup.hosts')}
      rows={years.length === 0 ? [] : rows}
      moreLabel={(count) => t('table.more', { count })}
      rowId={(id) => id}
      empty={<EmptyState sentence={t('rollup.noHosts')} />}
      columns={[
        { id: 'institution', label: t('events.institution'), isRowHeader: true, cell: (id) => nameOf(id) },
        ...years.map(([year, hosts]) => ({
          id: year,
          label: schoolYearWords(year),
          width: '150px',
          cell: (id: string) => t(hosts.has(id) ? 'rollup.hosted' : 'rollup.didNotHost'),
          compare: (a: string, b: string) => Number(hosts.has(b)) - Number(hosts.has(a)),
        })),
      ]}
    />
  )
}
