import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { type Db, type ReadDb, sql } from '../../db/database.ts'
import { shareRules } from '../../records/share-rules.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import { pairingWords } from '../../share/pairing-words.ts'
import { deviceKey } from './share-space.ts'
import { writeShareRule } from './write-share-rule.ts'

type Trust = Output<'share.devices'>['devices'][number]['trust']

/**
 * Whether only devices whose words people compared are believed, as any computer of this organisation decided; the
 * default believes the first key seen.
 */
export const onlyPaired = (db: ReadDb): boolean =>
  shareRules(db, 'senders').some(({ value }) => value === 'only-paired')

export const believeOnlyPaired = (core: Core, value: boolean): void =>
  writeShareRule(core, { about: 'senders', value: value ? 'only-paired' : 'first-seen' })

/** What people of this organisation decided about a device with this key; a revoked one is revoked with any key. */
export function decidedTrust(db: ReadDb, deviceId: string, publicKey: string): Trust {
  const rule = shareRules(db, 'device').find(({ subject }) => subject === deviceId)
  if (rule?.value === 'revoked') return 'revoked'
  return rule?.value === 'paired' && rule.key === publicKey ? 'paired' : 'seen'
}

/** Lists a device of which nothing was merged yet, so that it can be paired; what is known of it stays. */
export function noteDevice(db: Db, meta: BundleMeta): void {
  db.run(
    sql
      .insertInto('device')
      .values({
        device_id: meta.deviceId,
        org_id: meta.orgId,
        org_name: meta.orgName,
        role: meta.role,
        label: meta.deviceLabel,
        public_key: meta.publicKey,
        last_sequence: 0,
        last_created_at: '',
        last_received_at: '',
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** Every device that has written here or waits, with the words that people compare. */
export function listDevices(core: Core): Output<'share.devices'> {
  const { deviceId } = requireWorkspace(core)
  const since = new Map(shareRules(core.db, 'device').map((rule) => [rule.subject, rule.since]))
  return {
    own: { deviceId, words: pairingWords(deviceKey(core).publicKey) },
    onlyPaired: onlyPaired(core.db),
    devices: core.db
      .all(
        sql
          .selectFrom('device')
          .selectAll()
          .where('device_id', '!=', deviceId)
          .orderBy('role', 'desc')
          .orderBy('org_name')
          .orderBy('device_id'),
      )
      .map((row) => ({
        deviceId: row.device_id,
        orgName: row.org_name,
        role: row.role === 'municipality' ? 'municipality' : 'institution',
        label: row.label,
        words: pairingWords(row.public_key),
        trust: decidedTrust(core.db, row.device_id, row.public_key),
        trustedAt: since.get(row.device_id) ?? null,
        lastReceivedAt: row.last_received_at || null,
      })),
  }
}

/** What people decided about a device, for every computer of this organisation; fails with `not-found`. */
export function trustDevice(core: Core, deviceId: string, trust: Trust): void {
  const known = core.db.first(
    sql.selectFrom('device').select(['public_key', 'org_name']).where('device_id', '=', deviceId),
  )
  if (!known) throw new AppError('not-found', `No device ${deviceId}`, { details: { id: deviceId } })
  const { public_key: key, org_name: name } = known
  writeShareRule(core, { about: 'device', subject: deviceId, key, name, value: trust })
  core.events.emit({ name: 'share.changed', payload: {} })
}
