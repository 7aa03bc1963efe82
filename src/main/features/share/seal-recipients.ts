import type { Workspace } from '#shared/contract/workspace-contract.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { wrapEpochKey } from '../../share/seal/epoch-key.ts'
import { recipientId } from '../../share/seal/sealing-key.ts'
import { decidedTrust } from './devices.ts'
import { authorityOf, type HeldKey, type SealKeys } from './seal-keys.ts'

/**
 * Devices whose words were compared at this computer, by id, with their organisation. Keys go to nobody else: that
 * another computer paired a device is told in records, and those also come from who was only seen first.
 */
export function pairedDevices(db: ReadDb, { paired }: SealKeys): ReadonlyMap<string, string> {
  const rows = db.all(sql.selectFrom('device').select(['device_id', 'org_id', 'public_key']))
  const trusted = rows.filter(
    ({ device_id: id, public_key: key }) => paired[id] === key && decidedTrust(db, id, key) !== 'revoked',
  )
  return new Map(trusted.map((row) => [row.device_id, row.org_id]))
}

/** Who else may know keys, as this device sees it: sealing public keys without its own. */
export interface Recipients {
  /** Of this organisation: the devices paired with this one, the recovery sheet. */
  readonly own: readonly string[]
  /** Of the municipality: its computers and its recovery sheet, as its signed decision lists them. */
  readonly municipal: readonly string[]
  /** Paired devices of another organisation. */
  readonly pairedOf: (orgId: string) => readonly string[]
}

export function recipientsOf(db: ReadDb, { workspaceId, role }: Workspace, keys: SealKeys): Recipients {
  const paired = pairedDevices(db, keys)
  const known = Object.entries(keys.devices).filter(
    ([deviceId, device]) => paired.get(deviceId) === device.orgId,
  )
  const pairedOf = (orgId: string) => known.flatMap(([, device]) => (device.orgId === orgId ? [device] : []))
  const { policy } = keys
  const isOther = (key: string): boolean => key !== keys.device.publicKey
  const listed = policy === null ? [] : [policy.sealKey, ...policy.devices.map(({ sealKey }) => sealKey)]
  const municipal = listed.filter(isOther)
  const recovery = [
    ...(keys.secret === null ? [] : [authorityOf(keys.secret).seal.publicKey]),
    ...pairedOf(workspaceId).flatMap((sister) => sister.recovery ?? []),
  ]
  const sisters = pairedOf(workspaceId).map(({ key }) => key)
  const own = role === 'municipality' ? municipal : [...sisters, ...recovery].filter(isOther)
  return { own: [...new Set(own)], municipal, pairedOf: (orgId) => pairedOf(orgId).map(({ key }) => key) }
}

/** To whom a key may be given. */
export function allowedFor(
  { workspaceId, role }: Workspace,
  recipients: Recipients,
  { orgId, audience }: { readonly orgId: string; readonly audience: Audience },
): readonly string[] {
  const { own, municipal, pairedOf } = recipients
  if (orgId === workspaceId) return audience === 'text' ? own : [...new Set([...own, ...municipal])]
  return role === 'municipality' ? [...new Set([...municipal, ...pairedOf(orgId)])] : []
}

/**
 * Adds the wraps that are missing. Whoever may no longer have the key is forgotten, and nothing new is sealed with a
 * key that such a one knows.
 */
export function wrapFor(held: HeldKey, publicKeys: readonly string[]): void {
  const wanted = new Map(publicKeys.map((key) => [recipientId(key), key]))
  const kept = held.wraps.filter(({ to }) => wanted.has(to))
  if (kept.length < held.wraps.length) held.isRetired = true
  const has = new Set(kept.map(({ to }) => to))
  const epoch = { id: held.id, key: new Uint8Array(Buffer.from(held.key, 'base64url')) }
  const added = [...wanted].flatMap(([to, key]) => (has.has(to) ? [] : (wrapEpochKey(epoch, key) ?? [])))
  held.wraps = [...kept, ...added]
}
