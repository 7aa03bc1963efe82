import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface ReopenDialogProps {
  meetingId: string
  onClose: () => void
}

/** Unlocks registered minutes; the reason stays in the record. */
export const ReopenDialog = ({ meetingId, onClose }: ReopenDialogProps) => {
  const { t } = useTranslate()
  const [reason, setReason] = useState('')
  const reopen = useCommand('minutes.reopen')
  return (
    <Dialog
      isOpen
      size="small"
      title={t('reopen.title')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={reason.trim() === '' || reopen.isPending}
            onPress={() => reopen.mutate({ meetingId, reason }, { onSuccess: onClose })}
          >
            {t('reopen.do')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('reopen.reason')}
        description={t('reopen.hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        areaRef={focusOnMount}
      />
    </Dialog>
  )
}
