import { Trash2 } from 'lucide-react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { type RemovedRecord, useRemoveRecord } from './use-remove-record.ts'

/** The button of a record's bar that takes it away. */
export const RemoveRecord = (props: RemovedRecord) => {
  const { t } = useTranslate()
  const { remove, isPending } = useRemoveRecord(props)
  return (
    <IconButton
      isSmall
      label={t('form.remove')}
      icon={<Trash2 size={14} />}
      isPending={isPending}
      onPress={remove}
    />
  )
}
