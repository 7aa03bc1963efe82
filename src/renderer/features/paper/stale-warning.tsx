import { errorSentence } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import type { LivePages } from './use-live-pages.ts'

/** Says that the pages are older than the text, and why; nothing while they are as new. */
export const StaleWarning = ({ pages: { error, refetch } }: { pages: LivePages }) => {
  const { t, translateShared } = useTranslate()
  if (error === null) return null
  return (
    <InlineAlert
      tone="warning"
      isLive
      what={`${t('paper.stale')} ${errorSentence(translateShared, error)}`}
      actions={<Button onPress={refetch}>{t('app.tryAgain')}</Button>}
    />
  )
}
