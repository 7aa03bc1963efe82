import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { isLastRow, SheetProof } from '#renderer/forms/sheet-proof.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'

/** Makes the recovery sheet's PDF and hands it over as a file; its words are never shown on the screen. */
export const useSaveSheet = () => {
  const client = useClient()
  const { notify } = useNotices()
  const { translateShared } = useTranslate()
  return useMutation({
    mutationFn: () => client.call('share.sealSheet', {}),
    onSuccess: ({ fileName, base64 }) => saveFile(fileName, base64, 'application/pdf'),
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
}

interface SealSheetDialogProps {
  isOpen: boolean
  /** A sheet is there already and is replaced. */
  isReplacing: boolean
  confirmLabel: string
  onClose: () => void
}

/** Print first, then prove it with the last row: nothing is sealed that no paper can open. */
export const SealSheetDialog = ({ isOpen, isReplacing, confirmLabel, onClose }: SealSheetDialogProps) => {
  const { t } = useTranslate()
  const [typed, setTyped] = useState('')
  const [isPrinted, setIsPrinted] = useState(false)
  const prepare = useCommand('share.sealPrepare')
  const confirm = useCommand('share.sealConfirm')
  const save = useSaveSheet()
  const close = () => {
    setTyped('')
    setIsPrinted(false)
    onClose()
  }
  const print = () =>
    prepare.mutate(
      { replace: isReplacing },
      { onSuccess: () => save.mutate(undefined, { onSuccess: () => setIsPrinted(true) }) },
    )
  const isBusy = prepare.isPending || save.isPending || confirm.isPending
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('seal.sheetTitle')}
      closeLabel={t('app.close')}
      actions={
        <>
          <Button onPress={close}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={isBusy || !isLastRow(typed)}
            onPress={() => confirm.mutate({ words: typed }, { onSuccess: close })}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <p>{t('seal.sheetWhy')}</p>
        <SheetProof
          words={typed}
          isPrinted={isPrinted}
          canBeProved
          isBusy={isBusy}
          onPrint={print}
          onChange={setTyped}
        />
      </div>
    </Dialog>
  )
}
