import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import type { SealedMeta } from '../../share/seal/sealed-meta.ts'
import { recipientId } from '../../share/seal/sealing-key.ts'
import { decidedTrust } from './devices.ts'
import { openers } from './learn-keys.ts'
import type { Sealing } from './sealing.ts'

/**
 * What a bundle that no key here opens is to this device. `skip`: it is not for us, or its key was destroyed on purpose.
 * `sealed-waiting`: its key has not arrived yet. `sealed-no-key`: it is for us, and this computer was not given the
 * key. `sealed-wrong-key`: it names this computer, but what it gives is not the key. `sealed-other-key`: it is sealed
 * to a municipality's key that is not ours.
 */
export type SealedVerdict =
  | 'skip'
  | 'other-key'
  | 'revoked'
  | 'sealed-waiting'
  | 'sealed-no-key'
  | 'sealed-wrong-key'
  | 'sealed-other-key'

function deviceRow(db: ReadDb, deviceId: string) {
  return db.first(
    sql
      .selectFrom('device')
      .select(['public_key', 'org_name', 'role', 'label'])
      .where('device_id', '=', deviceId),
  )
}

export function judgeSealed(
  db: ReadDb,
  { role, workspaceId }: Workspace,
  sealing: Sealing,
  meta: SealedMeta,
): SealedVerdict {
  const known = deviceRow(db, meta.deviceId)
  if (known && known.public_key !== meta.publicKey) return 'other-key'
  const { key, wraps } = meta.sealed
  const isOwn = meta.orgId === workspaceId
  const isForUs = isOwn || (role === 'municipality' && wraps.length > 0)
  if (!isForUs || sealing.keys.erased.includes(key)) return 'skip'
  return decidedTrust(db, meta.deviceId, meta.publicKey) === 'revoked'
    ? 'revoked'
    : whyClosed(sealing, meta, isOwn)
}

function whyClosed(
  { keys, announced }: Sealing,
  { sealed: { key, wraps } }: SealedMeta,
  isOwn: boolean,
): SealedVerdict {
  const mine = new Set(openers(keys).map(({ publicKey }) => recipientId(publicKey)))
  if (wraps.some(({ to }) => mine.has(to))) return 'sealed-wrong-key'
  if (isOwn) return announced.has(key) ? 'sealed-no-key' : 'sealed-waiting'
  const authority = keys.policy && recipientId(keys.policy.sealKey)
  return wraps.some(({ to }) => to === authority) ? 'sealed-no-key' : 'sealed-other-key'
}

/** A sealed bundle's open words with what is known of its device, as far as that goes. */
export function metaOfSealed(db: ReadDb, meta: SealedMeta, at: string): BundleMeta {
  const known = deviceRow(db, meta.deviceId)
  const { sealed: _sealed, ...open } = meta
  return {
    ...open,
    schema: 0,
    orgName: known?.org_name ?? '',
    role: known?.role === 'municipality' ? 'municipality' : 'institution',
    deviceLabel: known?.label ?? '',
    createdAt: at,
  }
}
