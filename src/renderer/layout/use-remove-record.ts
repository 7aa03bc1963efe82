import type { Kind } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

export interface RemovedRecord {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly onRemoved: () => void
}

/** Takes a record away at once; the notice that says so brings it back. */
export const useRemoveRecord = ({ kind, id, title, onRemoved }: RemovedRecord) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const command = useCommand('records.remove')
  const restore = useCommand('records.restore')
  const removed = (): void => {
    onRemoved()
    notify({
      tone: 'info',
      text: t('form.removed', { title }),
      action: { label: t('form.bringBack'), onPress: () => restore.mutate({ kind, id }) },
    })
  }
  return {
    isPending: command.isPending,
    remove: () => command.mutate({ kind, id }, { onSuccess: removed }),
  }
}
