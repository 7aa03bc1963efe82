import { usePolicy } from '#renderer/api/use-policy.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import * as css from './frame.css.ts'

/** Says that the settings of the whole computer could not be read, until they are mended. */
export const PolicyTrouble = () => {
  const { t } = useTranslate()
  const { file, trouble } = usePolicy()
  return trouble === null || file === null ? null : (
    <aside aria-label={t('policy.fixed')} className={css.note}>
      <InlineAlert tone="warning" what={t('policy.trouble', { place: trouble, file })} />
    </aside>
  )
}
