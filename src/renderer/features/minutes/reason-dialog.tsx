import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface ReasonDialogProps {
  meetingId: string
  /** Unlocks registered minutes, or annuls them; the reason stays in the record. */
  act: 'reopen' | 'annul'
  onClose: () => void
}

const ACTS = {
  reopen: { procedure: 'minutes.reopen', title: 'reopen.title', hint: 'reopen.hint', label: 'reopen.do' },
  annul: { procedure: 'minutes.annul', title: 'annul.title', hint: 'annul.hint', label: 'annul.do' },
} as const

/** Asks why, then does it. */
export const ReasonDialog = ({ meetingId, act, onClose }: ReasonDialogProps) => {
  const { t } = useTranslate()
  const [reason, setReason] = useState('')
  const command = useCommand(ACTS[act].procedure)
  return (
    <Dialog
      isOpen
      size="small"
      title={t(ACTS[act].title)}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone={act === 'annul' ? 'danger' : 'primary'}
            isDisabled={reason.trim() === '' || command.isPending}
            onPress={() => command.mutate({ meetingId, reason }, { onSuccess: onClose })}
          >
            {t(ACTS[act].label)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('reopen.reason')}
        description={t(ACTS[act].hint)}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        areaRef={focusOnMount}
      />
    </Dialog>
  )
}
