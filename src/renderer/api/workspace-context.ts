import { createContext, useContext } from 'react'
import type { Workspace } from '#shared/contract/workspace-contract.ts'

export interface WorkspaceHere extends Workspace {
  /** The core's day, `YYYY-MM-DD`. */
  readonly today: string
}

export const WorkspaceContext = createContext<WorkspaceHere | null>(null)

/** The open workspace. Needs the frame above, which shows the first screen while there is none. */
export const useWorkspace = (): WorkspaceHere => {
  const workspace = useContext(WorkspaceContext)
  if (workspace === null) throw new Error('No workspace above')
  return workspace
}
