import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface ReasonDialogProps {
  title: string
  hint: string
  /** Words of the button that does it. */
  label: string
  tone: 'primary' | 'danger'
  isPending: boolean
  onClose: () => void
  onReason: (reason: string) => void
}

/** Asks why before something is unlocked, annulled or let stand; nothing is done without a reason. */
export const ReasonDialog = ({
  title,
  hint,
  label,
  tone,
  isPending,
  onClose,
  onReason,
}: ReasonDialogProps) => {
  const { t } = useTranslate()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone={tone}
            isDisabled={reason.trim() === '' || isPending}
            onPress={() => onReason(reason.trim())}
          >
            {label}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('reopen.reason')}
        description={hint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        areaRef={focusOnMount}
      />
    </Dialog>
  )
}
