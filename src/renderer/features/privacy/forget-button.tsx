import { useCommand } from '#renderer/api/use-command.ts'
import { ForgetHistory } from '#renderer/forms/forget-history.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

interface ForgetButtonProps {
  name: string
  isOffered: boolean
}

/** Takes a name out of former versions, for ever. */
export const ForgetButton = ({ name, isOffered }: ForgetButtonProps) => {
  const { t } = useTranslate()
  const forget = useCommand('privacy.forget')
  return (
    <ForgetHistory
      action={t('privacy.forget.do')}
      title={t('privacy.forget.title')}
      isOffered={isOffered}
      isBusy={forget.isPending}
      onConfirm={(whenDone) => forget.mutate({ name }, { onSettled: whenDone })}
      told={forget.data}
    >
      <p>{t('privacy.forget.words', { name })}</p>
      <p>{t('privacy.forget.others')}</p>
    </ForgetHistory>
  )
}
