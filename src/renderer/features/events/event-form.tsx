import type { ReactNode } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { AttendanceGrid } from './attendance-grid.tsx'
import { EventDates } from './event-dates.tsx'
import { MARK_OF_EVENT } from './event-marks.ts'

interface EventFormProps {
  stored: StoredRecord
  evidence: ReactNode
}

const STATES = ['planned', 'held', 'cancelled'] as const

/** One event with who attended, in numbers. */
export const EventForm = ({ stored, evidence }: EventFormProps) => {
  const { t } = useTranslate()
  const { institutions } = useDirectory()
  const editor = useRecordEditor('event', stored)
  const { record: event, writer } = editor
  const isReadOnly = stored.readOnly
  const bound = { writer, isReadOnly }
  return (
    <RecordFrame
      title={event.title === '' ? t('events.untitled') : event.title}
      about={<StateMark state={MARK_OF_EVENT[event.state]} word={t(`eventState.${event.state}`)} />}
      editor={editor}
      isForeign={isReadOnly}
    >
      <Section title={t('events.head')}>
        <FieldGroup>
          <WholeRow>
            <BoundText {...bound} label={t('events.name')} path={['title']} value={event.title} />
          </WholeRow>
          <WholeRow>
            <EventDates dates={event.dates} writer={writer} isReadOnly={isReadOnly} />
          </WholeRow>
          <BoundCombo
            {...bound}
            label={t('events.host')}
            path={['hostId']}
            value={event.hostId}
            options={institutions.map(({ id, name }) => ({ id, label: name }))}
          />
          <BoundText {...bound} label={t('events.place')} path={['place']} value={event.place} />
          <BoundText {...bound} label={t('events.audience')} path={['audience']} value={event.audience} />
          <BoundSelect
            {...bound}
            label={t('events.state')}
            path={['state']}
            value={event.state}
            options={STATES.map((id) => ({ id, label: t(`eventState.${id}`) }))}
          />
        </FieldGroup>
      </Section>
      <Section
        title={t('events.attendance')}
        meta={event.hasParticipantList ? t('events.gridKeys') : undefined}
      >
        <Checkbox
          isSelected={event.hasParticipantList}
          isDisabled={isReadOnly}
          onChange={(hasList) => {
            writer.set(['hasParticipantList'], hasList)
            writer.flush()
          }}
          description={t('events.hasListHint')}
        >
          {t('events.hasList')}
        </Checkbox>
        {event.hasParticipantList ? (
          <AttendanceGrid participants={event.participants} writer={writer} isReadOnly={isReadOnly} />
        ) : null}
      </Section>
      {evidence}
    </RecordFrame>
  )
}
