import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import * as css from './application.css.ts'

/** In place of a screen that failed; the rest of the program stays usable. */
export const CrashScreen = ({ reset }: ErrorComponentProps) => {
  const { t } = useTranslate()
  return (
    <div className={css.alone}>
      <h1>{t('app.crashed')}</h1>
      <InlineAlert
        tone="danger"
        isLive
        what={t('app.crashedSafe')}
        actions={<Button onPress={reset}>{t('app.tryAgain')}</Button>}
      />
    </div>
  )
}
