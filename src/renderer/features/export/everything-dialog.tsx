import { Lock } from 'lucide-react'
import { useState } from 'react'
import { LockDialog } from '#renderer/forms/lock-dialog.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useSaveAs } from './use-save-as.ts'

/** Everything as one file that leaves the program: open, or locked. */
export const EverythingDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslate()
  const save = useSaveAs('export.everything')
  const [isLocking, setLocking] = useState(false)
  if (isLocking) {
    return (
      <LockDialog
        title={t('export.lockTitle')}
        words={t('export.lockWords')}
        confirmLabel={t('export.lockNow')}
        isPending={save.isPending}
        error={null}
        onLock={({ passphrase }) => save.mutate({ passphrase }, { onSuccess: onClose })}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('export.everythingTitle')}
      actions={
        <>
          <Button
            isPending={save.isPending}
            onPress={() => save.mutate({ passphrase: null }, { onSuccess: onClose })}
          >
            {t('export.openNow')}
          </Button>
          <Button tone="primary" icon={<Lock size={16} />} onPress={() => setLocking(true)}>
            {t('export.lockNext')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <p>{t('export.everythingWords')}</p>
      </div>
    </Dialog>
  )
}
