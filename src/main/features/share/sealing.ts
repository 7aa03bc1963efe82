import type { Workspace } from '#shared/contract/workspace-contract.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { createEpochKey, unwrapEpochKey } from '../../share/seal/epoch-key.ts'
import { SealNotice } from '../../share/seal/seal-notice.ts'
import { signPolicy } from '../../share/seal/seal-policy.ts'
import type { FindKey } from '../../share/seal/sealed-meta.ts'
import type { SealWith } from '../../share/seal/sealed-bundle.ts'
import { recipientId } from '../../share/seal/sealing-key.ts'
import { learnFromHeads, openers } from './learn-keys.ts'
import {
  authorityOf,
  type HeldKey,
  isUnused,
  loadSealKeys,
  saveSealKeys,
  type SealKeys,
} from './seal-keys.ts'
import { allowedFor, recipientsOf, wrapFor } from './seal-recipients.ts'

/** Keys as one exchange sees them. */
export interface Sealing {
  readonly keys: SealKeys
  readonly findKey: FindKey
  /** Keys that some head speaks of. */
  readonly announced: ReadonlySet<string>
  /** What this device's head tells about keys; `null` where nobody ever sealed. */
  notice(): SealNotice | null
  /** Begins new keys where the present ones may not be used any more; `true` when it did. */
  begin(): boolean
  /** What a bundle of an audience is sealed with; `undefined`: it travels open. */
  sealFor(audience: Audience): SealWith | undefined
  save(): Promise<void>
}

/** Wraps that are passed on for other writers at most, so that a head stays small. */
const RELAYED_AT_MOST = 2000

/**
 * What a municipality hands over as facts (plan, directory) stays open: a school has to read it before it holds any
 * key.
 */
function isSealed({ role }: Workspace, { policy }: SealKeys, audience: Audience): boolean {
  return policy?.isOn === true && !(role === 'municipality' && audience === 'facts')
}

const usable = (keys: SealKeys, workspace: Workspace, audience: Audience): HeldKey | undefined =>
  keys.held.find(
    ({ orgId, audience: of, epoch, isRetired }) =>
      orgId === workspace.workspaceId && of === audience && !isRetired && epoch === keys.policy?.epoch,
  )

function beginKeys(core: Core, workspace: Workspace, keys: SealKeys): boolean {
  let isNew = false
  const recipients = recipientsOf(core.db, workspace, keys)
  for (const audience of ['facts', 'text'] as const) {
    if (!isSealed(workspace, keys, audience)) continue
    const scope = { orgId: workspace.workspaceId, audience }
    const present = usable(keys, workspace, audience)
    if (present) wrapFor(present, allowedFor(workspace, recipients, scope))
    if (present?.isRetired === false) continue
    for (const held of keys.held) {
      if (held.epoch !== null && held.orgId === scope.orgId && held.audience === audience)
        held.isRetired = true
    }
    const { id, key } = createEpochKey()
    const text = Buffer.from(key).toString('base64url')
    const held: HeldKey = {
      id,
      key: text,
      ...scope,
      epoch: keys.policy?.epoch ?? 1,
      isRetired: false,
      wraps: [],
    }
    wrapFor(held, allowedFor(workspace, recipients, scope))
    keys.held.push(held)
    isNew = true
  }
  return isNew
}

/** Wraps that others' heads carry already, as `key recipient`. */
function coveredBy(heads: readonly BundleMeta[], ownDeviceId: string) {
  const covered = new Set<string>()
  const announced = new Set<string>()
  for (const meta of heads) {
    const notice = SealNotice.safeParse(meta['seal']).data
    for (const { id, wraps } of notice?.keys ?? []) {
      announced.add(id)
      if (meta.deviceId === ownDeviceId) continue
      for (const { to } of wraps) covered.add(`${id} ${to}`)
    }
  }
  return { covered, announced }
}

/** The computer that has the municipality's secret tells which of its computers may read: those that are paired. */
export function renewPolicy(core: Core, workspace: Workspace, keys: SealKeys): void {
  const { policy, secret } = keys
  if (workspace.role !== 'municipality' || policy === null || secret === null) return
  const authority = authorityOf(secret)
  if (authority.sign.publicKey !== policy.signKey) return
  const { pairedOf } = recipientsOf(core.db, workspace, keys)
  const sisters = new Set(pairedOf(workspace.workspaceId))
  const devices = [
    { deviceId: workspace.deviceId, sealKey: keys.device.publicKey },
    ...Object.entries(keys.devices).flatMap(([deviceId, { orgId, key }]) =>
      orgId === workspace.workspaceId && sisters.has(key) ? [{ deviceId, sealKey: key }] : [],
    ),
  ]
  const wanted = new Set(devices.map(({ sealKey }) => sealKey))
  const present = new Set(policy.devices.map(({ sealKey }) => sealKey))
  const isLost = policy.devices.some(({ sealKey }) => !wanted.has(sealKey))
  if (!isLost && devices.every(({ sealKey }) => present.has(sealKey))) return
  const { signature: _signature, signKey: _sign, sealKey: _seal, ...before } = policy
  const next = {
    ...before,
    version: before.version + 1,
    epoch: before.epoch + (isLost ? 1 : 0),
    issuedAt: core.clock.now().toISOString(),
    devices,
  }
  keys.policy = signPolicy(next, authority)
}

function noticeOf(
  core: Core,
  workspace: Workspace,
  keys: SealKeys,
  covered: ReadonlySet<string>,
): SealNotice | null {
  if (isUnused(keys)) return null
  const recipients = recipientsOf(core.db, workspace, keys)
  let relayed = 0
  const groups = keys.held.flatMap((held) => {
    const { id, orgId, audience, epoch } = held
    const allowed = allowedFor(workspace, recipients, held).filter(
      (key) => key !== keys.device.publicKey && (epoch !== null || !covered.has(`${id} ${recipientId(key)}`)),
    )
    if (epoch === null && relayed + allowed.length > RELAYED_AT_MOST) return []
    if (epoch === null) relayed += allowed.length
    wrapFor(held, allowed)
    // One's own key is told although nobody else may know it: others then know that it is no matter of waiting.
    const isWorthTelling = epoch !== null || held.wraps.length > 0
    return isWorthTelling ? [{ id, orgId, audience, wraps: held.wraps }] : []
  })
  const recovery = keys.secret === null ? null : authorityOf(keys.secret).seal.publicKey
  return { key: keys.device.publicKey, recovery, keys: groups, erased: keys.erased, policy: keys.policy }
}

/** Reads the keys of this device and what the heads of others tell about theirs. */
export async function openSealing(core: Core, heads: readonly BundleMeta[]): Promise<Sealing> {
  const workspace = requireWorkspace(core)
  const keys = await loadSealKeys(core)
  const before = JSON.stringify(keys)
  learnFromHeads(core, workspace, keys, heads)
  renewPolicy(core, workspace, keys)
  const { covered, announced } = coveredBy(heads, workspace.deviceId)
  const bytesOf = ({ key }: HeldKey): Uint8Array => new Uint8Array(Buffer.from(key, 'base64url'))
  let saved = before
  return {
    keys,
    announced,
    findKey: ({ orgId, sealed }) => {
      const held = keys.held.find(({ id }) => id === sealed.key)
      if (held) return bytesOf(held)
      for (const own of openers(keys)) {
        for (const wrap of sealed.wraps) {
          const found = unwrapEpochKey(sealed.key, wrap, own)
          if (found === null) continue
          const key = Buffer.from(found.key).toString('base64url')
          keys.held.push({
            id: found.id,
            key,
            orgId,
            audience: 'facts',
            epoch: null,
            isRetired: true,
            wraps: [],
          })
          return found.key
        }
      }
      return null
    },
    notice: () => noticeOf(core, workspace, keys, covered),
    begin: () => beginKeys(core, workspace, keys),
    sealFor: (audience) => {
      const held = isSealed(workspace, keys, audience) ? usable(keys, workspace, audience) : undefined
      if (!held) return undefined
      const outside = new Set(
        audience === 'facts' ? recipientsOf(core.db, workspace, keys).municipal.map(recipientId) : [],
      )
      const wraps = held.wraps.filter(({ to }) => outside.has(to))
      return { epoch: { id: held.id, key: bytesOf(held) }, wraps }
    },
    save: async () => {
      const now = JSON.stringify(keys)
      if (now === saved) return
      await saveSealKeys(core, keys)
      saved = now
    },
  }
}
