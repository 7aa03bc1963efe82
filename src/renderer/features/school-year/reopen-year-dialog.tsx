import { useState } from 'react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface ReopenYearDialogProps {
  schoolYear: string
  onClose: () => void
}

/** A closed year is opened again only with a reason, which is kept. */
export const ReopenYearDialog = ({ schoolYear, onClose }: ReopenYearDialogProps) => {
  const { t } = useTranslate()
  const [reason, setReason] = useState('')
  const reopen = useCommand('schoolYear.reopen')
  const submit = (): void => reopen.mutate({ schoolYear, reason }, { onSuccess: onClose })
  return (
    <Dialog
      isOpen
      size="small"
      title={t('schoolYear.reopen')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={reason.trim() === '' || reopen.isPending} onPress={submit}>
            {t('schoolYear.reopenDo')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <p>{t('schoolYear.reopenWords', { year: schoolYearWords(schoolYear) })}</p>
        <TextField
          label={t('reopen.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
          inputRef={focusOnMount}
        />
      </div>
    </Dialog>
  )
}
