import { Plus } from 'lucide-react'
import { useCommand } from '#renderer/api/use-command.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'

interface StartMinutes {
  /** The teams minutes can be written for here. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  start(bodyId: string): void
  readonly isPending: boolean
}

/** Begins minutes of a team; the core fills in members, chair, secretary and place. */
export const useStartMinutes = (onStarted: (meetingId: string) => void): StartMinutes => {
  const { workspaceId } = useWorkspace()
  const { records } = useRecords('body', { institutionId: workspaceId })
  const create = useCommand('minutes.create')
  return {
    bodies: records.map(({ id, record }) => ({ id, name: record.name })),
    start: (bodyId) => create.mutate({ bodyId }, { onSuccess: ({ id }) => onStarted(id) }),
    isPending: create.isPending,
  }
}

interface StartMinutesButtonProps {
  starting: StartMinutes
  onNeedBody(): void
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
