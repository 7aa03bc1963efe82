import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'

interface MoreButtonProps {
  shown: number
  total: number
  onMore: () => void
}

/** Under a part of a long list: how much is shown, and the next part. */
export const MoreButton = ({ shown, total, onMore }: MoreButtonProps) => {
  const { t } = useTranslate()
  return shown >= total ? null : (
    <div>
      <Button onPress={onMore}>{t('table.more', { count: total - shown })}</Button>
    </div>
  )
}
