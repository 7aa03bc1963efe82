import { LockOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PageToggle } from '#renderer/layout/page-toggle.tsx'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { FormChecker } from './form-checker.tsx'
import { MARK_OF_STATE, isLocked } from './meeting-marks.ts'
import { MinutesHead } from './minutes-head.tsx'
import { RegisterDialog } from './register-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'

interface MinutesEditorProps {
  stored: StoredRecord
  isPageShown: boolean
  onTogglePage: () => void
  onOpenBody: (bodyId: string) => void
  /** The field that has the caret. */
  onWriting: (field: string) => void
  /** Links to the plan's indicators. */
  evidence: ReactNode
}

type MeetingAndBody = { readonly meeting: RecordOf<'meeting'>; readonly body: RecordOf<'body'> | undefined }

const useFindings = ({ meeting, body }: MeetingAndBody) => {
  const { records } = useRecords('institution')
  const { nameOf } = useDirectory()
  if (body === undefined) return []
  const institution = records.find(({ id }) => id === meeting.institutionId)?.record ?? {
    name: nameOf(meeting.institutionId),
    place: '',
  }
  return checkMinutes({ meeting, body, institution })
}

/** The minutes of one meeting, written field by field. */
export const MinutesEditor = (props: MinutesEditorProps) => {
  const { stored, onWriting } = props
  const { t } = useTranslate()
  const dates = useDateWords()
  const editor = useRecordEditor('meeting', stored)
  const { record: meeting, writer } = editor
  const { records: bodies } = useRecords('body')
  const [dialog, setDialog] = useState<'register' | 'reopen' | null>(null)
  const body = bodies.find(({ id }) => id === meeting.bodyId)?.record
  const findings = useFindings({ meeting, body })
  const isReadOnly = stored.readOnly || isLocked(meeting.state)
  const number = meeting.minutesNumber ?? ''
  const form = { meeting, body, writer, isReadOnly }

  return (
    <RecordFrame
      title={number === '' ? t('minutes.draftTitle') : t('minutes.numberedTitle', { number })}
      about={
        <>
          <span>{dates.day(meeting.date)}</span>
          <StateMark state={MARK_OF_STATE[meeting.state]} word={t(`meetingState.${meeting.state}`)} />
        </>
      }
      editor={editor}
      isForeign={stored.readOnly}
      actions={
        <>
          <PageToggle isShown={props.isPageShown} onToggle={props.onTogglePage} />
          {stored.readOnly ? null : <RegisterAction state={meeting.state} onPress={setDialog} />}
        </>
      }
      foot={<FormChecker findings={findings} />}
    >
      {meeting.state === 'reopened' && meeting.reopenReason !== '' ? (
        <InlineAlert tone="warning" what={t('minutes.reopenedBecause', { reason: meeting.reopenReason })} />
      ) : null}
      {/* The page beside the form follows the caret. */}
      <div
        onFocus={({ target }) => {
          const field = target.closest<HTMLElement>('[data-field]')?.dataset['field']
          if (field !== undefined) onWriting(field)
        }}
      >
        <MinutesHead
          {...form}
          bodies={bodies
            .filter(({ record }) => record.institutionId === meeting.institutionId)
            .map(({ id, record }) => ({ id, label: record.name }))}
        />
        <AttendanceSection {...form} onOpenBody={() => props.onOpenBody(meeting.bodyId)} />
        <AgendaSection agenda={meeting.agenda} writer={writer} isReadOnly={isReadOnly} />
      </div>
      {props.evidence}
      {dialog === 'register' ? (
        <RegisterDialog
          meetingId={meeting.id}
          missing={findings.filter(({ severity }) => severity === 'missing')}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'reopen' ? <ReopenDialog meetingId={meeting.id} onClose={() => setDialog(null)} /> : null}
    </RecordFrame>
  )
}

interface RegisterActionProps {
  state: RecordOf<'meeting'>['state']
  onPress: (dialog: 'register' | 'reopen') => void
}

const RegisterAction = ({ state, onPress }: RegisterActionProps) => {
  const { t } = useTranslate()
  return isLocked(state) ? (
    <Button isSmall icon={<LockOpen size={14} />} onPress={() => onPress('reopen')}>
      {t('minutes.reopen')}
    </Button>
  ) : (
    <Button isSmall tone="primary" onPress={() => onPress('register')}>
      {t('minutes.register')}
    </Button>
  )
}
