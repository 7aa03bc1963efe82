import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface OrderReasonDialogProps {
  orderId: string
  act: 'reopen' | 'annul'
  onClose: () => void
}

const PROCEDURES = { reopen: 'orders.reopen', annul: 'orders.annul' } as const
const WORDS = {
  reopen: { title: 'orders.reopenTitle', hint: 'orders.reopenHint', act: 'orders.reopen' },
  annul: { title: 'orders.annulTitle', hint: 'orders.annulHint', act: 'orders.annulDo' },
} as const

/** Asks why, then reopens or annuls; the reason stays in the record. */
export const OrderReasonDialog = ({ orderId, act, onClose }: OrderReasonDialogProps) => {
  const { t } = useTranslate()
  const [reason, setReason] = useState('')
  const command = useCommand(PROCEDURES[act])
  return (
    <Dialog
      isOpen
      size="small"
      title={t(WORDS[act].title)}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone={act === 'annul' ? 'danger' : 'primary'}
            isDisabled={reason.trim() === '' || command.isPending}
            onPress={() => command.mutate({ orderId, reason }, { onSuccess: onClose })}
          >
            {t(WORDS[act].act)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('reopen.reason')}
        description={t(WORDS[act].hint)}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        areaRef={focusOnMount}
      />
    </Dialog>
  )
}
