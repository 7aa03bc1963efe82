import { AppError } from '#shared/contract/app-error.ts'
import type { Policy, PolicyFeature } from '#shared/contract/policy-contract.ts'
import { isWebAddress } from '#shared/domain/share-place/web-address.ts'
import { chosenShare } from '../records/outbox-state.ts'
import type { App } from './app.ts'
import { type Ground, currentWorkspace } from './core.ts'
import { placeOf } from './place-of.ts'

/** Procedures that a feature is made of, by the beginning of their names. */
const PROCEDURES: Readonly<Record<PolicyFeature, readonly string[]>> = {
  import: ['intake.'],
  export: ['export.'],
  practice: ['program.practise', 'workspace.openPractice'],
  spelling: ['spelling.'],
  // Only places on the web: what a call asks for tells.
  'web-share': [],
  // Only words: nothing is asked of a network.
  updates: [],
}

const isOff = ({ off }: Policy, name: string): boolean =>
  off.some((feature) => PROCEDURES[feature].some((start) => name.startsWith(start)))

const folderIn = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'folder' in input ? String(input.folder) : ''

const isRefusedWeb = ({ off }: Policy, folder: string): boolean =>
  off.includes('web-share') && isWebAddress(folder)

/** Refuses what the administrator has switched off or fixed otherwise. */
export function requireAllowed(policy: Policy, name: string, input: unknown): void {
  const isOtherShare =
    name === 'share.choose' &&
    policy.share !== undefined &&
    placeOf(folderIn(input)).path !== placeOf(policy.share).path
  if (
    isOtherShare ||
    isOff(policy, name) ||
    (name.startsWith('share.') && isRefusedWeb(policy, folderIn(input)))
  ) {
    throw new AppError('switched-off', `${name} is fixed by policy`)
  }
}

/**
 * Uses the fixed place in a real workspace. One that cannot be reached now is tried at the next start. A place on the web that
 * was chosen before such places were switched off is let go.
 */
export async function keepShare(policy: Policy, app: App & { readonly ground: Ground }): Promise<void> {
  const workspace = currentWorkspace(app.ground)
  if (isRefusedWeb(policy, chosenShare(app.ground.db)?.folder ?? '')) await app.call('share.forget', {})
  if (policy.share === undefined || workspace === null || workspace.isPractice) return
  if (chosenShare(app.ground.db)?.folder === placeOf(policy.share).path) return
  await app.call('share.choose', { folder: policy.share }).catch(() => undefined)
}

/** Gives a new workspace the registers that every one of this computer begins with. */
export async function addRegisters(policy: Policy, app: App & { readonly ground: Ground }): Promise<void> {
  const workspace = currentWorkspace(app.ground)
  if (policy.registers.length === 0 || workspace === null) return
  await app.call('records.put', {
    records: policy.registers.map((register) => ({
      kind: 'register',
      record: { ...register, id: app.ground.ids.uuid(), institutionId: workspace.workspaceId },
    })),
  })
}
