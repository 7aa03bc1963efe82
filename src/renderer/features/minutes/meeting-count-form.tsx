import { Trash2 } from 'lucide-react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { BoundCombo } from '#renderer/forms/bound-choice.tsx'
import { BoundCount } from '#renderer/forms/bound-count.tsx'
import { BoundPartialDate } from '#renderer/forms/bound-date.tsx'
import { BoundText } from '#renderer/forms/bound-text.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FieldGroup, WholeRow } from '#renderer/ui/field-group.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { keepingWriter } from './keeping-writer.ts'

interface MeetingCountFormProps {
  stored: StoredRecord
  onRemoved: () => void
}

/** Meetings known only as a number of a period; they never stand among the dated ones. */
export const MeetingCountForm = ({ stored, onRemoved }: MeetingCountFormProps) => {
  const { t } = useTranslate()
  const editor = useRecordEditor('meeting-count', stored)
  const { record, writer } = editor
  const { records: bodies } = useRecords('body', { institutionId: record.institutionId })
  const remove = useCommand('records.remove')
  const isReadOnly = stored.readOnly
  // Neither the number nor the period may be empty: an emptied field waits for new words.
  const bound = { writer: keepingWriter(writer), isReadOnly }
  return (
    <RecordFrame
      title={t('meetingCount.title', { count: record.count })}
      editor={editor}
      isForeign={isReadOnly}
      actions={
        isReadOnly ? undefined : (
          <Button
            isSmall
            icon={<Trash2 size={14} />}
            onPress={() => remove.mutate({ kind: 'meeting-count', id: record.id }, { onSuccess: onRemoved })}
          >
            {t('meetingCount.remove')}
          </Button>
        )
      }
    >
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
    </RecordFrame>
  )
}
