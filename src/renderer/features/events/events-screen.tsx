import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { countedTotal } from '#shared/domain/attendance/counted-total.ts'
import { eventTotals } from '#shared/domain/attendance/attendance-totals.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { TypedRecord } from '#renderer/api/records.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { useYearLabel } from '#renderer/layout/year-label.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Clipped } from '#renderer/ui/clipped.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { EventForm } from './event-form.tsx'
import { MARK_OF_EVENT } from './event-marks.ts'
import { useCountedRoles } from './use-counted-roles.ts'
import { useStartEvent } from './use-start-event.ts'

interface EventsScreenProps {
  selectedId: string | null
  onSelect: (id: string | null) => void
  evidence: (kind: Kind, id: string) => ReactNode
  /** What is odd in the event, to be mended or accepted with a reason. */
  warnings: (kind: Kind, id: string) => ReactNode
}

/** Training and other events. */
export const EventsScreen = ({ selectedId, onSelect, evidence, warnings }: EventsScreenProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { workspaceId } = useWorkspace()
  const yearLabel = useYearLabel()
  const countedRoles = useCountedRoles()
  const { records } = useRecords('event')
  const { start: add, isPending } = useStartEvent(onSelect)
  const totalWords = ({ record }: TypedRecord<'event'>): string => {
    const { counted } = countedTotal(eventTotals(record).total, countedRoles)
    return counted === null ? t('events.noData') : t('events.attendances', { count: counted })
  }
  const groups = groupBySchoolYear(records).map(({ schoolYear, items }) => ({
    id: schoolYear,
    label: yearLabel(schoolYear),
    entries: items.map((event) => {
      const { hostId } = event.record
      return {
        id: event.id,
        title: event.record.title === '' ? t('events.untitled') : event.record.title,
        meta:
          event.record.dates.length > 1
            ? `${event.date} +${event.record.dates.length - 1}`
            : (event.date ?? '–'),
        detail: (
          <>
            <StateMark
              state={MARK_OF_EVENT[event.record.state]}
              word={t(`eventState.${event.record.state}`)}
            />
            <span>{totalWords(event)}</span>
            {hostId === null || hostId === workspaceId ? null : <Clipped text={nameOf(hostId)} />}
          </>
        ),
      }
    }),
  }))
  return (
    <ListDetail
      name="events"
      header={
        <PageHeader
          title={t('events.title')}
          actions={
            <Button tone="primary" icon={<Plus size={16} />} onPress={add} isPending={isPending}>
              {t('events.new')}
            </Button>
          }
        />
      }
      listLabel={t('events.list')}
      list={
        <RecordList
          label={t('events.title')}
          groups={groups}
          selectedId={selectedId}
          onSelect={onSelect}
          empty={
            <EmptyState sentence={t('events.empty')} action={{ label: t('events.new'), onPress: add }} />
          }
        />
      }
      detailLabel={t('events.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          records.length === 0 ? null : (
            <EmptyState sentence={t('events.chooseOne')} />
          )
        ) : (
          <EventForm
            key={selectedId}
            id={selectedId}
            evidence={evidence('event', selectedId)}
            warnings={warnings('event', selectedId)}
            onRemoved={() => onSelect(null)}
          />
        )
      }
    />
  )
}
