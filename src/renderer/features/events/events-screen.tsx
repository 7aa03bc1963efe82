import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useDrawnRecord } from '#renderer/api/use-drawn-record.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useStable } from '#renderer/lib/use-stable.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { EventForm } from './event-form.tsx'
import * as css from './events.css.ts'
import { useEventGroups } from './use-event-groups.tsx'
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
  const { records } = useRecords('event')
  const groups = useEventGroups(records)
  const { start: add, isPending } = useStartEvent(onSelect)
  const openId = useDrawnRecord('event', selectedId)
  const proves = useStable(evidence)
  const warns = useStable(warnings)
  const leave = useStable(onSelect)
  const form = useMemo(
    () =>
      openId === null ? null : (
        <EventForm
          key={openId}
          id={openId}
          evidence={proves('event', openId)}
          warnings={warns('event', openId)}
          onRemoved={() => leave(null)}
        />
      ),
    [openId, proves, warns, leave],
  )
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
          // What still shows another event is not to be typed into.
          <div className={css.whole} inert={openId !== selectedId}>
            {form}
          </div>
        )
      }
    />
  )
}
