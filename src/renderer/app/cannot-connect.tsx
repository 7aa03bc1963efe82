import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import * as css from './application.css.ts'

/** Shown in place of the program while the core cannot be reached. */
export const CannotConnect = () => {
  const { t, translateShared } = useTranslate()
  return (
    <main className={css.alone}>
      <InlineAlert
        tone="danger"
        isLive
        what={translateShared('error.disconnected')}
        actions={<Button onPress={() => window.location.reload()}>{t('app.tryAgain')}</Button>}
      />
    </main>
  )
}
