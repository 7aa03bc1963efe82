import { homeContract } from '#shared/contract/home-contract.ts'
import { windowContract } from '#shared/contract/window-contract.ts'
import { workspaceContract } from '#shared/contract/workspace-contract.ts'
import { homeHandlers } from '../features/home/home-handlers.ts'
import { windowHandlers } from '../features/window/window-handlers.ts'
import { workspaceState } from '../features/workspace/workspace-state.ts'
import type { Ground } from './core.ts'
import type { RouterPart } from './router.ts'

type First = 'workspace.state' | 'window.recall' | 'window.remember' | 'home.overview'

/** What every window asks before its first picture, answered from rows alone: neither documents nor the whole contract. */
export const firstAnswers = (ground: Ground): RouterPart<First> => ({
  contract: { ...windowContract, ...homeContract, 'workspace.state': workspaceContract['workspace.state'] },
  handlers: {
    ...windowHandlers(ground),
    ...homeHandlers(ground),
    'workspace.state': () => workspaceState(ground),
  },
})
