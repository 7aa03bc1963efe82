import { useCommand } from '#renderer/api/use-command.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'

export interface StartMinutes {
  /** The teams minutes can be written for here. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  start: (bodyId: string) => void
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
