import { PATHS } from '#renderer/lib/paths.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useGo } from './use-go.ts'

export const NotFoundScreen = () => {
  const { t } = useTranslate()
  const go = useGo()
  return (
    <EmptyState
      sentence={t('app.notFound')}
      action={{ label: t('app.toHome'), onPress: () => go(PATHS.home) }}
    />
  )
}
