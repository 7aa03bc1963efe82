import { Trash2 } from 'lucide-react'
import type { Kind } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'

/** Takes a record away; the notice gives it back. */
export const RemoveRecordButton = ({ kind, id }: { kind: Kind; id: string }) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const remove = useCommand('records.remove')
  const restore = useCommand('records.restore')
  return (
    <Button
      isSmall
      icon={<Trash2 size={14} />}
      isDisabled={remove.isPending}
      onPress={() =>
        remove.mutate(
          { kind, id },
          {
            onSuccess: () =>
              notify({
                tone: 'info',
                text: t('kit.removed'),
                action: { label: t('kit.restore'), onPress: () => restore.mutate({ kind, id }) },
              }),
          },
        )
      }
    >
      {t('kit.remove')}
    </Button>
  )
}
