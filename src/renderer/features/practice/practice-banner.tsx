import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import * as css from './practice.css.ts'

interface PracticeBannerProps {
  onRestart: () => void
  onEnd: () => void
}

/** Says over every screen that nothing here is real, and leads out. */
export const PracticeBanner = ({ onRestart, onEnd }: PracticeBannerProps) => {
  const { t } = useTranslate()
  return (
    <aside aria-label={t('practice.name')} className={css.banner}>
      <span className={css.name}>{t('practice.name')}</span>
      <span className={css.words}>{t('practice.words')}</span>
      <Button isSmall tone="quiet" onPress={onRestart}>
        {t('practice.restart')}
      </Button>
      <Button isSmall tone="quiet" onPress={onEnd}>
        {t('practice.end')}
      </Button>
    </aside>
  )
}
