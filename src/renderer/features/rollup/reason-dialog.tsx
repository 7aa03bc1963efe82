import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface ReasonDialogProps {
  onClose: () => void
  onDecide: (reason: string) => void
}

/** Why a finding is right as it is: others will read it. */
export const ReasonDialog = ({ onClose, onDecide }: ReasonDialogProps) => {
  const { t } = useTranslate()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('findings.right')}
      actions={
        <Button tone="primary" isDisabled={reason.trim() === ''} onPress={() => onDecide(reason.trim())}>
          {t('findings.decide')}
        </Button>
      }
    >
      <TextField label={t('findings.reason')} value={reason} onChange={setReason} maxLength={500} />
    </Dialog>
  )
}
