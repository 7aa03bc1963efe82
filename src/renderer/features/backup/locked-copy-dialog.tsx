import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { type ChosenLock, LockDialog } from '#renderer/forms/lock-dialog.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

interface LockedCopyDialogProps {
  folder: string
  onClose: () => void
}

const nameOf = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file

/** Makes a copy to take away that opens with a passphrase only. */
export const LockedCopyDialog = ({ folder, onClose }: LockedCopyDialogProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const queries = useQueryClient()
  const { notify } = useNotices()
  const make = useMutation({
    mutationFn: async (lock: ChosenLock) => {
      await flushEverything()
      return client.call('backup.makeLocked', { folder, ...lock })
    },
    // Else what was typed would stay in memory for minutes.
    gcTime: 0,
    onSuccess: async ({ file, keyFile }) => {
      await queries.invalidateQueries({ queryKey: [KEYS.backups] })
      notify({
        tone: 'success',
        text:
          keyFile === null
            ? t('backup.madeLocked', { file: nameOf(file) })
            : t('backup.madeLockedWithKey', { file: nameOf(file), keyFile: nameOf(keyFile) }),
      })
      onClose()
    },
  })
  return (
    <LockDialog
      title={t('backup.lockTitle')}
      words={t('backup.lockWords', { folder })}
      confirmLabel={t('backup.lockNow')}
      offersSheet
      isPending={make.isPending}
      error={make.error}
      onLock={(lock) => make.mutate(lock)}
      onClose={onClose}
    />
  )
}
