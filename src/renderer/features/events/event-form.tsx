import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo, BoundSelect } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { AttendanceGrid } from './attendance-grid.tsx'
import { AttendanceSummary } from './attendance-summary.tsx'
import { EventDates } from './event-dates.tsx'
import { EventLecturers } from './event-lecturers.tsx'
import { MARK_OF_EVENT } from './event-marks.ts'
import { EventThemes } from './event-themes.tsx'
import { ListedTwice } from './listed-twice.tsx'
import { MixedRoles } from './mixed-roles.tsx'

interface EventFormProps {
  id: string
  evidence: ReactNode
  warnings: ReactNode
  onRemoved: () => void
}

const STATES = ['planned', 'held', 'cancelled'] as const

/** One event with who attended, in numbers. */
export const EventForm = ({ id, evidence, warnings, onRemoved }: EventFormProps) => {
  const { t } = useTranslate()
  return (
    <RecordSheet
      kind="event"
      id={id}
      title={({ title }) => (title === '' ? t('events.untitled') : title)}
      about={({ state }) => <StateMark state={MARK_OF_EVENT[state]} word={t(`eventState.${state}`)} />}
      onRemoved={onRemoved}
      evidence={evidence}
    >
      {({ record: event, writer, isReadOnly }) => (
        <>
          {warnings}
          <HeadSection event={event} writer={writer} isReadOnly={isReadOnly} />
          <AttendanceSection event={event} writer={writer} isReadOnly={isReadOnly} />
          <Section title={t('events.more')}>
            <FieldGroup>
              <WholeRow>
                <EventThemes themes={event.themes} writer={writer} isReadOnly={isReadOnly} />
              </WholeRow>
            </FieldGroup>
            <EventLecturers lecturers={event.lecturers} writer={writer} isReadOnly={isReadOnly} />
            <BoundCount
              writer={writer}
              isReadOnly={isReadOnly}
              label={t('events.lecturerCount')}
              path={['lecturerCount']}
              value={event.lecturerCount}
            />
          </Section>
        </>
      )}
    </RecordSheet>
  )
}

interface SectionProps {
  event: RecordOf<'event'>
  writer: FieldWriter
  isReadOnly: boolean
}

const HeadSection = ({ event, writer, isReadOnly }: SectionProps) => {
  const { t } = useTranslate()
  const { institutions } = useDirectory()
  const bound = { writer, isReadOnly }
  return (
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
        <BoundCount
          {...bound}
          label={t('events.plannedDays')}
          path={['plannedDays']}
          value={event.plannedDays}
        />
      </FieldGroup>
    </Section>
  )
}

const AttendanceSection = ({ event, writer, isReadOnly }: SectionProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  return (
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
        <>
          <ListedTwice />
          <AttendanceGrid event={event} writer={writer} isReadOnly={isReadOnly} />
          <MixedRoles participants={event.participants} writer={writer} isReadOnly={isReadOnly} />
          <AttendanceSummary event={event} />
        </>
      ) : null}
      <FieldGroup columns="many">
        <BoundCount
          {...bound}
          label={t('events.expectedMin')}
          path={['expectedMin']}
          value={event.expectedMin}
        />
        <BoundCount
          {...bound}
          label={t('events.expectedMax')}
          path={['expectedMax']}
          value={event.expectedMax}
        />
        <BoundCount
          {...bound}
          label={t('events.peopleCount')}
          description={t('events.peopleCountHint')}
          path={['peopleCount']}
          value={event.peopleCount}
        />
      </FieldGroup>
    </Section>
  )
}
