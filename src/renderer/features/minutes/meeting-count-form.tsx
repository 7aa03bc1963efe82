import { useRecords } from '#renderer/api/queries.ts'
import { BoundCombo } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { keepingWriter } from './keeping-writer.ts'

interface MeetingCountFormProps {
  id: string
  onRemoved: () => void
}

/** Meetings known only as a number of a period; they never stand among the dated ones. */
export const MeetingCountForm = (props: MeetingCountFormProps) => {
  const { t } = useTranslate()
  return (
    <RecordSheet kind="meeting-count" title={({ count }) => t('meetingCount.title', { count })} {...props}>
      {(form) => <Fields {...form} />}
    </RecordSheet>
  )
}

const Fields = ({ record, writer, isReadOnly }: OpenForm<'meeting-count'>) => {
  const { t } = useTranslate()
  const { records: bodies } = useRecords('body', { institutionId: record.institutionId })
  // Neither the number nor the period may be empty: an emptied field waits for new words.
  const bound = { writer: keepingWriter(writer), isReadOnly }
  return (
    <Section title={t('minutes.head')}>
      <InlineAlert tone="info" what={t('meetingCount.what')} />
      <FieldGroup>
        <WholeRow>
          <BoundCombo
            {...bound}
            label={t('minutes.body')}
            path={['bodyId']}
            value={record.bodyId}
            options={bodies.map(({ id, record: body }) => ({ id, label: body.name }))}
          />
        </WholeRow>
        <BoundCount {...bound} label={t('meetingCount.count')} path={['count']} value={record.count} />
        <BoundPartialDate {...bound} label={t('meetingCount.from')} path={['from']} value={record.from} />
        <BoundPartialDate {...bound} label={t('meetingCount.to')} path={['to']} value={record.to} />
        <WholeRow>
          <BoundText
            writer={writer}
            isReadOnly={isReadOnly}
            label={t('meetingCount.raw')}
            path={['raw']}
            value={record.raw}
          />
        </WholeRow>
      </FieldGroup>
    </Section>
  )
}
