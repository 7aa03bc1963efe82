import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type Core } from '../../core/core.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { unwrapEpochKey } from '../../share/seal/epoch-key.ts'
import { SealNotice } from '../../share/seal/seal-notice.ts'
import { judgePolicy, type SealPolicy } from '../../share/seal/seal-policy.ts'
import { createSealingKey, type SealingKey } from '../../share/seal/sealing-key.ts'
import { noteDevice } from './devices.ts'
import { authorityOf, type SealKeys } from './seal-keys.ts'
import { pairedDevices } from './seal-recipients.ts'
import { doubtAbout } from './sender-verdict.ts'

type Group = SealNotice['keys'][number]

/** The keys that open what is sealed to this device or to its organisation's sheet. */
export function openers(keys: SealKeys): readonly SealingKey[] {
  return keys.secret === null ? [keys.device] : [keys.device, authorityOf(keys.secret).seal]
}

/** Takes in what the heads of others tell about keys; only heads that nothing speaks against are listened to. */
export function learnFromHeads(
  core: Core,
  workspace: Workspace,
  keys: SealKeys,
  heads: readonly BundleMeta[],
): void {
  const told = heads.flatMap((meta) => {
    const notice = SealNotice.safeParse(meta['seal'])
    const isListenedTo = meta.deviceId !== workspace.deviceId && doubtAbout(core.db, meta, false) === null
    return notice.success && isListenedTo ? [{ meta, notice: notice.data }] : []
  })
  for (const { meta, notice } of told) {
    learnDevice(core, workspace, keys, meta, notice)
    if (notice.policy) learnPolicy(workspace, keys, meta, notice.policy)
  }
  // Before keys are destroyed, since the sealing key that opens the others goes with them.
  for (const { notice } of told) for (const group of notice.keys) learnKey(keys, group)
  const paired = pairedDevices(core.db, keys)
  for (const { meta, notice } of told) {
    const isSister = workspace.role === 'institution' && meta.orgId === workspace.workspaceId
    if (isSister && paired.has(meta.deviceId)) destroyKeys(keys, notice.erased)
  }
}

function learnDevice(
  core: Core,
  { role, workspaceId }: Workspace,
  keys: SealKeys,
  meta: BundleMeta,
  notice: SealNotice,
): void {
  const concernsUs = role === 'municipality' || meta.orgId === workspaceId
  if (concernsUs || meta.role === 'municipality') noteDevice(core.db, meta)
  if (!concernsUs) return
  keys.devices[meta.deviceId] = { orgId: meta.orgId, key: notice.key, recovery: notice.recovery }
}

/**
 * The first decision that is heard of must come from the municipality itself; later ones are recognised by their
 * signature, whoever passes them on.
 */
function learnPolicy(workspace: Workspace, keys: SealKeys, meta: BundleMeta, offered: SealPolicy): void {
  const isFromItself = meta.role === 'municipality' && meta.orgId === offered.orgId
  const concernsUs = workspace.role !== 'municipality' || offered.orgId === workspace.workspaceId
  if (!concernsUs || offered.spaceId !== meta.spaceId) return
  if (keys.policy === null && !isFromItself) return
  takePolicy(keys, offered, isFromItself)
}

function takePolicy(keys: SealKeys, offered: SealPolicy, isFromItself: boolean): void {
  const verdict = judgePolicy(keys.policy, offered)
  if (verdict === 'newer') keys.policy = offered
  if (verdict === 'other-authority' && isFromItself) keys.otherPolicy = offered
  if (keys.otherPolicy?.signKey === keys.policy?.signKey) keys.otherPolicy = null
}

/** Keeps the key where one of its wraps is for us. */
function learnKey(keys: SealKeys, { id, orgId, audience, wraps }: Group): void {
  if (keys.erased.includes(id) || keys.held.some((held) => held.id === id)) return
  for (const own of openers(keys)) {
    for (const wrap of wraps) {
      const found = unwrapEpochKey(id, wrap, own)
      if (found === null) continue
      const key = Buffer.from(found.key).toString('base64url')
      keys.held.push({ id, key, orgId, audience, epoch: null, isRetired: true, wraps: [] })
      return
    }
  }
}

/**
 * Forgets keys of a school for good. The device's own sealing key and the recovery secret go with them: with those, an old copy
 * of the share would give the destroyed keys back.
 */
export function destroyKeys(keys: SealKeys, ids: readonly string[]): void {
  const fresh = ids.filter((id) => !keys.erased.includes(id))
  if (fresh.length === 0) return
  keys.erased = [...keys.erased, ...fresh]
  keys.held = keys.held.filter(({ id }) => !fresh.includes(id))
  keys.device = createSealingKey()
  keys.secret = null
  keys.pending = null
}
