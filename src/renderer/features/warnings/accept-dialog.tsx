import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface AcceptDialogProps {
  kind: Kind
  id: string
  factsHash: string
  /** The warning's sentence. */
  words: string
  onClose: () => void
}

/** Lets a warning stand for a reason, as long as its facts stay the same. */
export const AcceptDialog = ({ kind, id, factsHash, words, onClose }: AcceptDialogProps) => {
  const { t } = useTranslate()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const accept = useCommand('worklist.acceptWarning')
  const submit = (): void =>
    accept.mutate(
      { kind, id, factsHash, reason },
      {
        onSuccess: (answer) => {
          queries.setQueryData([KEYS.record, id, 'warnings'], answer)
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      size="small"
      title={t('warnings.acceptTitle')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={reason.trim() === '' || accept.isPending} onPress={submit}>
            {t('warnings.acceptDo')}
          </Button>
        </>
      }
    >
      <p>{words}</p>
      <TextArea
        label={t('reopen.reason')}
        description={t('warnings.acceptHint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        areaRef={focusOnMount}
      />
    </Dialog>
  )
}
