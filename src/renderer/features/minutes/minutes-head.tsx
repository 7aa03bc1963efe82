import { memo } from 'react'
import type { Body, Membership } from '#shared/model/body.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { BoundCombo } from '#renderer/forms/bound-choice.tsx'
import { BoundDay, BoundPartialDate, BoundTime } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Link } from '#renderer/ui/link.tsx'
import type { Option } from '#renderer/ui/option-list.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { memberWords } from './member-words.ts'
import { useMinutesDesk } from './minutes-desk.ts'

interface MinutesHeadProps {
  meeting: Meeting
  body: Body | undefined
  bodies: readonly Option[]
  writer: FieldWriter
  isReadOnly: boolean
}

/** Which team met, when and where, who chaired and who wrote. */
const Head = ({ meeting, body, bodies, writer, isReadOnly }: MinutesHeadProps) => {
  const { t } = useTranslate()
  const bound = { writer, isReadOnly }
  const { previousMeetingId } = meeting
  const people = (body?.members ?? []).map((member: Membership, at) => ({
    id: member.id,
    label: memberWords(member, at + 1, t(`duty.${member.duty}`)),
    detail: member.position,
  }))
  return (
    <Section
      title={t('minutes.head')}
      meta={previousMeetingId === null ? undefined : <PreviousMeeting meetingId={previousMeetingId} />}
    >
      <FieldGroup>
        <WholeRow>
          <BoundCombo
            {...bound}
            label={t('minutes.body')}
            path={['bodyId']}
            value={meeting.bodyId}
            options={bodies}
          />
        </WholeRow>
        <BoundPartialDate
          {...bound}
          label={t('minutes.date')}
          path={['date']}
          value={meeting.date}
          isRequired
        />
        <BoundDay
          {...bound}
          label={t('minutes.documentDate')}
          description={t('minutes.documentDateHint')}
          path={['documentDate']}
          value={meeting.documentDate}
        />
        <BoundTime {...bound} label={t('minutes.startTime')} path={['startTime']} value={meeting.startTime} />
        <BoundTime {...bound} label={t('minutes.endTime')} path={['endTime']} value={meeting.endTime} />
        <BoundText {...bound} label={t('minutes.place')} path={['place']} value={meeting.place} />
        <BoundText {...bound} label={t('minutes.purpose')} path={['purpose']} value={meeting.purpose} />
        <BoundCombo
          {...bound}
          label={t('minutes.chair')}
          path={['chairId']}
          value={meeting.chairId}
          options={people}
        />
        <BoundCombo
          {...bound}
          label={t('minutes.secretary')}
          path={['secretaryId']}
          value={meeting.secretaryId}
          options={people}
        />
      </FieldGroup>
    </Section>
  )
}

const FIELDS = [
  'bodyId',
  'date',
  'documentDate',
  'startTime',
  'endTime',
  'place',
  'purpose',
  'chairId',
  'secretaryId',
  'previousMeetingId',
] as const satisfies readonly (keyof Meeting)[]

/** The head is drawn again when one of its own fields changes, not at each letter of the discussion. */
export const MinutesHead = memo(
  Head,
  (before, now) =>
    FIELDS.every((field) => before.meeting[field] === now.meeting[field]) &&
    before.body === now.body &&
    before.bodies === now.bodies &&
    before.writer === now.writer &&
    before.isReadOnly === now.isReadOnly,
)

/** The way to the meeting before this one in the team's series. */
const PreviousMeeting = ({ meetingId }: { meetingId: string }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const { openRecord } = useMinutesDesk()
  const { records } = useRecords('meeting')
  const previous = records.find(({ id }) => id === meetingId)
  if (previous === undefined) return null
  const number = previous.record.minutesNumber ?? '–'
  return (
    <Link onPress={() => openRecord('meeting', meetingId)}>
      {t('minutes.previous', { date: dates.short(previous.date), number })}
    </Link>
  )
}
