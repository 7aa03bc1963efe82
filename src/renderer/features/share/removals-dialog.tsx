import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface RemovalsDialogProps {
  /** How many records would go; `null`: nothing is asked. */
  removed: number | null
  onCancel: () => void
  onConfirm: () => void
}

/** Many records would go at once: how many is typed, so that nobody agrees by habit. */
export const RemovalsDialog = ({ removed, onCancel, onConfirm }: RemovalsDialogProps) => {
  const { t } = useTranslate()
  const [typed, setTyped] = useState('')
  const close = (then: () => void) => () => {
    setTyped('')
    then()
  }
  return (
    <AlertDialog
      isOpen={removed !== null}
      title={t('removals.title')}
      tone="danger"
      confirmLabel={t('removals.confirm')}
      cancelLabel={t('share.postpone')}
      isConfirmDisabled={typed.trim() !== String(removed)}
      onCancel={close(onCancel)}
      onConfirm={close(onConfirm)}
    >
      <p>{t('removals.what', { count: removed ?? 0 })}</p>
      <p>{t('removals.safe')}</p>
      <TextField label={t('removals.type', { count: removed ?? 0 })} value={typed} onChange={setTyped} />
    </AlertDialog>
  )
}
