import { Trash2 } from 'lucide-react'
import type { Kind } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'

interface RemoveRecordProps {
  kind: Kind
  id: string
  title: string
  onRemoved: () => void
}

/** Takes a record away at once; the notice that says so brings it back. */
export const RemoveRecord = ({ kind, id, title, onRemoved }: RemoveRecordProps) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const remove = useCommand('records.remove')
  const restore = useCommand('records.restore')
  const removed = (): void => {
    onRemoved()
    notify({
      tone: 'info',
      text: t('form.removed', { title }),
      action: { label: t('form.bringBack'), onPress: () => restore.mutate({ kind, id }) },
    })
  }
  return (
    <IconButton
      isSmall
      label={t('form.remove')}
      icon={<Trash2 size={14} />}
      isPending={remove.isPending}
      onPress={() => remove.mutate({ kind, id }, { onSuccess: removed })}
    />
  )
}
