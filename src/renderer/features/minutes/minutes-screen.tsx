import { type ReactNode, useMemo, useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecord, useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { usePageBeside } from '#renderer/layout/use-page-beside.ts'
import { useMedia } from '#renderer/lib/use-media.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { MeetingCountForm } from './meeting-count-form.tsx'
import { MinutesEditor, type MinutesSlots } from './minutes-editor.tsx'
import { MinutesList } from './minutes-list.tsx'
import { StartMinutesButton } from './start-minutes-button.tsx'
import { useStartCount } from './use-start-count.ts'
import { useStartMinutes } from './use-start-minutes.ts'

export interface MinutesScreenProps {
  selectedId: string | null
  onSelect: (id: string) => void
  /** Back to the list alone. */
  onLeave: () => void
  onOpenBody: (bodyId: string | null) => void
  onOpenRecord: (kind: Kind, id: string) => void
  onOpenKit: () => void
  page: (kind: Kind, id: string, writtenField: string) => ReactNode
  evidence: (kind: Kind, id: string) => ReactNode
  warnings: (kind: Kind, id: string) => ReactNode
}

/** Minutes: the list, the form, and the very page that will be printed. */
export const MinutesScreen = (props: MinutesScreenProps) => {
  const { selectedId, onSelect, onOpenBody } = props
  const { t } = useTranslate()
  const [written, setWritten] = useState('')
  const [bodyId, setBodyId] = useState<string | null>(null)
  const { records: meetings, isPending } = useRecords('meeting')
  const { records: counts } = useRecords('meeting-count')
  const { records: bodies } = useRecords('body')
  const teams = useMemo(() => bodies.map(({ record }) => record), [bodies])
  const isCount = counts.some(({ id }) => id === selectedId)
  const beside = usePageBeside(selectedId !== null && !isCount)
  // In a narrow window the form takes the list's place; the way back stands over it.
  const isNarrow = useMedia('(max-width: 900px)') && selectedId !== null
  const starting = useStartMinutes(onSelect)
  const startCount = useStartCount(onSelect)
  const startFirst = (): void => {
    const first = starting.bodies[0]
    if (first === undefined) onOpenBody(null)
    else starting.start(first.id)
  }
  return (
    <ListDetail
      name="minutes"
      header={
        <PageHeader
          title={t('minutes.title')}
          crumbs={isNarrow ? [{ label: t('minutes.list'), onPress: props.onLeave }] : []}
          crumbsLabel={t('minutes.list')}
          actions={
            isNarrow ? undefined : (
              <StartMinutesButton
                starting={starting}
                bodyId={bodyId}
                onStarted={onSelect}
                onStartCount={(first) => startCount(bodyId ?? first)}
                onNeedBody={() => onOpenBody(null)}
              />
            )
          }
        />
      }
      listLabel={t('minutes.list')}
      list={
        beside.hasRoomForList && !isNarrow ? (
          <MinutesList
            meetings={meetings}
            counts={counts}
            bodies={teams}
            bodyId={bodyId}
            onChooseBody={setBodyId}
            selectedId={selectedId}
            onSelect={onSelect}
            onStart={startFirst}
          />
        ) : null
      }
      detailLabel={t('minutes.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          isPending || meetings.length === 0 ? null : (
            <EmptyState sentence={t('minutes.chooseOne')} />
          )
        ) : (
          <ChosenMeeting
            {...props}
            id={selectedId}
            isCount={isCount}
            isPageShown={beside.isShown}
            onTogglePage={beside.toggle}
            onWriting={setWritten}
          />
        )
      }
      sideLabel={t('paper.desk')}
      side={beside.isShown && selectedId !== null ? props.page('meeting', selectedId, written) : null}
    />
  )
}

interface ChosenMeetingProps extends Omit<MinutesScreenProps, 'selectedId'> {
  id: string
  /** Known only as a number. */
  isCount: boolean
  isPageShown: boolean
  onTogglePage: () => void
  onWriting: (field: string) => void
}

const ChosenMeeting = ({ id, isCount, evidence, warnings, ...rest }: ChosenMeetingProps) =>
  isCount ? (
    <MeetingCountForm key={id} id={id} onRemoved={rest.onLeave} />
  ) : (
    <MinutesDetail
      {...rest}
      key={id}
      id={id}
      evidence={evidence('meeting', id)}
      warnings={warnings('meeting', id)}
    />
  )

interface MinutesDetailProps extends MinutesSlots {
  id: string
  isPageShown: boolean
  onTogglePage: () => void
}

const MinutesDetail = ({ id, ...rest }: MinutesDetailProps) => {
  const query = useRecord('meeting', id)
  return <QueryGate query={query}>{(stored) => <MinutesEditor stored={stored} {...rest} />}</QueryGate>
}
