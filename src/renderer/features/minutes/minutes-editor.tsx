import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import type { PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { useIsLocked } from '#renderer/api/closed-years.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useRecordEditor } from '#renderer/api/use-record-editor.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { FormChecker } from '#renderer/layout/form-checker.tsx'
import { PageToggle } from '#renderer/layout/page-toggle.tsx'
import { RecordFrame } from '#renderer/layout/record-frame.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { AnnexesSection } from './annexes-section.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { beginMeeting } from './begin-meeting.ts'
import { MARK_OF_STATE, isLocked } from './meeting-marks.ts'
import { MinutesActions, type MinutesDialog } from './minutes-actions.tsx'
import { type MinutesDesk, MinutesDeskContext } from './minutes-desk.ts'
import { MinutesDialogs } from './minutes-dialogs.tsx'
import { MinutesHead } from './minutes-head.tsx'
import { MinutesStateNotes } from './minutes-state-notes.tsx'
import { usePhraseTarget } from './phrase-target.ts'
import { formKeyOf } from './row-keys.ts'
import { useCarryOut } from './use-carry-out.ts'

export interface MinutesSlots {
  readonly onOpenBody: (bodyId: string) => void
  readonly onOpenRecord: (kind: Kind, id: string) => void
  /** The school's templates and phrases. */
  readonly onOpenKit: () => void
  /** To the list: what was looked at is no more. */
  readonly onLeave: () => void
  /** The field that has the caret. */
  readonly onWriting: (field: string) => void
  /** Links to the plan's indicators. */
  readonly evidence: ReactNode
  /** What is odd in the record and may be accepted. */
  readonly warnings: ReactNode
}

interface MinutesEditorProps extends MinutesSlots {
  stored: StoredRecord
  isPageShown: boolean
  onTogglePage: () => void
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

/** What is among the warnings, where a person may accept it. */
const WARNED: ReadonlySet<string> = new Set([
  'votes-exceed-present',
  'decision-votes-exceed-present',
  'document-date-early',
  'task-due-early',
])

const isOnlyHere = ({ code }: PaperFinding, { startTime, endTime }: RecordOf<'meeting'>): boolean =>
  // An end at the very hour of the beginning is the paper's matter alone.
  code === 'end-before-start' ? startTime === endTime : !WARNED.has(code)

/** The minutes of one meeting, written field by field. */
export const MinutesEditor = (props: MinutesEditorProps) => {
  const { stored, onWriting, onOpenRecord } = props
  const { t } = useTranslate()
  const dates = useDateWords()
  const editor = useRecordEditor('meeting', stored)
  const { record: meeting, writer } = editor
  const { records: bodies } = useRecords('body')
  const { today } = useWorkspace()
  const [dialog, setDialog] = useState<MinutesDialog | null>(null)
  const phrases = usePhraseTarget()
  const carryOut = useCarryOut(meeting, onOpenRecord)
  const body = bodies.find(({ id }) => id === meeting.bodyId)?.record
  const findings = useFindings({ meeting, body })
  const isYearClosed = useIsLocked(stored)
  const isReadOnly = stored.readOnly || isYearClosed || isLocked(meeting.state)
  const number = meeting.minutesNumber ?? ''
  const form = { meeting, body, writer, isReadOnly }
  const canCarryOut = !stored.readOnly && meeting.state !== 'annulled'
  const { institutionId } = meeting
  const choices = useMemo(
    () =>
      bodies
        .filter(({ record }) => record.institutionId === institutionId)
        .map(({ id, record }) => ({ id, label: record.name })),
    [bodies, institutionId],
  )
  const meetingId = meeting.id
  const desk = useMemo<MinutesDesk>(
    () => ({
      ...carryOut,
      meetingId,
      canCarryOut,
      openRecord: onOpenRecord,
      openPhrases: () => setDialog('phrases'),
    }),
    [carryOut, meetingId, canCarryOut, onOpenRecord, setDialog],
  )
  const step = (): void => {
    if (meeting.state === 'planned') beginMeeting(meeting, writer, today)
    else setDialog('register')
  }
  const handleKey = (event: KeyboardEvent): void => {
    const key = isReadOnly ? null : formKeyOf(event)
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'phrase') setDialog('phrases')
    else step()
  }

  return (
    <RecordFrame
      title={number === '' ? t('minutes.draftTitle') : t('minutes.numberedTitle', { number })}
      titleField="minutesNumber"
      about={
        <>
          <span>{dates.day(meeting.date)}</span>
          <StateMark state={MARK_OF_STATE[meeting.state]} word={t(`meetingState.${meeting.state}`)} />
          {meeting.edition === 1 ? null : <span>{t('minutes.edition', { edition: meeting.edition })}</span>}
        </>
      }
      editor={editor}
      isForeign={stored.readOnly}
      isYearClosed={isYearClosed}
      actions={
        <>
          <PageToggle isShown={props.isPageShown} onToggle={props.onTogglePage} />
          {stored.readOnly || isYearClosed ? null : (
            <MinutesActions
              meeting={meeting}
              writer={writer}
              onAsk={setDialog}
              onOpenKit={props.onOpenKit}
              onRemoved={props.onLeave}
            />
          )}
        </>
      }
      foot={
        <FormChecker
          kind="meeting"
          id={meeting.id}
          findings={findings.filter((one) => isOnlyHere(one, meeting))}
          warnings={props.warnings}
          others={{ institution: meeting.institutionId, body: meeting.bodyId }}
          onOpenRecord={onOpenRecord}
        />
      }
    >
      <MinutesStateNotes meeting={meeting} />
      <MinutesDeskContext value={desk}>
        {/* The page beside the form follows the caret. */}
        <div
          onFocus={(event) => {
            phrases.follow(event)
            const field = event.target.closest<HTMLElement>('[data-field]')?.dataset['field']
            if (field !== undefined) onWriting(field)
          }}
          onSelectCapture={phrases.follow}
          onKeyDownCapture={handleKey}
        >
          <MinutesHead {...form} bodies={choices} />
          <AttendanceSection {...form} onOpenBody={props.onOpenBody} />
          <AgendaSection {...form} />
          <AnnexesSection
            annexes={meeting.annexes}
            writer={writer}
            isReadOnly={isReadOnly}
            isForeign={stored.readOnly || isYearClosed}
          />
        </div>
      </MinutesDeskContext>
      {props.evidence}
      <MinutesDialogs
        dialog={dialog}
        meeting={meeting}
        writer={writer}
        findings={findings}
        phraseTarget={phrases.read}
        onManagePhrases={props.onOpenKit}
        onClose={() => setDialog(null)}
      />
    </RecordFrame>
  )
}
