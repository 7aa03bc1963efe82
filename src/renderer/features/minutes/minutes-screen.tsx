import { type ReactNode, useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useRecord, useRecords } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { usePageBeside } from '#renderer/layout/use-page-beside.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { MinutesEditor } from './minutes-editor.tsx'
import { MinutesList } from './minutes-list.tsx'
import { StartMinutesButton } from './start-minutes-button.tsx'
import { useStartMinutes } from './use-start-minutes.ts'

export interface MinutesScreenProps {
  selectedId: string | null
  onSelect: (id: string) => void
  onOpenBody: (bodyId: string | null) => void
  page: (kind: Kind, id: string, writtenField: string) => ReactNode
  evidence: (kind: Kind, id: string) => ReactNode
}

/** Minutes: the list, the form, and the very page that will be printed. */
export const MinutesScreen = (props: MinutesScreenProps) => {
  const { selectedId, onSelect, onOpenBody } = props
  const { t } = useTranslate()
  const beside = usePageBeside(selectedId !== null)
  const [written, setWritten] = useState('')
  const { records: meetings, isPending } = useRecords('meeting')
  const starting = useStartMinutes(onSelect)
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
          actions={<StartMinutesButton starting={starting} onNeedBody={() => onOpenBody(null)} />}
        />
      }
      listLabel={t('minutes.list')}
      list={
        beside.hasRoomForList ? (
          <MinutesList meetings={meetings} selectedId={selectedId} onSelect={onSelect} onStart={startFirst} />
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
          <MinutesDetail
            key={selectedId}
            id={selectedId}
            isPageShown={beside.isShown}
            onTogglePage={beside.toggle}
            onOpenBody={onOpenBody}
            onWriting={setWritten}
            evidence={props.evidence('meeting', selectedId)}
          />
        )
      }
      sideLabel={t('paper.desk')}
      side={beside.isShown && selectedId !== null ? props.page('meeting', selectedId, written) : null}
    />
  )
}

interface MinutesDetailProps {
  id: string
  isPageShown: boolean
  onTogglePage: () => void
  onOpenBody: (bodyId: string) => void
  onWriting: (field: string) => void
  evidence: ReactNode
}

const MinutesDetail = ({ id, ...rest }: MinutesDetailProps) => {
  const query = useRecord('meeting', id)
  return <QueryGate query={query}>{(stored) => <MinutesEditor stored={stored} {...rest} />}</QueryGate>
}
