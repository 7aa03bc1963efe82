import { useMemo } from 'react'
import { countedTotal } from '#shared/domain/attendance/counted-total.ts'
import { eventTotals } from '#shared/domain/attendance/attendance-totals.ts'
import type { Role } from '#shared/model/event.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { useYearLabel } from '#renderer/layout/year-label.ts'
import { Clipped } from '#renderer/ui/clipped.tsx'
import type { ListGroup } from '#renderer/ui/item-list.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { MARK_OF_EVENT } from './event-marks.ts'
import { useCountedRoles } from './use-counted-roles.ts'

const dayWords = ({ date, record }: TypedRecord<'event'>): string =>
  record.dates.length > 1 ? `${date} +${record.dates.length - 1}` : (date ?? '–')

/** Events by school year; the same groups until an event changes, as there may be ten thousand. */
export const useEventGroups = (records: readonly TypedRecord<'event'>[]): readonly ListGroup[] => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const roles = useCountedRoles()
  const yearLabel = useYearLabel()
  return useMemo(
    () =>
      groupBySchoolYear(records).map(({ schoolYear, items }) => ({
        id: schoolYear,
        label: yearLabel(schoolYear),
        entries: items.map((event) => ({
          id: event.id,
          title: event.record.title === '' ? t('events.untitled') : event.record.title,
          meta: dayWords(event),
          detail: <EventDetail event={event} roles={roles} hostName={nameOf(event.record.hostId)} />,
        })),
      })),
    [records, t, yearLabel, nameOf, roles],
  )
}

interface EventDetailProps {
  event: TypedRecord<'event'>
  roles: readonly Role[]
  hostName: string
}

/** Said when the row is drawn, not before; all that its height hangs on is told to it. */
const EventDetail = ({ event: { record }, roles, hostName }: EventDetailProps) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const { counted } = countedTotal(eventTotals(record).total, roles)
  return (
    <>
      <StateMark state={MARK_OF_EVENT[record.state]} word={t(`eventState.${record.state}`)} />
      <span>{counted === null ? t('events.noData') : t('events.attendances', { count: counted })}</span>
      {record.hostId === null || record.hostId === workspaceId ? null : <Clipped text={hostName} />}
    </>
  )
}
