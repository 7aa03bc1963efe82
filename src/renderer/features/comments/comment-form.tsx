import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import * as css from './comments.css.ts'

interface CommentFormProps {
  kind: Kind
  id: string
  forInstitutionId: string
}

/** Writes a comment; with a follow-up it stays in sight until it is settled. */
export const CommentForm = ({ kind, id, forInstitutionId }: CommentFormProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { day } = useFieldParsers()
  const { create, isPending } = useCreateRecord()
  const [text, setText] = useState('')
  const [followUp, setFollowUp] = useState(false)
  const [followUpOn, setFollowUpOn] = useState('')
  const save = async (): Promise<void> => {
    await create('comment', {
      forInstitutionId,
      targetKind: kind,
      targetId: id,
      text: text.trim(),
      date: today,
      followUp,
      followUpOn: followUp && followUpOn !== '' ? followUpOn : null,
    })
    setText('')
    setFollowUp(false)
    setFollowUpOn('')
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        // A failure is already said in the notice corner; the words stay.
        if (text.trim() !== '') save().catch(() => undefined)
      }}
    >
      <TextArea label={t('comments.new')} value={text} onChange={setText} minLines={2} />
      <div className={css.row}>
        <Checkbox isSelected={followUp} onChange={setFollowUp}>
          {t('comments.needsFollowUp')}
        </Checkbox>
        {followUp ? (
          <DateField
            label={t('comments.followUpOn')}
            placeholder={t('form.datePlaceholder')}
            value={followUpOn}
            parse={day}
            today={() => today}
            onCommit={setFollowUpOn}
          />
        ) : null}
        <Button type="submit" isSmall isDisabled={text.trim() === ''} isPending={isPending}>
          {t('comments.write')}
        </Button>
      </div>
    </form>
  )
}
