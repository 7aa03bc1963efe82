import { useState } from 'react'
import { useSaveAs } from '#renderer/features/export/use-save-as.ts'
import { PrivacyScreen } from '#renderer/features/privacy/privacy-screen.tsx'
import { LockDialog } from '#renderer/forms/lock-dialog.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

export const PrivacyRoute = () => {
  const { t } = useTranslate()
  const save = useSaveAs('privacy.export')
  const [locked, setLocked] = useState<string | null>(null)
  return (
    <>
      <PrivacyScreen
        isSaving={save.isPending}
        onSave={(name) => save.mutate({ name })}
        onSaveLocked={setLocked}
      />
      {locked === null ? null : (
        <LockDialog
          title={t('export.lockTitle')}
          words={t('export.lockWords')}
          confirmLabel={t('export.lockNow')}
          isPending={save.isPending}
          error={null}
          onLock={({ passphrase }) =>
            save.mutate({ name: locked, passphrase }, { onSuccess: () => setLocked(null) })
          }
          onClose={() => setLocked(null)}
        />
      )}
    </>
  )
}
