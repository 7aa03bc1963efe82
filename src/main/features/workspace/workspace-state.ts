import type { Output } from '#shared/contract/contract.ts'
import practiceData from '#resources/practice/kazlu-ruda.json' with { type: 'json' }
import { type Ground, currentWorkspace, today } from '../../core/core.ts'

/** Names of those in `practiceWorld`, without making it: every window asks for them first of all. */
const practiceInstitutions = (): { id: string; name: string }[] =>
  practiceData.institutions
    .filter(({ participatesInProject }) => participatesInProject)
    .map(({ id, name }) => ({ id, name }))

export const workspaceState = (ground: Ground): Output<'workspace.state'> => ({
  workspace: currentWorkspace(ground),
  dataFolder: ground.dataFolder,
  today: today(ground.clock),
  practiceInstitutions: practiceInstitutions(),
})
