import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'

/** Begins an event; a school's own event is hosted by it until told otherwise. */
export const useStartEvent = (onStarted: (id: string) => void) => {
  const { workspaceId, role } = useWorkspace()
  const { create, isPending } = useCreateRecord()
  const start = (): void => {
    create('event', { hostId: role === 'institution' ? workspaceId : null }).then(onStarted, () => undefined)
  }
  return { start, isPending }
}
