import { resolve } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Policy, PolicyFeature } from '#shared/contract/policy-contract.ts'
import { chosenShare } from '../records/outbox-state.ts'
import type { App } from './app.ts'
import { type Core, currentWorkspace } from './core.ts'

/** Procedures that a feature is made of, by the beginning of their names. */
const PROCEDURES: Readonly<Record<PolicyFeature, readonly string[]>> = {
  import: ['intake.'],
  export: ['export.'],
  practice: ['program.practise', 'workspace.openPractice'],
  spelling: ['spelling.'],
}

const isOff = ({ off }: Policy, name: string): boolean =>
  off.some((feature) => PROCEDURES[feature].some((start) => name.startsWith(start)))

const folderIn = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'folder' in input ? String(input.folder) : ''

/** Refuses what the administrator has switched off or fixed otherwise. */
export function requireAllowed(policy: Policy, name: string, input: unknown): void {
  const isOtherShare =
    name === 'share.choose' &&
    policy.share !== undefined &&
    resolve(folderIn(input)) !== resolve(policy.share)
  if (isOtherShare || isOff(policy, name)) {
    throw new AppError('switched-off', `${name} is fixed by policy`)
  }
}

/** Uses the fixed folder in a real workspace. One that cannot be reached now is tried at the next start. */
export async function keepShare(policy: Policy, app: App & { readonly core: Core }): Promise<void> {
  const workspace = currentWorkspace(app.core)
  if (policy.share === undefined || workspace === null || workspace.isPractice) return
  if (chosenShare(app.core.db)?.folder === resolve(policy.share)) return
  await app.call('share.choose', { folder: policy.share }).catch(() => undefined)
}

/** Gives a new workspace the registers that every one of this computer begins with. */
export async function addRegisters(policy: Policy, app: App & { readonly core: Core }): Promise<void> {
  const workspace = currentWorkspace(app.core)
  if (policy.registers.length === 0 || workspace === null) return
  await app.call('records.put', {
    records: policy.registers.map((register) => ({
      kind: 'register',
      record: { ...register, id: app.core.ids.uuid(), institutionId: workspace.workspaceId },
    })),
  })
}
