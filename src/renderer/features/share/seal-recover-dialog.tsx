import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface SealRecoverDialogProps {
  isOpen: boolean
  onClose: () => void
}

/** The words of a recovery sheet, typed back. */
export const SealRecoverDialog = ({ isOpen, onClose }: SealRecoverDialogProps) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const [code, setCode] = useState('')
  const recover = useCommand('share.sealRecover')
  const close = () => {
    setCode('')
    onClose()
  }
  const begin = () =>
    recover.mutate(
      { code },
      {
        onSuccess: () => {
          notify({ tone: 'success', text: t('seal.recovered') })
          close()
        },
      },
    )
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('seal.recover')}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onPress={close}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={code.trim() === '' || recover.isPending} onPress={begin}>
            {t('seal.recoverDo')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <p>{t('seal.recoverWhy')}</p>
        <TextArea
          isProse={false}
          label={t('seal.recoverWords')}
          description={t('seal.recoverHint')}
          value={code}
          onChange={setCode}
        />
      </div>
    </Dialog>
  )
}
