import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useScreenRequest } from '#renderer/lib/screen-requests.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { StartDialog } from './start-dialog.tsx'
import type { StartMinutes } from './use-start-minutes.ts'

interface StartMinutesButtonProps {
  starting: StartMinutes
  /** The team whose series is looked at; `null`: any. */
  bodyId: string | null
  onStarted: (meetingId: string) => void
  onStartCount: (bodyId: string) => void
  onNeedBody: () => void
}

/** One team: one press. Several: which one. None: the way to the teams. Beside it, all that can be chosen. */
export const StartMinutesButton = (props: StartMinutesButtonProps) => {
  const { starting, onStartCount, onNeedBody } = props
  const { t } = useTranslate()
  const [isChoosing, setIsChoosing] = useState(false)
  const { bodies, start, isPending } = starting
  const only = bodies[0]
  useScreenRequest('minutes', () => setIsChoosing(true), only !== undefined)
  return (
    <>
      {only === undefined ? null : (
        <MenuButton
          label={t('start.other')}
          entries={[
            { id: 'choose', label: t('start.choose') },
            { id: 'count', label: t('meetingCount.new') },
          ]}
          onCommand={(id) => (id === 'choose' ? setIsChoosing(true) : onStartCount(only.id))}
        />
      )}
      {bodies.length > 1 ? (
        <MenuButton
          tone="primary"
          icon={<Plus size={16} />}
          label={t('minutes.new')}
          isDisabled={isPending}
          entries={bodies.map(({ id, name }) => ({ id, label: name }))}
          onCommand={start}
        />
      ) : (
        <Button
          tone="primary"
          icon={<Plus size={16} />}
          isPending={isPending}
          onPress={() => (only === undefined ? onNeedBody() : start(only.id))}
        >
          {t('minutes.new')}
        </Button>
      )}
      {isChoosing ? (
        <StartDialog
          bodies={bodies}
          bodyId={bodies.some(({ id }) => id === props.bodyId) ? props.bodyId : null}
          onClose={() => setIsChoosing(false)}
          onStarted={(id) => {
            setIsChoosing(false)
            props.onStarted(id)
          }}
        />
      ) : null}
    </>
  )
}
