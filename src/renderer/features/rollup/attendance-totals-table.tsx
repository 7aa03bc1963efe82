import { useMemo } from 'react'
import { attendanceChart } from '#shared/domain/charts/attendance-chart.ts'
import type { AttendanceBlock } from '#shared/domain/rollup/rollup.ts'
import { ROLES } from '#shared/model/event.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ChartFigure } from '#renderer/layout/chart-figure.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import * as css from './rollup.css.ts'

/** Without the numbers of single events. */
type Totals = Omit<AttendanceBlock, 'byEvent'>
type Counts = AttendanceBlock['byInstitution'][string]
interface Row extends Counts {
  readonly id: string
}

/** What is not in the total, and how many different people there can be at most. */
const AttendanceNotes = ({ attendance }: { attendance: Totals }) => {
  const { t, number } = useTranslate()
  const { total, notCounted, peopleAtMost, countedRoles, byRole } = attendance
  const others = ROLES.filter((role) => !countedRoles.includes(role) && byRole[role] > 0)
  return (
    <>
      {notCounted === 0 ? null : (
        <p>
          {t('events.notCounted', {
            parts: others.map((role) => `${t(`role.${role}`)} ${number(byRole[role])}`).join(', '),
          })}
        </p>
      )}
      {peopleAtMost === null || peopleAtMost >= total + notCounted ? null : (
        <p>{t('events.peopleAtMost', { attendances: total + notCounted, people: peopleAtMost })}</p>
      )}
    </>
  )
}

/** Attendances (never people) by institution and role. */
export const AttendanceTotalsTable = ({ attendance }: { attendance: Totals }) => {
  const { t, translateShared, number } = useTranslate()
  const { nameOf } = useDirectory()
  const chart = useMemo(() => attendanceChart(attendance, translateShared), [attendance, translateShared])
  const rows: readonly Row[] = Object.entries(attendance.byInstitution).map(([id, counts]) => ({
    id,
    ...counts,
  }))
  return (
    <div className={css.block}>
      <p>
        {t('rollup.attendanceWords', {
          total: attendance.total,
          withList: attendance.eventsWithList,
          withoutList: attendance.eventsWithoutList,
        })}
      </p>
      <AttendanceNotes attendance={attendance} />
      {chart === null ? null : <ChartFigure chart={chart} />}
      <Table<Row>
        label={t('rollup.attendance')}
        rows={rows}
        rowId={({ id }) => id}
        moreLabel={(count) => t('table.more', { count })}
        empty={<EmptyState sentence={t('rollup.noAttendance')} />}
        initialSort={{ columnId: 'institution', direction: 'ascending' }}
        totalLabel={rows.length === 0 ? undefined : t('events.total')}
        columns={[
          {
            id: 'institution',
            label: t('events.institution'),
            isRowHeader: true,
            cell: ({ id }) => nameOf(id),
            compare: (a, b) => compareLithuanian(nameOf(a.id), nameOf(b.id)),
          },
          {
            id: 'events',
            label: t('rollup.events'),
            align: 'end' as const,
            cell: (row: Row) => number(row.events),
            compare: (a: Row, b: Row) => a.events - b.events,
          },
          ...ROLES.map((role) => ({
            id: role,
            label: t(`role.${role}`),
            align: 'end' as const,
            cell: (row: Row) => number(row[role]),
            compare: (a: Row, b: Row) => a[role] - b[role],
            total: number(attendance.byRole[role]),
          })),
          {
            id: 'sum',
            label: t('events.total'),
            align: 'end' as const,
            cell: (row: Row) => number(row.total),
            compare: (a: Row, b: Row) => a.total - b.total,
            total: number(attendance.total),
          },
        ]}
      />
    </div>
  )
}
