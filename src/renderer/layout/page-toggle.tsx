import { PanelRight } from 'lucide-react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'

interface PageToggleProps {
  isShown: boolean
  onToggle: () => void
}

/** Shows or folds away the page beside the form. */
export const PageToggle = ({ isShown, onToggle }: PageToggleProps) => {
  const { t } = useTranslate()
  return (
    <Button isSmall icon={<PanelRight size={14} />} onPress={onToggle}>
      {t(isShown ? 'layout.hidePage' : 'layout.showPage')}
    </Button>
  )
}
