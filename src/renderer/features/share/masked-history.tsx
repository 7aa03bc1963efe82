import { useCommand } from '#renderer/api/use-command.ts'
import { ForgetHistory } from '#renderer/forms/forget-history.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'

/** Words that were replaced before a hand-over still stand in former versions, which go with it: they can be taken out there too. */
export const MaskedHistory = ({ isThere }: { isThere: boolean }) => {
  const { t } = useTranslate()
  const forget = useCommand('share.forgetMasked')
  return (
    <>
      {isThere ? <p className={layout.soft}>{t('privacy.masked.left')}</p> : null}
      <ForgetHistory
        action={t('privacy.masked.do')}
        title={t('privacy.masked.title')}
        isOffered={isThere}
        isBusy={forget.isPending}
        onConfirm={(whenDone) => forget.mutate({}, { onSettled: whenDone })}
        told={forget.data}
      >
        <p>{t('privacy.masked.words')}</p>
        <p>{t('privacy.masked.others')}</p>
      </ForgetHistory>
    </>
  )
}
