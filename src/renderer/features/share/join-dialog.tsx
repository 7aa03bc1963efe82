import { useState } from 'react'
import type { FieldChange, JoinedMeeting } from '#shared/contract/share-contract.ts'
import { fieldWords, valueWords } from '#shared/i18n/field-words.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import * as css from './share.css.ts'

/** What joining two records of one meeting will do; where both are filled in differently, a person chooses. */
export const JoinDialog = ({ pair, onClose }: { pair: JoinedMeeting; onClose: () => void }) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const join = useCommand('share.join')
  const [take, setTake] = useState<readonly string[]>([])
  const mayChoose = pair.staysBehind === 0 && pair.kept.state !== 'registered'
  const choose = (path: string, isOther: boolean): void =>
    setTake((now) => [...now.filter((one) => one !== path), ...(isOther ? [path] : [])])
  const confirm = (): void =>
    join.mutate(
      { ids: [pair.kept.id, pair.other.id], take: [...take] },
      {
        onSuccess: () => notify({ tone: 'success', text: t('same.joinDone') }),
        onSettled: onClose,
      },
    )
  return (
    <AlertDialog
      isOpen
      title={t('same.joinTitle')}
      confirmLabel={t('same.join')}
      cancelLabel={t('app.cancel')}
      isConfirmDisabled={join.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <p>{mayChoose ? t('same.brings', { count: pair.brings }) : t('same.staysBehind')}</p>
      <p>{t('same.safe')}</p>
      {mayChoose && pair.differences.length > 0 ? (
        <div className={css.group}>
          {pair.differences.map((difference) => (
            <Choice
              key={difference.path}
              difference={difference}
              isOther={take.includes(difference.path)}
              onChoose={(isOther) => choose(difference.path, isOther)}
            />
          ))}
        </div>
      ) : null}
    </AlertDialog>
  )
}

interface ChoiceProps {
  difference: FieldChange
  isOther: boolean
  onChoose: (isOther: boolean) => void
}

const Choice = ({ difference: { path, rows, before, after }, isOther, onChoose }: ChoiceProps) => {
  const { translateShared } = useTranslate()
  return (
    <RadioGroup
      label={fieldWords('meeting', path, rows, translateShared)}
      options={[
        { id: 'kept', label: valueWords(before, translateShared) },
        { id: 'other', label: valueWords(after, translateShared) },
      ]}
      value={isOther ? 'other' : 'kept'}
      onChange={(id) => onChoose(id === 'other')}
    />
  )
}
