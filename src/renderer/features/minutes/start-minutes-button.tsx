import { Plus } from 'lucide-react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import type { StartMinutes } from './use-start-minutes.ts'

interface StartMinutesButtonProps {
  starting: StartMinutes
  onNeedBody: () => void
}

/** One team: one press. Several: which one. None: the way to the teams. */
export const StartMinutesButton = ({ starting, onNeedBody }: StartMinutesButtonProps) => {
  const { t } = useTranslate()
  const { bodies, start, isPending } = starting
  if (bodies.length > 1) {
    return (
      <MenuButton
        tone="primary"
        icon={<Plus size={16} />}
        label={t('minutes.new')}
        isDisabled={isPending}
        entries={bodies.map(({ id, name }) => ({ id, label: name }))}
        onCommand={start}
      />
    )
  }
  const only = bodies[0]
  return (
    <Button
      tone="primary"
      icon={<Plus size={16} />}
      isPending={isPending}
      onPress={() => (only === undefined ? onNeedBody() : start(only.id))}
    >
      {t('minutes.new')}
    </Button>
  )
}
