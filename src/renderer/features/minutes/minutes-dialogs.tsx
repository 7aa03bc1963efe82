import { flushSync } from 'react-dom'
import type { Meeting } from '#shared/model/meeting.ts'
import type { PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { RegisterDialog } from '#renderer/layout/register-dialog.tsx'
import { textAt } from '#renderer/lib/text-at.ts'
import type { MinutesDialog } from './minutes-actions.tsx'
import { fitOf, type PhraseTarget } from './phrase-target.ts'
import { PhrasesDialog } from './phrases-dialog.tsx'
import { putCaret } from './put-caret.ts'
import { MinutesReasonDialog } from './minutes-reason-dialog.tsx'
import { withInsert } from './with-insert.ts'

interface MinutesDialogsProps {
  dialog: MinutesDialog | null
  meeting: Meeting
  writer: FieldWriter
  findings: readonly PaperFinding[]
  phraseTarget: () => PhraseTarget | null
  onManagePhrases: () => void
  onClose: () => void
}

/** What the minutes ask about, one at a time. */
export const MinutesDialogs = ({ dialog, meeting, writer, onClose, ...props }: MinutesDialogsProps) => {
  const insert = (words: string): void => {
    onClose()
    const target = props.phraseTarget()
    const text = target === null ? null : textAt(meeting, target.path)
    if (target === null || text === null) return
    const next = withInsert(text, target, words)
    flushSync(() => writer.write(target.path, next.text))
    putCaret(target.path.join('/'), next.caret)
  }
  switch (dialog) {
    case null:
      return null
    case 'register':
      return (
        <RegisterDialog
          paper={{ kind: 'meeting', id: meeting.id }}
          findings={props.findings}
          onClose={onClose}
        />
      )
    case 'reopen':
    case 'annul':
      return <MinutesReasonDialog meetingId={meeting.id} act={dialog} onClose={onClose} />
    case 'phrases':
      return (
        <PhrasesDialog
          fitsOf={() => {
            const target = props.phraseTarget()
            return target === null ? 'any' : fitOf(meeting, target.path)
          }}
          chosenWords={() => {
            const target = props.phraseTarget()
            const text = target === null ? null : textAt(meeting, target.path)
            return target === null || text === null ? '' : text.slice(target.start, target.end).trim()
          }}
          onChoose={insert}
          onManage={props.onManagePhrases}
          onClose={onClose}
        />
      )
  }
}
