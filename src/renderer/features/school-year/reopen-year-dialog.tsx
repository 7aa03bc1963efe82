import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ReasonDialog } from '#renderer/layout/reason-dialog.tsx'
import { schoolYearWords } from '#renderer/lib/school-years.ts'

interface ReopenYearDialogProps {
  schoolYear: string
  onClose: () => void
}

/** A closed year is opened again only with a reason, which is kept. */
export const ReopenYearDialog = ({ schoolYear, onClose }: ReopenYearDialogProps) => {
  const { t } = useTranslate()
  const reopen = useCommand('schoolYear.reopen')
  return (
    <ReasonDialog
      title={t('schoolYear.reopen')}
      hint={t('schoolYear.reopenWords', { year: schoolYearWords(schoolYear) })}
      label={t('schoolYear.reopenDo')}
      tone="primary"
      isPending={reopen.isPending}
      onClose={onClose}
      onReason={(reason) => reopen.mutate({ schoolYear, reason }, { onSuccess: onClose })}
    />
  )
}
